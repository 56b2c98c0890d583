using AiNewsSite.Diagnostics;
using AiNewsSite.Parsing;
using AiNewsSite.Values;
using FsCheck;
using FsCheck.Fluent;

namespace AiNewsSite.Tests.Parsing;

public class PostParserTests
{
    [Theory]
    [InlineData("_posts/2026-01-02-my-FIRST-post.md", "my-FIRST-post", "My First Post")]
    [InlineData("_posts/2026-01-02-続報.v2.md", "続報.v2", "続報.v2")]
    [InlineData("_posts/2026-01-02-dots...md", "dots", "Dots")]
    [InlineData("_drafts/idea.md", "idea", "Idea")]
    [InlineData("_drafts/2026-01-02-dated.md", "dated", "Dated")]
    public void Slug_and_title_come_from_the_file_name(string path, string slug, string title)
    {
        var post = Parse.Good("layout: post", path);

        Assert.Equal((slug, title), (post.Slug, post.Title));
    }

    [Theory]
    [InlineData("title: \"「引用」: その後\"", "「引用」: その後")]
    [InlineData("title: 2026", "2026")]
    [InlineData("title: 007", "007")]
    [InlineData("title: 2026-01-02", "2026-01-02")]
    [InlineData("title: yes", "true")]
    [InlineData("title:", "A")]
    public void A_title_is_text_whatever_yaml_makes_of_it(string frontMatter, string title) =>
        Assert.Equal(title, Parse.Good(frontMatter).Title);

    [Theory]
    [InlineData("categories: AI 技術", "AI|技術")]
    [InlineData("categories: [AI 技術, 007, null, true]", "AI 技術|007|true")]
    [InlineData("categories:\n- a\n- [b, c]\n- a", "a|b|c")]
    [InlineData("category: AI 技術", "AI 技術")]
    [InlineData("category: x y\ncategories: a b", "a|b|x y")]
    [InlineData("categories: []", "")]
    [InlineData("categories:", "")]
    [InlineData("title: x", "")]
    public void Categories_are_split_kept_and_joined(string frontMatter, string categories) =>
        Assert.Equal(categories, string.Join('|', Parse.Good(frontMatter).Categories));

    [Theory]
    [InlineData("tags: AI 技術", "AI|技術")]
    [InlineData("tags: [AI 技術, RAG, AI 技術]", "AI 技術|RAG")]
    [InlineData("tag: AI 技術\ntags: [x]", "AI 技術")]
    [InlineData("tag: [a b, c]", "a b|c")]
    [InlineData("tags: [' x ', '']", "x")]
    [InlineData("tags: 2026", "2026")]
    public void Tags_are_split_or_kept(string frontMatter, string tags) =>
        Assert.Equal(tags, string.Join('|', Parse.Good(frontMatter).Tags));

    [Theory]
    [InlineData("_posts/2026-01-02-a.md", "own")]
    [InlineData("_posts/x/2026-01-02-a.md", "own")]
    [InlineData("a/b/_posts/2026-01-02-a.md", "a|b|own")]
    [InlineData("a/b/_posts/x/2026-01-02-a.md", "a|b|own")]
    [InlineData("own/_posts/2026-01-02-a.md", "own")]
    public void Folders_above_posts_are_categories(string path, string categories) =>
        Assert.Equal(categories, string.Join('|', Parse.Good("categories: own", path).Categories));

    [Theory]
    [InlineData("author: 編集部", "編集部")]
    [InlineData("author: [a, b]", "a|b")]
    [InlineData("authors: [a, {name: b}]\nauthor: c", "a|b")]
    [InlineData("author: {name: 山田 太郎, url: x}", "山田 太郎")]
    [InlineData("author:", "")]
    public void Authors_come_as_name_list_or_map(string frontMatter, string authors) =>
        Assert.Equal(authors, string.Join('|', Parse.Good(frontMatter).Authors));

    [Fact]
    public void A_body_knows_what_the_file_name_and_folder_say()
    {
        var text =
            "---\ntags: x\n---\n{{ page.title }}|{{ page.slug }}|{{ page.date }}|{{ page.date | date: '%Y年' }}|{{ page.categories }}";

        var (post, findings) = Parse.Post("k/_posts/2026-01-02-my-post.md", text);

        Assert.Empty(findings);
        Assert.Equal("My Post|my-post|2026-01-02 00:00:00 +0900|2026年|k", post!.Excerpt);
    }

    [Fact]
    public void False_for_a_text_or_names_says_that_there_are_none()
    {
        var post = Parse.Good(
            "title: false\nslug: no\npermalink: false\nexcerpt: false\ndescription: false\nimage: false\n"
                + "author: false\ncategory: false\ncategories: false\ntag: false\ntags: [x]\n"
                + "redirect_from: false\nredirect_to: false"
        );

        Assert.Equal(("A", "a", "/2026/01/02/a.html", "本文。"), (post.Title, post.Slug, post.Url.Value, post.Excerpt));
        Assert.Equal((null, null, false), (post.Description, post.Image, post.NoIndex));
        Assert.Equal((0, 0, 1), (post.Authors.Length, post.Categories.Length, post.Tags.Length));
        Assert.Equal(Redirects.None, post.Redirects);
    }

    [Theory]
    [InlineData("layout: post", "post")]
    [InlineData("layout: none", null)]
    [InlineData("layout: null", null)]
    [InlineData("layout:", null)]
    [InlineData("layout: false", null)]
    [InlineData("title: x", "post")]
    public void Layout_none_and_null_mean_no_layout_and_a_missing_one_is_post(string frontMatter, string? layout) =>
        Assert.Equal(layout, Parse.Good(frontMatter).Layout);

    [Theory]
    [InlineData("published: false", false)]
    [InlineData("published: no", false)]
    [InlineData("published: true", true)]
    [InlineData("published:", true)]
    [InlineData("title: x", true)]
    public void Published_is_a_switch(string frontMatter, bool published) =>
        Assert.Equal(published, Parse.Good(frontMatter).Published);

    [Theory]
    [InlineData("noindex: true", true)]
    [InlineData("robots: noindex", true)]
    [InlineData("robots: NOINDEX, nofollow", true)]
    [InlineData("robots: [noindex]", true)]
    [InlineData("robots: none", true)]
    [InlineData("robots: [None]", true)]
    [InlineData("robots: 'max-image-preview:none'", false)]
    [InlineData("sitemap: false", true)]
    [InlineData("sitemap: {priority: 0.8}", false)]
    [InlineData("robots: index, follow", false)]
    [InlineData("noindex: false", false)]
    public void Noindex_has_three_forms(string frontMatter, bool noIndex) =>
        Assert.Equal(noIndex, Parse.Good(frontMatter).NoIndex);

    [Theory]
    [InlineData("8", 8)]
    [InlineData("'8'", 8)]
    [InlineData("7.2", 8)]
    [InlineData("8 min", 8)]
    [InlineData("\"8 min read\"", 8)]
    [InlineData("8分", 8)]
    [InlineData("約１２分", 12)]
    [InlineData("null", null)]
    public void Reading_time_is_a_number_of_minutes(string written, int? minutes) =>
        Assert.Equal(minutes, Parse.Good($"reading_time: {written}").DeclaredReadingMinutes);

    [Theory]
    [InlineData("image: /a.png", "/a.png")]
    [InlineData("image: {path: /b.png, alt: x}", "/b.png")]
    [InlineData("image: {url: https://x.example/c.png}", "https://x.example/c.png")]
    public void Image_is_a_path_or_a_map(string frontMatter, string image) =>
        Assert.Equal(image, Parse.Good(frontMatter).Image);

    [Theory]
    [InlineData("title: [a]", "front-matter-type", 2, 8)]
    [InlineData("published: 'false'", "front-matter-type", 2, 12)]
    [InlineData("noindex: 1", "front-matter-type", 2, 10)]
    [InlineData("tags: {a: 1}", "front-matter-type", 2, 7)]
    [InlineData("tags: [a, {b: 1}]", "front-matter-type", 2, 11)]
    [InlineData("author: [{url: x}]", "front-matter-type", 2, 10)]
    [InlineData("image: {alt: x}", "front-matter-type", 2, 8)]
    [InlineData("excerpt: [a]", "front-matter-type", 2, 10)]
    [InlineData("title: x\nreading_time: soon", "bad-reading-time", 3, 15)]
    [InlineData("reading_time: 0", "bad-reading-time", 2, 15)]
    [InlineData("reading_time: -3", "bad-reading-time", 2, 15)]
    [InlineData("reading_time: true", "bad-reading-time", 2, 15)]
    [InlineData("reading_time: [8]", "bad-reading-time", 2, 15)]
    [InlineData("reading_time: 8 hours", "bad-reading-time", 2, 15)]
    [InlineData("tags: AI, RAG", "comma-in-words", 2, 7)]
    [InlineData("draft: true", "draft-key", 2, 8)]
    [InlineData("a: 1\nb: 2\na: 3", "duplicate-key", 4, 1)]
    [InlineData("title: a: b", "invalid-yaml", 2, 9)]
    [InlineData("- a", "front-matter-not-map", 2, 1)]
    [InlineData("just words", "front-matter-not-map", 2, 1)]
    public void A_malformed_value_is_one_finding_at_its_place(string frontMatter, string code, int line, int column)
    {
        var finding = Parse.Bad(frontMatter);

        Assert.Equal((code, line, column), (finding.Code.Id, finding.Position.Line, finding.Position.Column));
    }

    [Fact]
    public void All_findings_of_a_post_come_at_once() =>
        Assert.Equal(
            3,
            Parse
                .Post("_posts/2026-01-02-a.md", "---\ndate: x\nreading_time: y\npublished: z\n---\n")
                .Diagnostics.Length
        );

    [Fact]
    public void Keys_that_nobody_knows_are_kept() =>
        Assert.Equal("a", ((DataMap)Parse.Good("pillar: {url: a}").FrontMatter["pillar"]!)["url"]!.Text);

    [Theory]
    [InlineData("---\ntitle: x\n---\n本文\n", "本文\n", 4)]
    [InlineData("---  \ntitle: x\n...\n\n  \n  字下げ", "  字下げ", 6)]
    [InlineData("---\n---\n本文", "本文", 3)]
    [InlineData("---\ntitle: x\n---", "", 3)]
    [InlineData("---\ntitle: x\n----\n---\nb", null, 0)]
    [InlineData("本文\n---\n", "本文\n---\n", 1)]
    [InlineData("", "", 1)]
    [InlineData("\n---\na: 1\n---\n", "\n---\na: 1\n---\n", 1)]
    public void Front_matter_ends_at_a_line_of_its_own(string text, string? body, int bodyLine)
    {
        var source = new AiNewsSite.Input.SourceText(new SourcePath("a.md"), text);
        var (raw, findings) = FrontMatterReader.Read(source);

        if (body is null)
        {
            Assert.NotEmpty(findings);
            return;
        }

        Assert.Empty(findings);
        Assert.Equal((body, bodyLine), (text[raw!.BodyStart..], raw.BodyLine));
    }

    [Fact]
    public void Front_matter_that_never_ends_is_an_error()
    {
        var (post, findings) = Parse.Post("_posts/2026-01-02-a.md", "---\ntitle: x\n本文\n");

        Assert.Null(post);
        Assert.Equal("front-matter-not-closed", Assert.Single(findings).Code.Id);
    }

    [Fact]
    public void A_file_without_front_matter_is_a_post_all_the_same() =>
        Assert.Equal("A", Parse.Post("_posts/2026-01-02-a.md", "本文だけ").Value!.Title);

    [Fact]
    public void Front_matters_excerpt_wins_and_is_not_rendered() =>
        Assert.Equal("**そのまま**", Parse.Good("excerpt: '**そのまま**'").Excerpt);

    [Fact]
    public void No_file_makes_the_parser_throw()
    {
        var settings = Parse.Settings("timezone: Asia/Tokyo\npermalink: /:categories/:w_year/:title/");
        var keys = Gen.Elements(
            "title",
            "date",
            "slug",
            "permalink",
            "categories",
            "category",
            "tags",
            "tag",
            "author",
            "image",
            "layout",
            "published",
            "draft",
            "excerpt",
            "reading_time",
            "noindex",
            "robots",
            "sitemap",
            "last_modified_at"
        );
        var values = Gen.Elements(
            "x",
            "[a, [b], {c: d}]",
            "{path: 1}",
            "2026-01-02",
            "2026-01-02 10:00:00 +0900",
            "99999999999999999999",
            "-1",
            ".nan",
            "''",
            "\"\\ud800\"",
            "🎉",
            "'/:title/'",
            "/../..",
            "/%zz%E3/",
            "~",
            "true",
            "0001-01-01",
            "9999-12-31 23:59:59",
            "|\n  a\n  b",
            "*x",
            "&x y"
        );
        var lines = Gen.Select(Gen.Zip(keys, values), pair => $"{pair.Item1}: {pair.Item2}\n");
        var texts = Gen.Select(Gen.ListOf(lines), parts => $"---\n{string.Concat(parts)}---\n");

        Prop.ForAll(
                texts.ToArbitrary(),
                text =>
                {
                    var (post, findings) = Parse.Post("a/_posts/2026-01-02-x.md", text, settings);
                    return post is not null || findings.Any(one => one.Severity == Severity.Error);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }
}
