using System.Text.RegularExpressions;
using AiNewsSite.Cli;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests;

/// <summary>Runs every command and every option that the README names, each on a small blog of its own.</summary>
public sealed partial class ReadmeRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ReadmeRunTests()
    {
        _folder.Write(
            "blog/_config.yml",
            "title: 試験\nurl: https://example.com\ntimezone: Asia/Tokyo\nauthor: 編集部\n"
        );
        _folder.Write("blog/cover.png", "no picture, but there");
        _folder.Write(
            "blog/_posts/2026-01-01-a.md",
            "---\ntitle: 一つ目の記事\ntags: [RAG]\nimage: /cover.png\n---\n検索と\u200b生成の話です。\n"
        );
        _folder.Write(
            "blog/_posts/2027-01-01-later.md",
            "---\ntitle: 来年の記事\nimage: /cover.png\n---\n来年の話です。\n"
        );
        _folder.Write(
            "blog/_posts/2026-01-02-off.md",
            "---\ntitle: 出さない記事\npublished: false\n---\n出さない話です。\n"
        );
        _folder.Write("blog/_drafts/idea.md", "---\ntitle: 下書き\n---\n案です。\n");
        _folder.Write("theme/partials/foot.html", "<footer>足</footer>\n");
        _folder.Write("article.md", "# 届いた記事\n\n本文です。\n");
        _folder.Write("page.html", "{{ name }}{{ include 'part.html' }}");
        _folder.Write("page.json", "{\"name\": \"題\"}");
        _folder.Write("parts/part.html", "！");
    }

    public static TheoryData<string, string> Lines =>
        new()
        {
            { "build --source {0}/blog --output {0}/site", "1 posts, " },
            { "build --source {0}/blog --output {0}/site --templates {0}/theme --jobs 1 --no-cache", "1 posts, " },
            { "build --source {0}/blog --output {0}/site --base-url https://example.com/under/", "1 posts, " },
            { "build --source {0}/blog --output {0}/site --drafts --future --unpublished", "4 posts, " },
            { "build --source {0}/blog --output {0}/site --as-of 2027-02-01", "2 posts, " },
            { "build --source {0}/blog --output {0}/site --lang ja --timings", "記事 1 本" },
            { "build --source {0}/blog --output {0}/site --lang en --quiet", "" },
            { "build --source {0}/blog --output {0}/site --format github", "1 posts, " },
            {
                "check --source {0}/blog --output {0}/site --severity invisible-character=info",
                "info invisible-character"
            },
            { "check --source {0}/blog --format sarif", "\"ruleId\": \"invisible-character\"" },
            { "check --source {0}/blog --format json", "\"invisible-character\"" },
            { "check --source {0}/blog --fix", "invisible-character" },
            { "check --source {0}/blog --external --link-cache {0}/links.json", "invisible-character" },
            { "check --source {0}/blog --update-ledger", "0 errors" },
            { "serve --help", "--open" },
            { "new site {0}/fresh --title 新しい", "_config.yml" },
            { "new post 三つ目 --source {0}/blog --slug third --date 2026-05-01", "2026-05-01-third.md" },
            { "import {0}/article.md --source {0}/blog --slug arrived --date 2026-05-01", "2026-05-01-arrived.md" },
            { "import --from jekyll {0}/blog --source {0}/copy", "files copied" },
            { "list posts --source {0}/blog --format json", "\"title\": \"一つ目の記事\"" },
            { "list tags --source {0}/blog", "RAG" },
            { "list urls --source {0}/blog", "/2026/01/01/a.html\n" },
            { "list future --source {0}/blog", "2027-01-01" },
            { "related a --source {0}/blog", "一つ目の記事" },
            { "cards --source {0}/blog", "0 cards" },
            { "icons --help", "icon.svg" },
            { "schema --source {0}/blog", "\"RAG\"" },
            { "schema --snippets --source {0}/blog", "tags: [${1|" },
            { "completion bash", "complete -o default" },
            { "template {0}/page.html --model {0}/page.json --includes {0}/parts", "題！" },
        };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_command_does_what_the_readme_says(string line, string expected)
    {
        var run = CommandLine.Run(Words(line));

        Assert.Equal(ExitCode.Done, run.ExitCode);
        if (expected.Length == 0)
        {
            Assert.Equal("", run.Out + run.Error);
        }

        Assert.Contains(expected, run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_and_option_of_the_readme_is_run()
    {
        var readme = File.ReadAllText(Path.Combine(Places.Root, "README.md"));
        var lines = Lines.Select(row => $"ainews {row[0]} ").ToArray();
        var commands = CommandName().Matches(readme).Select(match => $"ainews {match.Groups[1].Value} ").ToHashSet();
        // Lines that run another program: their options are not ours.
        var ours = string.Join(
            '\n',
            readme.Split('\n').Where(line => !line.StartsWith("dotnet ", StringComparison.Ordinal))
        );
        var options = OptionName().Matches(ours).Select(match => $" {match.Value} ").ToHashSet();
        options.ExceptWith([" --project ", " --help "]);

        Assert.True(commands.Count >= 12 && options.Count >= 15, $"{commands.Count} commands, {options.Count} options");
        Assert.All(commands, name => Assert.Contains(lines, line => line.StartsWith(name, StringComparison.Ordinal)));
        Assert.All(options, name => Assert.Contains(lines, line => line.Contains(name, StringComparison.Ordinal)));
    }

    private string[] Words(string line) =>
        [.. line.Split(' ').Select(word => word.Replace("{0}", _folder.Path, StringComparison.Ordinal))];

    [GeneratedRegex(@"\bainews ((?:(?:new|list) )?[a-z]+)\b(?=[ `])")]
    private static partial Regex CommandName();

    [GeneratedRegex("--[a-z][a-z-]+")]
    private static partial Regex OptionName();
}
