namespace AiNewsSite.Tests.Parsing.Markdown;

public class ExtensionTests
{
    [Theory]
    [InlineData("前\n\n{::comment}\n**隠す**\n\n- x\n{:/comment}\n\n後", "<p>前</p>\n<p>後</p>")]
    [InlineData("{::comment}\n隠す\n{:/}\n後", "<p>後</p>")]
    [InlineData("前{::comment}隠す{:/comment}後", "<p>前後</p>")]
    [InlineData("{::nomarkdown}\n<b>**生**</b>\n{:/}", "<b>**生**</b>")]
    [InlineData("前{::nomarkdown}<b>**</b>{:/}後", "<p>前<b>**</b>後</p>")]
    [InlineData("{::options toc_levels=\"2\" /}\n\n前", "<p>前</p>")]
    [InlineData("- 一\n^\n- 二", "<ul>\n<li>一</li>\n</ul>\n<ul>\n<li>二</li>\n</ul>")]
    public void Kramdowns_extensions_do_their_work_and_leave_no_trace(string source, string expected) =>
        Assert.Equal(expected, Read.Html(source));

    [Fact]
    public void An_extension_that_is_not_closed_loses_its_mark_and_nothing_else()
    {
        var (body, findings) = Read.Body("一\n\n{::comment}\n二\n\n三{::nomarkdown}四");

        Assert.Equal("<p>一</p>\n<p>二</p>\n<p>三四</p>\n", Read.Html(body!));
        Assert.Equal([3, 6], findings.Select(one => one.Position.Line));
        Assert.All(findings, one => Assert.Equal("unclosed-extension", one.Code.Id));
    }

    [Fact]
    public void Markdown_is_read_inside_an_element_that_asks_for_it() =>
        Assert.Equal(
            "<div class=\"box\">\n<p><strong>中</strong></p>\n<ul>\n<li>項</li>\n</ul>\n</div>\n<p>後</p>",
            Read.Html("<div class=\"box\" markdown=\"1\">\n**中**\n\n- 項\n</div>\n\n後")
        );

    [Fact]
    public void Such_elements_nest_and_end_on_one_line_too() =>
        Assert.Equal(
            "<section>\n<div>\n<p><em>中</em></p>\n</div>\n<p>外</p>\n</section>",
            Read.Html("<section markdown=\"1\">\n<div markdown=\"1\">*中*</div>\n\n外\n</section>")
        );

    [Fact]
    public void Other_elements_reach_to_their_end_tag_untouched() =>
        Assert.Equal(
            "<div>\n\n**生**\n\n    <p>字下げ</p>\n</div>\n<p><strong>後</strong></p>",
            Read.Html("<div>\n\n**生**\n\n    <p>字下げ</p>\n</div>\n\n**後**")
        );

    [Fact]
    public void An_element_that_is_never_closed_ends_at_a_blank_line() =>
        Assert.Equal("<div>\n<p><strong>後</strong></p>", Read.Html("<div>\n\n**後**"));
}
