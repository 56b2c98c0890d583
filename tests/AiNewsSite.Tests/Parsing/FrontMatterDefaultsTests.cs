using AiNewsSite.Values;

namespace AiNewsSite.Tests.Parsing;

public class FrontMatterDefaultsTests
{
    private static string? Value(string defaults, string path, string frontMatter = "own: 1", string key = "x") =>
        Parse.Good(frontMatter, path, Parse.Settings($"defaults:\n{defaults}")).FrontMatter[key]?.Text;

    private const string Post = "_posts/2026-01-02-a.md";
    private const string Deep = "_posts/news/2026-01-02-a.md";

    [Fact]
    public void A_scope_without_path_and_type_is_for_all() =>
        Assert.Equal("d", Value("- {scope: {path: ''}, values: {x: d}}", Post));

    [Fact]
    public void Front_matter_wins_over_all() =>
        Assert.Equal("o", Value("- {scope: {path: ''}, values: {x: d}}", Post, "x: o"));

    [Fact]
    public void Null_in_front_matter_leaves_the_default() =>
        Assert.Equal("d", Value("- {scope: {path: ''}, values: {x: d}}", Post, "x: null"));

    [Theory]
    [InlineData("posts", Post, "d")]
    [InlineData("drafts", Post, null)]
    [InlineData("drafts", "_drafts/a.md", "d")]
    [InlineData("posts", "_drafts/a.md", null)]
    [InlineData("pages", Post, null)]
    public void Types_select(string type, string path, string? value) =>
        Assert.Equal(value, Value($"- {{scope: {{path: '', type: {type}}}, values: {{x: d}}}}", path));

    [Theory]
    [InlineData("_posts/news", Deep, "d")]
    [InlineData("_posts/news", Post, null)]
    [InlineData("_posts/*", Deep, "d")]
    [InlineData("_posts/*/2026*", Deep, "d")]
    [InlineData("_posts/*/2025*", Deep, null)]
    [InlineData("**/2026-01-02-a.md", Deep, "d")]
    [InlineData("**/b.md", Deep, null)]
    public void Paths_select_by_prefix_or_glob(string scope, string path, string? value) =>
        Assert.Equal(value, Value($"- {{scope: {{path: '{scope}'}}, values: {{x: d}}}}", path));

    [Theory]
    [InlineData("- {scope: {path: _posts/news}, values: {x: long}}\n- {scope: {path: ''}, values: {x: short}}", "long")]
    [InlineData(
        "- {scope: {path: '', type: posts}, values: {x: typed}}\n- {scope: {path: ''}, values: {x: plain}}",
        "typed"
    )]
    [InlineData("- {scope: {path: ''}, values: {x: first}}\n- {scope: {path: ''}, values: {x: later}}", "later")]
    public void Longer_path_then_type_then_later_wins(string defaults, string value) =>
        Assert.Equal(value, Value(defaults, Deep));

    [Fact]
    public void Maps_are_merged_deeply()
    {
        var settings = Parse.Settings("defaults:\n- {scope: {path: ''}, values: {m: {a: 1, b: {c: 2}}}}");
        var map = (DataMap)Parse.Good("m: {b: {d: 3}, e: 4}", settings: settings).FrontMatter["m"]!;

        Assert.Equal(["a", "b", "e"], map.Entries.Select(entry => entry.Key));
        Assert.Equal(["c", "d"], ((DataMap)map["b"]!).Entries.Select(entry => entry.Key));
    }

    [Fact]
    public void Categories_of_defaults_are_joined_with_the_posts_own()
    {
        var settings = Parse.Settings("defaults:\n- {scope: {path: ''}, values: {categories: [既定], tags: [t]}}");
        var post = Parse.Good("categories: [own]\ntags: [u]", "a/_posts/2026-01-02-a.md", settings);

        Assert.Equal(["a", "既定", "own"], post.Categories.AsEnumerable());
        Assert.Equal(["u"], post.Tags.AsEnumerable());
    }

    [Fact]
    public void A_wrong_default_is_reported_where_it_stands()
    {
        var settings = Parse.Settings("title: x\ndefaults:\n- {scope: {path: ''}, values: {reading_time: soon}}");
        var finding = Parse.Bad("title: x", settings: settings);

        Assert.Equal(("_config.yml", new TextPosition(3, 46)), (finding.File.Value, finding.Position));
    }

    [Fact]
    public void Pages_take_the_defaults_of_pages()
    {
        var settings = Parse.Settings("defaults:\n- {scope: {path: '', type: pages}, values: {layout: default}}");

        Assert.Equal("default", Parse.Page("about.md", "---\ntitle: x\n---\n", settings).Value!.Layout);
    }
}
