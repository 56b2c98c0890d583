using System.Diagnostics;
using AiNewsSite.Diagnostics;
using AiNewsSite.Input;
using AiNewsSite.Model;
using AiNewsSite.Parsing;
using AiNewsSite.Tests.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Model;

public class SiteAssemblerTests
{
    private static readonly SiteSettings Settings = Parse.Settings("timezone: Asia/Tokyo\npermalink: /:title/");

    private static Post Post(string path, string frontMatter = "layout: post") =>
        Parse.Good(frontMatter, path, Settings);

    private static StaticPage Page(string path, string frontMatter = "title: x") =>
        Parse.Page(path, $"---\n{frontMatter}\n---\n", Settings).Value!;

    private static SourceFile Copy(string path) => new(new SourcePath(path), "/x", SourceKind.Static, 1, default);

    private static Parsed<Site> Assemble(
        Post[] posts,
        StaticPage[]? pages = null,
        SourceFile[]? files = null,
        SiteSettings? settings = null
    ) =>
        SiteAssembler.Assemble(
            new SiteParts(settings ?? Settings, [.. posts], [.. pages ?? []], [.. files ?? []], DataMap.Empty)
        );

    private static Site Good(Post[] posts, SiteSettings? settings = null)
    {
        var (site, findings) = Assemble(posts, settings: settings);
        Assert.Empty(findings);
        return site!;
    }

    private static SiteSettings Showing(params HiddenKind[] kinds) =>
        Settings with
        {
            Visibility = Settings.Visibility with { Shown = [.. kinds] },
        };

    [Fact]
    public void Posts_are_newest_first_by_date_then_path()
    {
        var site = Good([
            Post("_posts/2026-01-02-b.md"),
            Post("_posts/2026-01-03-old.md", "date: 2025-01-01"),
            Post("_posts/2026-01-02-a.md"),
            Post("_posts/2026-01-04-new.md"),
        ]);

        Assert.Equal(["/new/", "/b/", "/a/", "/old/"], site.Posts.Select(post => post.Url.Value));
    }

    [Fact]
    public void Order_is_by_moment_and_not_by_clock()
    {
        var zoned = Post("_posts/2026-01-02-late.md", "date: 2026-01-02 08:00:00 -0500");
        var utc = Post("_posts/2026-01-02-early.md", "date: 2026-01-02 12:00:00 +0000");

        Assert.Equal(["/late/", "/early/"], Good([utc, zoned]).Posts.Select(post => post.Url.Value));
    }

    [Theory]
    [InlineData("_drafts/a.md", "published: false", HiddenKind.Draft)]
    [InlineData("_posts/2026-01-02-a.md", "published: false", HiddenKind.Unpublished)]
    [InlineData("_posts/2027-01-02-a.md", "published: false", HiddenKind.Unpublished)]
    [InlineData("_posts/2026-07-01-a.md", "date: 2026-07-01 09:00:01 +0900", HiddenKind.Future)]
    public void What_is_not_to_be_seen_is_left_out_with_its_reason(string path, string frontMatter, HiddenKind why)
    {
        var site = Good([Post(path, frontMatter)]);

        Assert.Empty(site.Posts);
        Assert.Equal((path, why), (Assert.Single(site.Hidden).Source.Value, site.Hidden[0].Why));
    }

    [Fact]
    public void A_post_of_this_very_moment_is_shown() =>
        Assert.Single(Good([Post("_posts/2026-07-01-a.md", "date: 2026-07-01 09:00:00 +0900")]).Posts);

    [Fact]
    public void Each_kind_can_be_asked_for()
    {
        Post[] posts =
        [
            Post("_drafts/a.md"),
            Post("_posts/2026-01-02-b.md", "published: false"),
            Post("_posts/2027-01-02-c.md"),
        ];

        Assert.Equal(["/a/"], Good(posts, Showing(HiddenKind.Draft)).Posts.Select(post => post.Url.Value));
        Assert.Equal(["/b/"], Good(posts, Showing(HiddenKind.Unpublished)).Posts.Select(post => post.Url.Value));
        Assert.Equal(["/c/"], Good(posts, Showing(HiddenKind.Future)).Posts.Select(post => post.Url.Value));
    }

    [Fact]
    public void Unpublished_pages_are_left_out_unless_asked_for()
    {
        StaticPage[] pages = [Page("a.md", "published: false"), Page("b.md")];

        Assert.Equal(["/b/"], Assemble([], pages).Value!.Pages.Select(page => page.Url.Value));
        Assert.Equal(2, Assemble([], pages, settings: Showing(HiddenKind.Unpublished)).Value!.Pages.Length);
    }

    [Fact]
    public void The_older_post_keeps_a_url_that_two_ask_for()
    {
        var (site, findings) = Assemble([
            Post("_posts/2026-01-04-x.md", "slug: same"),
            Post("_posts/2026-01-02-z.md", "permalink: /same/"),
            Post("_posts/2026-01-03-same.md"),
        ]);

        Assert.Equal(["/same-3/", "/same-2/", "/same/"], site!.Posts.Select(post => post.Url.Value));
        Assert.Equal(["/same-3", "/same-2", "/z"], site.Posts.Select(post => post.Id));
        Assert.Equal(
            ["_posts/2026-01-03-same.md(1,1)", "_posts/2026-01-04-x.md(2,7)"],
            findings.Order().Select(one => $"{one.File}({one.Position.Line},{one.Position.Column})")
        );
        Assert.All(
            findings,
            one =>
                Assert.Equal(
                    ("url-conflict", Severity.Error, "/same/", "_posts/2026-01-02-z.md"),
                    (one.Code.Id, one.Severity, one.Arguments[0], one.Arguments[1])
                )
        );
    }

    [Theory]
    [InlineData("/AI/", "/ai/", "/ai-2/")]
    [InlineData("/a.html", "/a", "/a-2")]
    [InlineData("/a/", "/a/index.html", "/a/index-2.html")]
    [InlineData("/ガ/", "/カ\u3099/", "/ガ-2/")]
    [InlineData("/", "/index.html", "/index-2.html")]
    [InlineData("/x/a.html", "/x/A.html", "/x/A-2.html")]
    public void Urls_that_are_one_file_on_some_host_clash(string first, string second, string renamed)
    {
        var (site, findings) = Assemble([
            Post("_posts/2026-01-02-a.md", $"permalink: {first}"),
            Post("_posts/2026-01-03-b.md", $"permalink: {second}"),
        ]);

        Assert.Single(findings);
        Assert.Equal(new UrlPath(renamed), site!.Posts[0].Url);
    }

    [Fact]
    public void The_root_gets_a_number_behind_a_name()
    {
        var (site, _) = Assemble([Post("_posts/2026-01-02-a.md", "permalink: /")], [Page("index.md")]);

        Assert.Equal("/index-2", site!.Posts[0].Url.Value);
    }

    [Fact]
    public void A_number_that_is_taken_is_passed_over()
    {
        var (site, _) = Assemble([
            Post("_posts/2026-01-01-a-2.md"),
            Post("_posts/2026-01-02-a.md"),
            Post("_posts/2026-01-03-a.md"),
        ]);

        Assert.Equal(["/a-3/", "/a/", "/a-2/"], site!.Posts.Select(post => post.Url.Value));
    }

    [Fact]
    public void Files_and_pages_keep_their_urls_against_posts()
    {
        var (site, findings) = Assemble(
            [
                Post("_posts/2020-01-01-a.md", "permalink: /about/"),
                Post("_posts/2020-01-01-b.md", "permalink: /logo.png"),
            ],
            [Page("about.md")],
            [Copy("logo.png")]
        );

        Assert.Equal("/about/", Assert.Single(site!.Pages).Url.Value);
        Assert.Equal("/logo.png", Assert.Single(site.StaticFiles).Url.Value);
        Assert.Equal(["/logo-2.png", "/about-2/"], site.Posts.Select(post => post.Url.Value));
        Assert.Equal(["about.md", "logo.png"], findings.Order().Select(one => one.Arguments[1]));
    }

    [Theory]
    [InlineData("/a/b/", "a")]
    [InlineData("/a", "a.html/x.txt")]
    public void A_file_cannot_stand_where_another_has_a_folder(string permalink, string file)
    {
        var (site, findings) = Assemble(
            [Post("_posts/2026-01-02-a.md", $"permalink: {permalink}")],
            files: [Copy(file)]
        );

        Assert.Equal(file, Assert.Single(findings).Arguments[1]);
        var output = site!.Posts[0].OutputFile;
        Assert.False(
            output.StartsWith(file + "/", StringComparison.Ordinal)
                || file.StartsWith(output + "/", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_thousand_posts_with_one_url_take_no_quadratic_time()
    {
        var posts = new Post[20_000];
        var one = Post("_posts/2026-01-02-a.md");
        for (var i = 0; i < posts.Length; i++)
        {
            posts[i] = one with { Source = new SourcePath($"_posts/{i:D6}.md") };
        }

        var watch = Stopwatch.StartNew();
        var (site, findings) = Assemble(posts);

        Assert.Equal(posts.Length - 1, findings.Length);
        Assert.Equal(posts.Length, site!.Posts.Select(post => post.Url).Distinct().Count());
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    [Fact]
    public void The_order_of_the_input_does_not_matter()
    {
        Post[] posts =
        [
            Post("_posts/2026-01-02-a.md"),
            Post("_posts/2026-01-03-a.md"),
            Post("_posts/2026-01-02-b.md", "permalink: /a/"),
        ];
        var (site, findings) = Assemble(posts);
        Array.Reverse(posts);
        var (again, same) = Assemble(posts);

        Assert.Equal(
            site!.Posts.Select(post => (post.Source, post.Url)),
            again!.Posts.Select(post => (post.Source, post.Url))
        );
        Assert.Equal(findings.AsEnumerable(), same.AsEnumerable());
    }
}
