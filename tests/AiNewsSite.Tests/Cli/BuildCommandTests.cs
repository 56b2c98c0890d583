using System.Text;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Cli;

public sealed class BuildCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Output => Path.Combine(_folder.Path, "out");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Six_kinds_of_mistakes_in_six_posts_are_six_findings_of_one_run()
    {
        WritePost("2026-01-01-yaml", "title: \"a\nfoo: [1");
        WritePost("2026-01-02-layout", "title: b\nlayout: homes");
        WritePost("2026-01-03-template", "title: c\nlayout: boom");
        _folder.Write("site/_posts/2026-01-04-utf8.md", [.. "---\ntitle: d\n---\n"u8, 0xFF, 0xFE]);
        WritePost("2026-01-05-one", "title: e\npermalink: /same/");
        WritePost("2026-01-06-two", "title: f\npermalink: /same/");
        WritePost("2026-01-07-date", "title: g\ndate: 2026-13-45");
        _folder.Write("theme/layouts/boom.html", "<p>\n{{ page.missing.member }}");
        _folder.Write("out/.ainews-site", "");
        _folder.Write("out/index.html", "the last good site");

        var run = Build("--templates", Path.Combine(_folder.Path, "theme"));

        Assert.Equal(1, run.ExitCode);
        string[] expected =
        [
            "site/_posts/2026-01-01-yaml.md(2,8): error invalid-yaml:",
            "site/_posts/2026-01-02-layout.md(3,9): error unknown-layout: there is no layout 'homes' in the theme. The nearest name there is: home",
            "site/_posts/2026-01-04-utf8.md(4,1): error invalid-utf8:",
            "site/_posts/2026-01-06-two.md(3,12): error url-conflict: the URL /same/ is already taken by _posts/2026-01-05-one.md",
            "site/_posts/2026-01-07-date.md(3,7): error bad-date:",
            "theme/layouts/boom.html(2,",
        ];
        var lines = run.Error.TrimEnd('\n').Split('\n');
        Assert.Equal(expected.Length + 1, lines.Length);
        Assert.All(expected.Zip(lines), pair => Assert.Contains(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.StartsWith("6 errors, 0 warnings. Nothing was written", lines[^1], StringComparison.Ordinal);
        Assert.Equal("the last good site", File.ReadAllText(Path.Combine(Output, "index.html")));
    }

    [Fact]
    public void A_theme_inside_the_blog_changes_its_pages_and_is_none_of_them()
    {
        WritePost("2026-01-01-a", "title: a");
        _folder.Write("site/templates/layouts/post.html", "---\nlayout: base\n---\n<p>mine: {{ page.title }}</p>");

        var run = Build("--templates", Path.Combine(_folder.Path, "site/templates"));

        Assert.Equal((0, false), (run.ExitCode, run.Error.Contains(" warning ", StringComparison.Ordinal)));
        Assert.Contains(
            "<p>mine: a</p>",
            File.ReadAllText(Path.Combine(Output, "2026/01/01/a.html")),
            StringComparison.Ordinal
        );
        Assert.False(Directory.Exists(Path.Combine(Output, "templates")));
    }

    [Fact]
    public void Timings_name_every_stage_and_the_slowest_pages_and_templates()
    {
        WritePost("2026-01-05-one", "title: one");

        var run = Build("--timings");

        Assert.Equal(0, run.ExitCode);
        var lines = run.Error.Split('\n');
        string[] stages = ["settings", "read", "parse", "model", "relate", "theme", "plan", "write"];
        Assert.All(
            stages,
            stage => Assert.Single(lines, line => line.StartsWith(stage + " ", StringComparison.Ordinal))
        );
        // Once when it was parsed, once when its page was rendered.
        Assert.Contains(lines, line => line.EndsWith(" 2 × _posts/2026-01-05-one.md", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(" × layouts/", StringComparison.Ordinal));
        Assert.DoesNotContain("slowest", Build().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lowered_conflict_keeps_both_posts_and_the_older_keeps_the_url()
    {
        WritePost("2026-01-05-one", "title: older\npermalink: /same/");
        WritePost("2026-01-06-two", "title: newer\npermalink: /same/");

        var run = Build("--severity", "url-conflict=warning");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning url-conflict", run.Error, StringComparison.Ordinal);
        Assert.Contains("older", File.ReadAllText(Path.Combine(Output, "same/index.html")), StringComparison.Ordinal);
        Assert.Contains("newer", File.ReadAllText(Path.Combine(Output, "same-2/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Titles_and_tags_are_escaped_everywhere()
    {
        const string attack = "<script>alert(1)</script>";
        WritePost(
            "2026-01-05-one",
            $"title: '{attack} & \"x\"'\ntags: ['{attack}']\nauthor: '{attack}'\ncategory: '{attack}'\nexcerpt: '{attack}'"
        );

        Assert.Equal(0, Build().ExitCode);
        foreach (var file in Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories))
        {
            if (Path.GetExtension(file) is ".html" or ".xml")
            {
                Assert.DoesNotContain(attack, File.ReadAllText(file), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Every_kind_of_page_is_there()
    {
        WritePost("2026-01-05-one", "title: t\ntags: [音声]\ncategory: 技術\nauthor: 花");

        Assert.Equal(0, Build().ExitCode);
        string[] files =
        [
            "index.html",
            "404.html",
            "feed.xml",
            "sitemap.xml",
            "robots.txt",
            ".nojekyll",
            "archive/index.html",
            "tags/index.html",
            "tags/音声/index.html",
            "categories/index.html",
            "categories/技術/index.html",
            "authors/index.html",
            "authors/花/index.html",
            "2026/index.html",
            "2026/01/index.html",
            "技術/2026/01/05/one.html",
        ];
        Assert.All(files, file => Assert.True(File.Exists(Path.Combine(Output, file)), file));
        Assert.False(File.Exists(Path.Combine(Output, "CNAME")));
    }

    [Theory]
    [InlineData("build", "--nonsense")]
    [InlineData("build", "--jobs", "0")]
    [InlineData("build", "--as-of", "yesterday")]
    [InlineData("build", "--severity", "url-conflict=loud")]
    [InlineData("build", "--format", "xml")]
    [InlineData("build", "--base-url", "not a url")]
    [InlineData("build", "--source", "/nonexistent-folder")]
    [InlineData("frobnicate")]
    [InlineData("template")]
    public void A_wrong_command_line_is_a_usage_error_with_a_reason(params string[] arguments)
    {
        var run = CommandLine.Run(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("ainews: ", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Out);
    }

    [Fact]
    public void A_folder_of_others_is_not_replaced()
    {
        WritePost("2026-01-05-one", "title: t");
        _folder.Write("out/thesis.txt", "mine");

        var run = Build();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error foreign-output", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Output, "thesis.txt")));
    }

    [Fact]
    public void Findings_are_japanese_where_asked_for()
    {
        WritePost("2026-01-07-date", "title: g\ndate: nonsense");

        Assert.Matches("[ぁ-ん]", Build("--lang", "ja").Error);
    }

    [Fact]
    public void The_base_url_stands_before_every_link()
    {
        WritePost("2026-01-05-one", "title: t\ntags: [音声]", "[x](/about/)\n\n![y](/assets/図.png)");

        Assert.Equal(0, Build("--base-url", "https://user.github.io/repo/").ExitCode);
        foreach (var file in Directory.EnumerateFiles(Output, "*.html", SearchOption.AllDirectories))
        {
            Assert.DoesNotMatch("(href|src)=\"/(?!repo/)", File.ReadAllText(file));
        }

        Assert.Contains(
            "https://user.github.io/repo/",
            File.ReadAllText(Path.Combine(Output, "sitemap.xml")),
            StringComparison.Ordinal
        );
    }

    private CommandLine.Outcome Build(params string[] more) =>
        CommandLine.Run(["build", "--source", Path.Combine(_folder.Path, "site"), "--output", Output, .. more])
            is var run
            ? run with
            {
                Error = run.Error.Replace(_folder.Path + "/", "", StringComparison.Ordinal),
            }
            : run;

    private void WritePost(string name, string matter, string body = "本文。") =>
        _folder.Write($"site/_posts/{name}.md", Encoding.UTF8.GetBytes($"---\n{matter}\n---\n{body}\n"));
}
