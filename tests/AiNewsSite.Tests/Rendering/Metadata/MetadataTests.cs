using System.Text.Json;
using AiNewsSite.Tests.Support;
using AngleSharp.Dom;
using static AiNewsSite.Tests.Support.BuiltSite;

namespace AiNewsSite.Tests.Rendering.Metadata;

public sealed class MetadataTests
{
    private const string Settings =
        "author: 編集部\nlogo: /logo.svg\nimage: /card.gif\nshort_title: 試\ntheme: {color: '#123456'}\n";

    private static readonly (string, string)[] Files =
    [
        ("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='60'/>"),
        // 1028 by 515, little-endian.
        ("card.gif", "GIF89a\u0004\u0004\u0003\u0002\0\0\0;"),
        ("図 a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>"),
    ];

    [Fact]
    public void A_card_has_an_absolute_encoded_image_with_its_true_size()
    {
        using var site = Built("image: /card.gif?v=2\ndescription: 説明 <b>");
        var head = site.Page("2026/05/01/a/index.html").Head!;

        Assert.Equal("https://e.jp/card.gif?v=2", Meta(head, "og:image"));
        Assert.Equal("1028", Meta(head, "og:image:width"));
        Assert.Equal("515", Meta(head, "og:image:height"));
        Assert.Equal("summary_large_image", Meta(head, "twitter:card"));
        Assert.Equal("説明 <b>", Meta(head, "description"));
        Assert.Equal("article", Meta(head, "og:type"));
        Assert.Equal("max-image-preview:large", Meta(head, "robots"));
    }

    [Theory]
    [InlineData("image: /図 a.svg", "https://e.jp/card.gif")]
    [InlineData("image: https://o.example/図 a.png", "https://o.example/%E5%9B%B3%20a.png")]
    [InlineData("image: //o.example/a.png", "https://o.example/a.png")]
    [InlineData("image: https://e.jp/card.gif", "https://e.jp/card.gif")]
    public void What_no_service_shows_as_a_card_is_replaced_and_the_rest_is_whole(string line, string image)
    {
        using var site = Built(line);

        Assert.Equal(image, Meta(site.Page("2026/05/01/a/index.html").Head!, "og:image"));
    }

    [Theory]
    [InlineData("robots: nosnippet", "nosnippet,max-image-preview:large")]
    [InlineData("robots: [noarchive, 'max-image-preview:none']", "noarchive,max-image-preview:none")]
    [InlineData("robots: 'noindex, nofollow'", "noindex,nofollow")]
    [InlineData("noindex: true", "noindex")]
    public void Robots_are_as_the_front_matter_says(string line, string content)
    {
        using var site = Built(line);

        Assert.Equal(content, Meta(site.Page("2026/05/01/a/index.html").Head!, "robots"));
    }

    [Fact]
    public void A_page_in_other_languages_names_them_all()
    {
        using var site = Built(
            "lang: en\ntranslations: {ja: /ja/a/, en: /wrong/}\ncanonical_url: https://o.example/a/"
        );
        var page = site.Page("2026/05/01/a/index.html");

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("en_US", Meta(page.Head!, "og:locale"));
        Assert.Equal("https://o.example/a/", page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Equal(
            ["en https://e.jp/2026/05/01/a/", "ja https://e.jp/ja/a/"],
            page.QuerySelectorAll("link[hreflang]")
                .Select(link => $"{link.GetAttribute("hreflang")} {link.GetAttribute("href")}")
        );
        Assert.Empty(site.Page("index.html").QuerySelectorAll("link[hreflang]"));
    }

    /// <summary>Google, "Article structured data": the fields it asks for, dates with offsets, an organisation with its logo.</summary>
    [Fact]
    public void An_article_has_the_fields_that_search_engines_ask_for()
    {
        using var site = Built("last_modified_at: 2026-05-02 09:00:00 +0900\ntags: [音声]\ncategories: [技術]");
        var data = Data(site.Page("2026/05/01/a/index.html"));

        var article = data["NewsArticle"];
        Assert.Equal("https://schema.org", Text(article, "@context"));
        Assert.Equal("甲 </script>", Text(article, "headline"));
        Assert.Equal("https://e.jp/2026/05/01/a/", Text(article, "mainEntityOfPage"));
        Assert.Equal("2026-05-01T00:00:00+09:00", Text(article, "datePublished"));
        Assert.Equal("2026-05-02T09:00:00+09:00", Text(article, "dateModified"));
        Assert.Equal("ja", Text(article, "inLanguage"));
        Assert.True(article.GetProperty("isAccessibleForFree").GetBoolean());
        Assert.Equal(1028, article.GetProperty("image").GetProperty("width").GetInt32());
        var author = Assert.Single(article.GetProperty("author").EnumerateArray());
        Assert.Equal("Organization", Text(author, "@type"));
        Assert.Equal("https://e.jp/authors/%E7%B7%A8%E9%9B%86%E9%83%A8/", Text(author, "url"));
        var logo = article.GetProperty("publisher").GetProperty("logo");
        Assert.Equal("https://e.jp/logo.svg", Text(logo, "url"));
        Assert.Equal(300, logo.GetProperty("width").GetInt32());
        var crumbs = data["BreadcrumbList"].GetProperty("itemListElement").EnumerateArray().ToList();
        Assert.Equal([1, 2, 3], crumbs.Select(one => one.GetProperty("position").GetInt32()));
        Assert.All(crumbs, one => Assert.StartsWith("https://e.jp/", Text(one, "item"), StringComparison.Ordinal));
    }

    [Fact]
    public void An_authors_page_says_who_that_is_and_home_what_the_site_is()
    {
        using var site = Built("author: 花子");

        var profile = Data(site.Page("authors/花子/index.html"))["ProfilePage"];
        Assert.Equal("Person", Text(profile.GetProperty("mainEntity"), "@type"));
        Assert.Equal("試験", Text(Data(site.Page("index.html"))["WebSite"], "name"));
    }

    [Fact]
    public void The_manifest_names_icons_that_are_there()
    {
        using var site = Built("");
        using var manifest = JsonDocument.Parse(site.Text("site.webmanifest"));

        Assert.Equal("#123456", Text(manifest.RootElement, "theme_color"));
        var icons = manifest
            .RootElement.GetProperty("icons")
            .EnumerateArray()
            .Select(icon => Text(icon, "src")!)
            .ToList();
        Assert.NotEmpty(icons);
        Assert.All(icons, icon => Assert.True(site.Has(icon[1..]), icon));
        Assert.Equal(
            "/site.webmanifest",
            site.Page("index.html").QuerySelector("link[rel=manifest]")?.GetAttribute("href")
        );
    }

    [Fact]
    public void Every_post_can_have_its_markdown_beside_it()
    {
        using var site = new BuiltSite(
            "llms: {full: true}\n",
            Post("2026-05-01-a", "title: 甲\nnote: 内輪の話", "一**二**\n\n三"),
            Post("2026-05-02-b", "title: 乙\nnoindex: true")
        );

        var copy = site.Text("2026/05/01/a/index.html.md");
        Assert.EndsWith("\n\n一**二**\n\n三\n", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("内輪", copy, StringComparison.Ordinal);
        Assert.False(site.Has("2026/05/02/b/index.html.md"));
        Assert.Contains(
            "- [甲](https://e.jp/2026/05/01/a/index.html.md): 一二",
            site.Text("llms.txt"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("乙", site.Text("llms.txt"), StringComparison.Ordinal);
        // As many as the page says that it leads to.
        Assert.Contains("](https://e.jp/archive/): 2件", site.Text("llms.txt"), StringComparison.Ordinal);
        Assert.Equal(
            "/2026/05/01/a/index.html.md",
            site.Page("2026/05/01/a/index.html").QuerySelector("link[type='text/markdown']")?.GetAttribute("href")
        );
    }

    [Theory]
    [InlineData("canonical_url: javascript:alert(1)", "canonical_url: javascript:alert(1)", 16)]
    [InlineData("canonical_url: 'data:text/html,x'", "canonical_url: data:text/html,x", 16)]
    [InlineData("canonical_url: ftp://e.org/a", "canonical_url: ftp://e.org/a", 16)]
    [InlineData("canonical_url: https://", "canonical_url: https://", 16)]
    [InlineData("canonical_url: '#a'", "canonical_url: #a", 16)]
    [InlineData("translations: {en: 'javascript:alert(1)'}", "translations: en: javascript:alert(1)", 20)]
    public void An_address_that_is_no_page_is_told_and_does_not_stand_in_the_head(string line, string said, int column)
    {
        using var site = new BuiltSite("", Post("2026-05-01-a", line), ("p.md", $"---\n{line}\n---\n本文。"));

        Assert.Contains($"a.md(2,{column}): warning bad-address: '{said}'", site.Run.Error, StringComparison.Ordinal);
        Assert.Contains($"p.md(2,{column}): warning bad-address: '{said}'", site.Run.Error, StringComparison.Ordinal);
        foreach (var file in (string[])["2026/05/01/a/index.html", "p/index.html"])
        {
            var page = site.Page(file);
            var here = "https://e.jp/" + file.Replace("index.html", "", StringComparison.Ordinal);
            Assert.Equal(here, page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
            Assert.Equal(here, Meta(page.Head!, "og:url"));
            Assert.Empty(page.QuerySelectorAll("link[hreflang]"));
            Assert.DoesNotContain("alert(1)", site.Text(file), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/a/", "https://e.jp/a/")]
    [InlineData("HTTP://E.org/日本", "HTTP://E.org/%E6%97%A5%E6%9C%AC")]
    public void The_first_place_of_a_text_may_be_a_path_or_a_whole_address(string written, string canonical)
    {
        using var site = new BuiltSite("", Post("2026-05-01-a", $"canonical_url: {written}"));

        Assert.Equal(0, site.Run.ExitCode);
        Assert.Equal(
            canonical,
            site.Page("2026/05/01/a/index.html").QuerySelector("link[rel=canonical]")?.GetAttribute("href")
        );
    }

    private static BuiltSite Built(string lines) =>
        new(
            Settings,
            [.. Files, Post("2026-05-01-a", $"title: 甲 </script>\n{lines}"), Post("2026-05-02-b", "title: 乙")]
        );

    private static string? Meta(IElement head, string name) =>
        head.QuerySelector($"meta[name='{name}'],meta[property='{name}']")?.GetAttribute("content");

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static Dictionary<string, JsonElement> Data(IParentNode page) =>
        page.QuerySelectorAll("script[type='application/ld+json']")
            .Select(script => JsonDocument.Parse(script.TextContent).RootElement)
            .ToDictionary(json => Text(json, "@type")!);
}
