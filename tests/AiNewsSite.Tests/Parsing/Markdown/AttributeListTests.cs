namespace AiNewsSite.Tests.Parsing.Markdown;

public class AttributeListTests
{
    [Theory]
    [InlineData("本文\n{: .lead}", "<p class=\"lead\">本文</p>")]
    [InlineData("本文\n{: .a .b #c key=\"v w\"}", "<p id=\"c\" class=\"a b\" key=\"v w\">本文</p>")]
    [InlineData("{: .lead}\n本文", "<p class=\"lead\">本文</p>")]
    [InlineData("本文\n{: .a}\n{: .b}", "<p class=\"a b\">本文</p>")]
    [InlineData("{: .alone}\n\n本文", "<p>本文</p>")]
    [InlineData("## 節\n{: .a #b}", "<h2 id=\"b\" class=\"a\">節</h2>")]
    [InlineData("> 引用\n{: .q}", "<blockquote class=\"q\">\n<p>引用</p>\n</blockquote>")]
    [InlineData("> 引用\n> {: .q}", "<blockquote>\n<p class=\"q\">引用</p>\n</blockquote>")]
    [InlineData("- 一\n- 二\n{: .l}", "<ul class=\"l\">\n<li>一</li>\n<li>二</li>\n</ul>")]
    [InlineData("- 一\n  {: .i}\n- 二", "<ul>\n<li class=\"i\">一</li>\n<li>二</li>\n</ul>")]
    [InlineData("- {:.i} 一\n- 二", "<ul>\n<li class=\"i\">一</li>\n<li>二</li>\n</ul>")]
    [InlineData("***\n{: .r}", "<hr class=\"r\">")]
    [InlineData("本文\n{: data-x='a\\}b'}", "<p data-x=\"a}b\">本文</p>")]
    public void A_list_belongs_to_the_block_it_touches(string source, string expected) =>
        Assert.Equal(expected, Read.Html(source));

    [Theory]
    [InlineData("[先](/a/){: .cta target=\"_blank\"}", "<p><a href=\"/a/\" class=\"cta\" target=\"_blank\">先</a></p>")]
    [InlineData("*強*{: .e}と**太**{: #s}", "<p><em class=\"e\">強</em>と<strong id=\"s\">太</strong></p>")]
    [InlineData("`code`{:.language-sh}", "<p><code class=\"language-sh\">code</code></p>")]
    [InlineData(
        "![図](https://e.com/a.png){: width=\"10\" loading=\"eager\"}",
        "<p><img src=\"https://e.com/a.png\" alt=\"図\" decoding=\"async\" width=\"10\" loading=\"eager\"></p>"
    )]
    public void A_list_belongs_to_the_span_before_it(string source, string expected) =>
        Assert.Equal(expected, Read.Html(source));

    [Fact]
    public void A_definition_serves_every_list_that_names_it_wherever_it_stands() =>
        Assert.Equal(
            "<p class=\"wide note\" data-x=\"1\">本文</p>\n<p><em class=\"wide\" data-x=\"1\">語</em></p>",
            Read.Html("本文\n{: note .note}\n\n*語*{: note}\n\n{:note: .wide data-x=\"1\"}")
        );

    [Fact]
    public void A_list_then_a_rule_never_becomes_a_heading() =>
        Assert.Equal(
            "<p class=\"cta\"><a href=\"/a/\">詳しく</a></p>\n<hr>",
            Read.Html("[詳しく](/a/)\n{: .cta}\n---")
        );

    [Fact]
    public void A_list_after_plain_text_is_left_out_with_a_warning()
    {
        var (body, findings) = Read.Body("一行目\n地の文{: .x}です");

        Assert.DoesNotContain("{:", Read.Html(body!), StringComparison.Ordinal);
        var finding = Assert.Single(findings);
        Assert.Equal("stray-attribute-list", finding.Code.Id);
        Assert.Equal((2, 4), (finding.Position.Line, finding.Position.Column));
    }

    [Fact]
    public void A_list_in_code_stays_text() =>
        Assert.Contains("{: .x}", Read.Html("```\n{: .x}\n```\n\n`a {: .x}`"), StringComparison.Ordinal);
}
