using AiNewsSite.Values;

namespace AiNewsSite.Tests.Parsing;

public class PageParserTests
{
    [Fact]
    public void A_page_takes_its_fields_from_front_matter()
    {
        var (page, findings) = Parse.Page(
            "about.md",
            "---\ntitle: 会社概要\nlayout: page\ndate: 2026-01-02\nupdated: 2026-02-03\ndescription: d\nimage: /a.png\npublished: false\nsitemap: false\nx: 1\n---\n"
        );

        Assert.Empty(findings);
        Assert.Equal(("会社概要", "page", "d", "/a.png"), (page!.Title, page.Layout, page.Description, page.Image));
        Assert.Equal(
            (2, 3, false, true),
            (page.Date!.Value.Day, page.Updated!.Value.Day, page.Published, page.NoIndex)
        );
        Assert.Equal("1", page.FrontMatter["x"]!.Text);
    }

    [Fact]
    public void A_page_without_a_title_has_none() => Assert.Null(Parse.Page("about.md", "---\n---\n").Value!.Title);

    [Fact]
    public void A_file_that_needs_a_converter_is_left_out_with_a_warning()
    {
        var (page, findings) = Parse.Page("assets/main.scss", "---\n---\n@import 'x';");

        Assert.Null(page);
        Assert.Equal("unsupported-file", Assert.Single(findings).Code.Id);
    }

    [Fact]
    public void Malformed_values_are_reported_as_for_posts()
    {
        var (_, findings) = Parse.Page("about.md", "---\ndate: x\npublished: maybe\n---\n");

        Assert.Equal([new TextPosition(2, 7), new TextPosition(3, 12)], findings.Order().Select(one => one.Position));
    }
}
