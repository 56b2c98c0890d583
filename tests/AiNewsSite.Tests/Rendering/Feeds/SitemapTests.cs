using System.Globalization;
using System.Xml.Linq;
using AiNewsSite.Tests.Support;
using static AiNewsSite.Tests.Support.BuiltSite;

namespace AiNewsSite.Tests.Rendering.Feeds;

public sealed class SitemapTests
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    private static readonly (string, string)[] Posts =
    [
        Post("2026-05-31-new", "title: 新しい <知らせ>\ndate: 2026-05-31 08:30:00 +0900"),
        Post("2026-05-30-edge", "title: 二日前\ndate: 2026-05-30 00:00:00 +0900"),
        Post("2026-05-20-old", "title: 古い\nlast_modified_at: 2026-05-25 10:00:00 +0900"),
        Post("2026-05-31-hidden", "title: 隠す\nrobots: [noindex, nofollow]"),
        Post("2026-05-31-gone", "title: 移転\nredirect_to: https://other.example/"),
    ];

    /// <summary>The rules of sitemap.xsd: urlset of url, each loc (12 to 2048 characters) then lastmod (W3C date).</summary>
    [Fact]
    public void The_sitemap_keeps_the_rules_of_its_schema()
    {
        using var site = new BuiltSite("", Posts);
        var root = XDocument.Parse(site.Text("sitemap.xml")).Root!;

        Assert.Equal(Map + "urlset", root.Name);
        Assert.All(
            root.Elements(),
            url =>
            {
                Assert.Equal(Map + "url", url.Name);
                Assert.InRange(url.Element(Map + "loc")!.Value.Length, 12, 2048);
                Assert.True(Uri.IsWellFormedUriString(url.Element(Map + "loc")!.Value, UriKind.Absolute));
                var names = string.Join(' ', url.Elements().Select(one => one.Name.LocalName));
                Assert.True(names is "loc" or "loc lastmod", names);
            }
        );
        var dates = root.Elements()
            .ToDictionary(url => url.Element(Map + "loc")!.Value, url => url.Element(Map + "lastmod")?.Value);
        Assert.Equal("2026-05-25T10:00:00+09:00", dates["https://e.jp/2026/05/20/old/"]);
        Assert.Equal("2026-05-31T08:30:00+09:00", dates["https://e.jp/2026/05/31/new/"]);
        Assert.DoesNotContain("https://e.jp/2026/05/31/hidden/", dates.Keys);
        Assert.DoesNotContain("https://e.jp/2026/05/31/gone/", dates.Keys);
        Assert.DoesNotContain("https://e.jp/404.html", dates.Keys);
    }

    /// <summary>Google, "Create a news sitemap": two days, name and language, date with its offset, title.</summary>
    [Fact]
    public void The_news_sitemap_has_the_last_two_days()
    {
        using var site = new BuiltSite("", Posts);
        var url = Assert.Single(XDocument.Parse(site.Text("news-sitemap.xml")).Root!.Elements(Map + "url"));

        Assert.Equal("https://e.jp/2026/05/31/new/", url.Element(Map + "loc")!.Value);
        var news = url.Element(News + "news")!;
        Assert.Equal(["publication", "publication_date", "title"], news.Elements().Select(one => one.Name.LocalName));
        Assert.Equal("試験", news.Element(News + "publication")!.Element(News + "name")!.Value);
        Assert.Equal("ja", news.Element(News + "publication")!.Element(News + "language")!.Value);
        Assert.Equal("2026-05-31T08:30:00+09:00", news.Element(News + "publication_date")!.Value);
        Assert.Equal("新しい <知らせ>", news.Element(News + "title")!.Value);
    }

    [Fact]
    public void Without_news_the_news_sitemap_is_empty_and_robots_txt_names_both()
    {
        using var site = new BuiltSite("", Post("2026-01-01-a", "title: 甲"));

        Assert.Empty(XDocument.Parse(site.Text("news-sitemap.xml")).Root!.Elements());
        Assert.Equal(
            ["Sitemap: https://e.jp/sitemap.xml", "Sitemap: https://e.jp/news-sitemap.xml"],
            site.Text("robots.txt").Split('\n').Where(line => line.StartsWith("Sitemap", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void The_news_sitemap_holds_no_more_than_a_thousand()
    {
        var posts = Enumerable
            .Range(0, 1_003)
            .Select(number => Post(string.Create(CultureInfo.InvariantCulture, $"2026-05-31-p{number}"), "title: 甲"))
            .ToArray();
        using var site = new BuiltSite("feed: false\n", posts);

        Assert.Equal(1_000, XDocument.Parse(site.Text("news-sitemap.xml")).Root!.Elements().Count());
    }
}
