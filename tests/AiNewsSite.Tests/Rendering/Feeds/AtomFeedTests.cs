using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using AiNewsSite.Tests.Support;
using static AiNewsSite.Tests.Support.BuiltSite;

namespace AiNewsSite.Tests.Rendering.Feeds;

public sealed class AtomFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly (string, string)[] Posts =
    [
        Post("2026-05-01-記事", "title: 甲\ntags: [RAG]\nlast_modified_at: 2020-01-01"),
        Post(
            "2026-05-02-b",
            "title: 乙 & <丙>\ntags: [RAG, 音声]\ncategories: [技術]\nlast_modified_at: 2026-05-20 10:00:00 +0900",
            "[相対](/2026/05/01/記事/) [印](#x) 制\b御"
        ),
        Post("2026-05-03-c", "title: 丁\nauthor: 花子"),
    ];

    /// <summary>RFC 4287, sections 4.1.1 and 4.1.2, element by element.</summary>
    [Theory]
    [InlineData("feed.xml", "feed.xml")]
    [InlineData("tags/rag/feed.xml", "tags/rag/feed.xml")]
    [InlineData("categories/技術/feed.xml", "categories/%E6%8A%80%E8%A1%93/feed.xml")]
    public void A_feed_keeps_the_rules_of_its_format(string file, string address)
    {
        using var site = Small();
        var feed = XDocument.Parse(site.Text(file)).Root!;

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal("ja", feed.Attribute(XNamespace.Xml + "lang")?.Value);
        AssertOnce(feed, "id", "title", "updated");
        var self = feed.Elements(Atom + "link").Single(link => link.Attribute("rel")?.Value == "self");
        Assert.Equal("https://e.jp/" + address, self.Attribute("href")?.Value);
        Assert.NotEmpty(feed.Elements(Atom + "author"));
        var ids = new HashSet<string>();
        Assert.NotEmpty(feed.Elements(Atom + "entry"));
        foreach (var entry in feed.Elements(Atom + "entry"))
        {
            AssertOnce(entry, "id", "title", "updated", "published", "content");
            Assert.True(ids.Add(entry.Element(Atom + "id")!.Value));
            Assert.True(Uri.IsWellFormedUriString(entry.Element(Atom + "id")!.Value, UriKind.Absolute));
            Assert.Single(entry.Elements(Atom + "link"), link => link.Attribute("rel")?.Value == "alternate");
            Assert.Equal("html", entry.Element(Atom + "content")!.Attribute("type")?.Value);
            Assert.True(Date(entry, "updated") >= Date(entry, "published"));
        }

        // The newest change among the entries, not the clock.
        Assert.Equal(feed.Elements(Atom + "entry").Max(entry => Date(entry, "updated")), Date(feed, "updated"));
    }

    [Fact]
    public void Ids_are_those_that_jekylls_plugin_gives()
    {
        using var site = Small();

        Assert.Equal(
            ["https://e.jp/2026/05/03/c", "https://e.jp/2026/05/02/b", "https://e.jp/2026/05/01/%E8%A8%98%E4%BA%8B"],
            XDocument
                .Parse(site.Text("feed.xml"))
                .Descendants(Atom + "entry")
                .Select(one => one.Element(Atom + "id")!.Value)
        );
    }

    [Fact]
    public void An_article_stands_in_it_whole_with_absolute_links_and_without_control_characters()
    {
        using var site = Small();
        var content = XDocument
            .Parse(site.Text("feed.xml"))
            .Descendants(Atom + "content")
            .Single(one => one.Value.Contains("相対", StringComparison.Ordinal))
            .Value;

        Assert.Contains(
            "<a href=\"https://e.jp/2026/05/01/%E8%A8%98%E4%BA%8B/\">相対</a>",
            content,
            StringComparison.Ordinal
        );
        Assert.Contains("<a href=\"https://e.jp/2026/05/02/b/#x\">印</a>", content, StringComparison.Ordinal);
        Assert.Contains("制御", content, StringComparison.Ordinal);
    }

    [Fact]
    public void Noindex_posts_are_in_no_feed_and_a_term_of_theirs_has_none()
    {
        using var site = new BuiltSite(
            "",
            Post("2026-05-01-a", "title: 甲\ntags: [共通]"),
            Post("2026-05-02-b", "title: 乙\ntags: [共通, 秘密]\nnoindex: true")
        );

        foreach (var file in (string[])["feed.xml", "feed.json", "tags/共通/feed.xml", "llms.txt", "sitemap.xml"])
        {
            Assert.DoesNotContain("乙", site.Text(file), StringComparison.Ordinal);
            Assert.DoesNotContain("05/02", site.Text(file), StringComparison.Ordinal);
        }

        Assert.False(site.Has("tags/秘密/feed.xml"));
        const string link = "link[type='application/atom+xml'][href*='/tags/']";
        Assert.Empty(site.Page("tags/秘密/index.html").QuerySelectorAll(link));
        Assert.Equal(
            "/tags/%E5%85%B1%E9%80%9A/feed.xml",
            site.Page("tags/共通/index.html").QuerySelector(link)?.GetAttribute("href")
        );
    }

    [Fact]
    public void A_site_without_posts_has_no_feed_and_no_link_to_one()
    {
        using var site = new BuiltSite("", ("about.md", "---\ntitle: 案内\n---\n本文。"));

        Assert.Equal(0, site.Run.ExitCode);
        Assert.DoesNotContain(site.Files, file => file.Contains("feed", StringComparison.Ordinal));
        Assert.Empty(site.Page("index.html").QuerySelectorAll("[href*='feed']"));
    }

    [Fact]
    public void Settings_say_where_it_stands_how_long_it_is_and_which_terms_have_one()
    {
        using var site = new BuiltSite(
            "feed:\n  path: atom.xml\n  posts_limit: 2\n  term_limit: 1\n  excerpt_only: true\n  tags: [RAG]\n"
                + "  categories: false\n",
            Posts
        );

        var feed = XDocument.Parse(site.Text("atom.xml"));
        Assert.Equal(2, feed.Descendants(Atom + "entry").Count());
        Assert.Empty(feed.Descendants(Atom + "content"));
        Assert.Single(XDocument.Parse(site.Text("tags/rag/feed.xml")).Descendants(Atom + "entry"));
        Assert.Equal(
            ["atom.xml", "feed.json", "tags/rag/feed.xml"],
            site.Files.Where(file => file.Contains("feed", StringComparison.Ordinal) || file == "atom.xml")
        );
        Assert.Equal(
            "/atom.xml",
            site.Page("index.html").QuerySelector("link[type='application/atom+xml']")?.GetAttribute("href")
        );
    }

    /// <summary>jsonfeed.org/version/1.1: what is required, and what is a date or an address.</summary>
    [Fact]
    public void The_json_feed_says_the_same()
    {
        using var site = Small();
        using var json = JsonDocument.Parse(site.Text("feed.json"));
        var feed = json.RootElement;

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal("試験", feed.GetProperty("title").GetString());
        Assert.Equal("https://e.jp/feed.json", feed.GetProperty("feed_url").GetString());
        Assert.Equal("ja", feed.GetProperty("language").GetString());
        var atom = XDocument.Parse(site.Text("feed.xml")).Descendants(Atom + "entry").ToList();
        var items = feed.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(atom.Count, items.Count);
        foreach (var (entry, item) in atom.Zip(items))
        {
            Assert.Equal(entry.Element(Atom + "id")!.Value, item.GetProperty("id").GetString());
            Assert.Equal(entry.Element(Atom + "title")!.Value, item.GetProperty("title").GetString());
            Assert.Equal(Date(entry, "published"), item.GetProperty("date_published").GetDateTimeOffset());
            Assert.Equal(Date(entry, "updated"), item.GetProperty("date_modified").GetDateTimeOffset());
            var html = item.GetProperty("content_html").GetString()!.Replace("\b", "", StringComparison.Ordinal);
            Assert.Equal(entry.Element(Atom + "content")!.Value, html);
        }
    }

    private static BuiltSite Small() => new("author: 編集部\n", Posts);

    private static void AssertOnce(XElement parent, params string[] names) =>
        Assert.All(names, name => Assert.NotEqual("", Assert.Single(parent.Elements(Atom + name)).Value));

    private static DateTimeOffset Date(XElement parent, string name) =>
        DateTimeOffset.ParseExact(
            parent.Element(Atom + name)!.Value,
            "yyyy-MM-dd'T'HH:mm:sszzz",
            CultureInfo.InvariantCulture
        );
}
