using System.Text.Json;
using System.Text.RegularExpressions;
using AiNewsSite.Parsing;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Cli;

public sealed partial class NewSiteCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Blog => Path.Combine(_folder.Path, "blog");

    private string Content => Path.Combine(Blog, "content");

    [Fact]
    public void A_new_blog_builds_and_has_no_finding()
    {
        var started = CommandLine.Run("new", "site", Blog, "--title", "試験の\"新聞\"");
        Assert.Equal(0, started.ExitCode);

        var output = Path.Combine(_folder.Path, "out");
        var built = CommandLine.Run("build", "--source", Content, "--output", output);
        var check = CommandLine.Run("check", "--source", Content, "--format", "json");

        Assert.Equal((0, ""), (built.ExitCode, built.Out));
        Assert.Contains("1 posts", built.Error, StringComparison.Ordinal);
        Assert.Contains("(0 warnings)", built.Error, StringComparison.Ordinal);
        Assert.Equal(0, check.ExitCode);
        // Where it will live is known when it is published: the workflow passes --base-url.
        using var findings = System.Text.Json.JsonDocument.Parse(check.Out);
        Assert.Equal(
            "missing-url",
            Assert.Single(findings.RootElement.EnumerateArray()).GetProperty("code").GetString()
        );
        Assert.Contains(
            "試験の\"新聞\"",
            System.Net.WebUtility.HtmlDecode(File.ReadAllText(Path.Combine(output, "index.html"))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_file_is_told_and_is_there()
    {
        var told = CommandLine.Run("new", "site", Blog).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var there = Directory.EnumerateFiles(Blog, "*", SearchOption.AllDirectories);
        Assert.Equal(there.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
        Assert.Contains(Path.Combine(Blog, ".github/workflows/pages.yml"), told);
    }

    [Fact]
    public void Nothing_is_written_over_a_blog_that_is_there()
    {
        var settings = _folder.Write("blog/content/_config.yml", "title: 私の\n");

        var run = CommandLine.Run("new", "site", Blog);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("_config.yml' is there already", run.Error, StringComparison.Ordinal);
        Assert.Equal("title: 私の\n", File.ReadAllText(settings));
        Assert.Single(Directory.EnumerateFiles(Blog, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void The_schema_names_the_blogs_own_categories_tags_and_authors()
    {
        var run = CommandLine.Run("schema", "--source", Places.Content);

        var properties = JsonDocument.Parse(run.Out).RootElement.GetProperty("properties");
        Assert.Contains("技術解説", Examples(properties, "categories"));
        Assert.Contains("RAG", Examples(properties, "tags"));
        Assert.Contains("kisaragi", Examples(properties, "author"));
        Assert.Equal(FrontMatterKeys.All.Select(key => key.Name), properties.EnumerateObject().Select(one => one.Name));
    }

    [Fact]
    public void The_snippets_complete_every_key_and_offer_the_blogs_own_names()
    {
        var run = CommandLine.Run("schema", "--snippets", "--source", Places.Content);

        var snippets = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal(FrontMatterKeys.All.Select(key => key.Name), snippets.EnumerateObject().Select(one => one.Name));
        var categories = snippets.GetProperty("categories");
        Assert.Equal("categories", categories.GetProperty("prefix").GetString());
        Assert.Equal("markdown", categories.GetProperty("scope").GetString());
        Assert.Matches(
            "^categories: \\[\\$\\{1\\|.*\"技術解説\".*\\|\\}\\$2\\]$",
            categories.GetProperty("body").GetString()
        );
        Assert.Contains(
            "\"kisaragi\"",
            snippets.GetProperty("author").GetProperty("body").GetString(),
            StringComparison.Ordinal
        );
    }

    /// <summary>A comma would end a choice, `|` the list of them, `$` or `}` the place.</summary>
    [Fact]
    public void A_name_with_the_snippet_languages_own_signs_is_one_choice()
    {
        _folder.Write("_config.yml", "title: 試験\n");
        _folder.Write("_posts/2026-01-02-a.md", "---\ntitle: 題\ntags: ['a,b|c$d}e\\f\"g']\n---\n\n本文。\n");

        var run = CommandLine.Run("schema", "--snippets", "--source", _folder.Path);

        var tags = JsonDocument.Parse(run.Out).RootElement.GetProperty("tags").GetProperty("body").GetString();
        Assert.Equal("""tags: [${1|"a\,b\|c\$d\}e\\\\f\\"g"|}$2]""", tags);
    }

    /// <summary>The list of keys against the places where the program takes a value out of front matter.</summary>
    [Fact]
    public void The_list_of_front_matter_keys_is_what_the_code_reads()
    {
        var source = Path.Combine(Places.Root, "src", "AiNewsSite");
        string[] readers =
        [
            "Parsing/PostFieldsReader.cs",
            "Parsing/CommonFields.cs",
            "Parsing/TermReader.cs",
            "Parsing/RedirectReader.cs",
        ];
        var parsed = readers
            .Select(file => File.ReadAllText(Path.Combine(source, file)))
            .SelectMany(text => ReadInParsing().Matches(text).Concat(KeyConstant().Matches(text)));
        var later = Directory
            .EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .SelectMany(text => ReadFromPost().Matches(text));
        var read = parsed.Concat(later).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(
            string.Join(' ', read),
            string.Join(' ', FrontMatterKeys.All.Select(key => key.Name).Order(StringComparer.Ordinal))
        );
    }

    private static IEnumerable<string?> Examples(JsonElement properties, string key) =>
        properties.GetProperty(key).GetProperty("examples").EnumerateArray().Select(one => one.GetString());

    [GeneratedRegex(
        """(?:\.(?:Text|Flag|Date|TextOrPart)\(|All\[|All\.TryGet\(|defaults\[|(?:Words|Whole)\(read, |is null \? |: )"([a-z_]+)"[,)\]; ]"""
    )]
    private static partial Regex ReadInParsing();

    [GeneratedRegex("""const string \w+Key = "([a-z_]+)";""")]
    private static partial Regex KeyConstant();

    [GeneratedRegex("""(?:FrontMatter\??|matter|frontMatter)\[?(?:\.TryGet\()?\[?"([a-z_]+)"[\],]""")]
    private static partial Regex ReadFromPost();
}
