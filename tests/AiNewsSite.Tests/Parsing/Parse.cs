using AiNewsSite.Diagnostics;
using AiNewsSite.Input;
using AiNewsSite.Parsing;
using AiNewsSite.Parsing.Data;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Parsing;

/// <summary>Short forms for tests of one file.</summary>
internal static class Parse
{
    public static readonly DateTimeOffset Modified = new(2026, 5, 6, 7, 8, 9, TimeSpan.Zero);

    public static SiteSettings Settings(string yaml = "timezone: Asia/Tokyo")
    {
        var file = new SourcePath("_config.yml");
        var (map, findings) = YamlReader.ParseMap(file, yaml);
        Assert.Empty(findings);
        var choices = new CommandChoices { AsOf = new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero) };
        var settings = SettingsParser.Parse(file, map!, choices);
        Assert.Empty(settings.Diagnostics);
        return settings.Value!;
    }

    public static Parsed<Post> Post(string path, string text, SiteSettings? settings = null) =>
        PostParser.Parse(new SourceText(new SourcePath(path), text, Modified), settings ?? Settings());

    /// <summary>A post with this front matter and nothing wrong with it.</summary>
    public static Post Good(string frontMatter, string path = "_posts/2026-01-02-a.md", SiteSettings? settings = null)
    {
        var (post, findings) = Post(path, $"---\n{frontMatter}\n---\n本文。\n", settings);
        Assert.Empty(findings);
        return post!;
    }

    /// <summary>The one finding of a post with this front matter.</summary>
    public static Diagnostic Bad(
        string frontMatter,
        string path = "_posts/2026-01-02-a.md",
        SiteSettings? settings = null
    ) => Assert.Single(Post(path, $"---\n{frontMatter}\n---\n本文。\n", settings).Diagnostics);

    public static Parsed<StaticPage> Page(string path, string text, SiteSettings? settings = null) =>
        PageParser.Parse(new SourceText(new SourcePath(path), text, Modified), settings ?? Settings());
}
