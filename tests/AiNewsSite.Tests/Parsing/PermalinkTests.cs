using AiNewsSite.Values;

namespace AiNewsSite.Tests.Parsing;

public class PermalinkTests
{
    private static string Url(
        string permalink,
        string frontMatter = "categories: [News, 技術 解説]",
        string path = "_posts/2026-01-02-日本語・タイトル（仮）-.md"
    ) =>
        Parse
            .Good(
                $"date: 2026-01-02 09:05:07 +0900\n{frontMatter}",
                path,
                Parse.Settings($"timezone: Asia/Tokyo\npermalink: {permalink}")
            )
            .Url.Value;

    [Theory]
    [InlineData("date", "/news/技術 解説/2026/01/02/日本語-タイトル-仮.html")]
    [InlineData("pretty", "/news/技術 解説/2026/01/02/日本語-タイトル-仮/")]
    [InlineData("ordinal", "/news/技術 解説/2026/002/日本語-タイトル-仮.html")]
    [InlineData("weekdate", "/news/技術 解説/2026/W01/Fri/日本語-タイトル-仮.html")]
    [InlineData("none", "/news/技術 解説/日本語-タイトル-仮.html")]
    [InlineData("/:title/", "/日本語-タイトル-仮/")]
    public void Every_style_has_its_template(string style, string url) => Assert.Equal(url, Url(style));

    [Theory]
    [InlineData(":year", "2026")]
    [InlineData(":month", "01")]
    [InlineData(":day", "02")]
    [InlineData(":hour", "09")]
    [InlineData(":minute", "05")]
    [InlineData(":second", "07")]
    [InlineData(":i_month", "1")]
    [InlineData(":i_day", "2")]
    [InlineData(":short_month", "Jan")]
    [InlineData(":long_month", "January")]
    [InlineData(":short_year", "26")]
    [InlineData(":w_year", "2026")]
    [InlineData(":week", "01")]
    [InlineData(":w_day", "5")]
    [InlineData(":short_day", "Fri")]
    [InlineData(":long_day", "Friday")]
    [InlineData(":y_day", "002")]
    [InlineData(":title", "Big-News")]
    [InlineData(":slug", "big-news")]
    [InlineData(":name", "2026-01-02-a-b")]
    [InlineData(":path", "sub/2026-01-02-A_b")]
    [InlineData(":collection", "posts")]
    [InlineData(":categories", "c++ 入門/x")]
    [InlineData(":slugified_categories", "c-入門/x")]
    [InlineData(":year_:month", "2026_01")]
    [InlineData("a:title:output_ext", "aBig-News.html")]
    public void Every_placeholder_has_its_value(string template, string value) =>
        Assert.Equal(
            $"/{value}/",
            Url($"'/{template}/'", "slug: Big News\ncategories: [C++ 入門, X, x]", "_posts/sub/2026-01-02-A_b.md")
        );

    [Theory]
    [InlineData("2027-01-01 12:00:00 +0900", "/2026/53/5/")]
    [InlineData("2026-01-04 12:00:00 +0900", "/2026/01/7/")]
    public void Iso_weeks_have_their_own_year(string date, string url)
    {
        var settings = Parse.Settings("timezone: Asia/Tokyo\npermalink: /:w_year/:week/:w_day/");

        Assert.Equal(url, Parse.Good($"date: {date}", settings: settings).Url.Value);
    }

    [Fact]
    public void The_collections_own_permalink_wins() =>
        Assert.Equal(
            "/x/a/",
            Parse
                .Good(
                    "title: t",
                    settings: Parse.Settings("permalink: /:year/\ncollections: {posts: {permalink: '/x/:title/'}}")
                )
                .Url.Value
        );

    [Theory]
    [InlineData("/固定/の/場所/", "/固定/の/場所/", "/%E5%9B%BA%E5%AE%9A/%E3%81%AE/%E5%A0%B4%E6%89%80/")]
    [InlineData("/%E5%9B%BA/", "/固/", "/%E5%9B%BA/")]
    [InlineData("no-slash", "/no-slash", "/no-slash")]
    [InlineData("/a//b/../c/./d/", "/a/b/c/d/", "/a/b/c/d/")]
    [InlineData("/:year/:title.html", "/2026/a.html", "/2026/a.html")]
    [InlineData("/100%/", "/100%/", "/100%25/")]
    [InlineData("/a b?c#d/", "/a b?c#d/", "/a%20b%3Fc%23d/")]
    public void A_permalink_in_front_matter_is_taken_as_written(string permalink, string url, string encoded)
    {
        var post = Parse.Good($"permalink: '{permalink}'");

        Assert.Equal((url, encoded), (post.Url.Value, post.Url.Encoded));
    }

    [Theory]
    [InlineData("/a", "a.html")]
    [InlineData("/v1.2", "v1.2.html")]
    [InlineData("/a/", "a/index.html")]
    [InlineData("/a.html", "a.html")]
    public void The_output_file_ends_as_its_content_does(string permalink, string file) =>
        Assert.Equal(file, Parse.Good($"permalink: {permalink}").OutputFile);

    [Theory]
    [InlineData("permalink: /:yaer/", "permalink-placeholder", 2, 12)]
    [InlineData("permalink: \"/a\\\\b/\"", "bad-permalink", 2, 12)]
    [InlineData("permalink: \"/a\\0b/\"", "bad-permalink", 2, 12)]
    [InlineData("permalink: [a]", "front-matter-type", 2, 12)]
    [InlineData("slug: 🎉", "empty-slug", 2, 7)]
    public void A_url_that_cannot_be_is_reported(string frontMatter, string code, int line, int column)
    {
        var finding = Parse.Bad(frontMatter);

        Assert.Equal((code, new TextPosition(line, column)), (finding.Code.Id, finding.Position));
    }

    [Fact]
    public void A_name_longer_than_file_systems_take_is_an_error() =>
        Assert.Equal("bad-permalink", Parse.Bad($"permalink: /{new string('長', 90)}/").Code.Id);

    [Theory]
    [InlineData("title: x", "/2026/01/02/a")]
    [InlineData("slug: 別名", "/2026/01/02/別名")]
    [InlineData("permalink: /b/c/", "/b/a")]
    [InlineData("permalink: /c/", "/a")]
    [InlineData("permalink: /", "/a")]
    public void The_id_is_the_urls_folder_and_the_slug(string frontMatter, string id) =>
        Assert.Equal(id, Parse.Good(frontMatter).Id);

    [Theory]
    [InlineData("about.md", "date", "/about.html")]
    [InlineData("about.md", "pretty", "/about/")]
    [InlineData("about.md", "none", "/about.html")]
    [InlineData("about.md", "/:year/:title/", "/about/")]
    [InlineData("about.md", "/:year/:title:output_ext", "/about.html")]
    [InlineData("about.md", "/:year/:title", "/about")]
    [InlineData("about.md", "weekdate", "/about")]
    [InlineData("docs/guide.html", "pretty", "/docs/guide/")]
    [InlineData("index.html", "date", "/")]
    [InlineData("docs/index.md", "pretty", "/docs/")]
    [InlineData("feed.xml", "pretty", "/feed.xml")]
    [InlineData("docs/日本.txt", "date", "/docs/日本.txt")]
    [InlineData("_pages/x.html", "date", "/_pages/x.html")]
    public void A_page_ends_as_the_style_of_the_site_ends(string path, string style, string url)
    {
        var (page, findings) = Parse.Page(path, "---\ntitle: x\n---\n", Parse.Settings($"permalink: {style}"));

        Assert.Empty(findings);
        Assert.Equal(url, page!.Url.Value);
    }

    [Theory]
    [InlineData("/会社/", "/会社/", "会社/index.html")]
    [InlineData("/404.html", "/404.html", "404.html")]
    [InlineData("/:path/:basename/", "/_pages/x/", "_pages/x/index.html")]
    [InlineData("/a:b/", "/a:b/", "a:b/index.html")]
    [InlineData("/a", "/a", "a.html")]
    public void A_page_may_name_its_own_place(string permalink, string url, string file)
    {
        var page = Parse.Page("_pages/x.html", $"---\npermalink: {permalink}\n---\n").Value!;

        Assert.Equal((url, file), (page.Url.Value, page.OutputFile));
    }
}
