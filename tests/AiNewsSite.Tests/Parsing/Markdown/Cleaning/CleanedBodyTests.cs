using AiNewsSite.Parsing;

namespace AiNewsSite.Tests.Parsing.Markdown.Cleaning;

public sealed class CleanedBodyTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>後", "後")]
    [InlineData("<SCRIPT SRC=//e.jp/x.js></SCRIPT>後", "後")]
    [InlineData("<scr<script>ipt>alert(1)</script>", "ipt&gt;alert(1)")]
    [InlineData("<script/x>alert(1)</script\t\n>後", "後")]
    [InlineData("<script><!--<script></script>--></script>後", "後")]
    [InlineData("<style>@import '//e.jp'</style><iframe src=//e.jp></iframe>後", "後")]
    [InlineData("<iframe srcdoc='<script>alert(1)</script>'>中</iframe>後", "後")]
    [InlineData("<object data=x><param name=a><b>中</b></object><embed src=x>後", "後")]
    [InlineData("<form action=x><input name=q><button>送る</button></form>", "送る")]
    [InlineData("<svg onload=alert(1)><a href=x>中</a></svg>後", "後")]
    [InlineData("<svg/onload=alert(1)>後", "")]
    [InlineData("<svg/>後", "後")]
    [InlineData("<svg><svg></svg><script>alert(1)</script></svg>後", "後")]
    [InlineData("<math><mi href=javascript:alert(1)>中</mi></math>後", "後")]
    [InlineData("<math><annotation-xml encoding=text/html><img src=x onerror=alert(1)></math>後", "後")]
    [InlineData(
        "<base href=//e.jp><meta http-equiv=refresh content='0;url=//e.jp'><link rel=stylesheet href=x>後",
        "後"
    )]
    [InlineData("<template><img src=x onerror=alert(1)></template>後", "後")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">中", "<img src=\"x\">&quot;&gt;中")]
    [InlineData("<textarea></textarea><title><img src=x onerror=alert(1)></title>後", "後")]
    [InlineData("<xmp><img src=x></xmp><plaintext>中</plaintext>後", "")]
    [InlineData("<select><option>中</select>後", "後")]
    [InlineData("<video src=x onerror=alert(1)>見られません</video>", "見られません")]
    [InlineData("<x-a onclick=alert(1)>中</x-a><blink>後</blink>", "中後")]
    [InlineData("<html><head><body onload=alert(1)>中", "中")]
    [InlineData("<!-- <b> --><!--><img src=x onerror=alert(1)>-->後", "<img src=\"x\">--&gt;後")]
    [InlineData("<!--[if IE]><script>alert(1)</script><![endif]-->後", "後")]
    [InlineData("<![CDATA[<script>alert(1)</script>]]>後", "alert(1)]]&gt;後")]
    [InlineData("<?xml <b>?>後", "?&gt;後")]
    [InlineData("<b", "")]
    [InlineData("a < b & c > d", "a &lt; b &amp; c &gt; d")]
    [InlineData("&lt;script&gt;&#60;script&#x3e;", "&lt;script&gt;&lt;script&gt;")]
    [InlineData("a&#13;b&#0;c", "a&#13;b\uFFFDc")]
    [InlineData("<!DOCTYPE html>後", "後")]
    public void An_element_that_is_not_allowed_is_left_out(string html, string expected)
    {
        var cleaned = Cleaned.Again(html);

        Assert.Equal(expected.Replace("&quot;", "\"", StringComparison.Ordinal), cleaned);
        Cleaned.AssertHarmless(cleaned, html);
    }

    [Theory]
    [InlineData("<p onclick=alert(1) ONMOUSEOVER='x' style='position:fixed' class=a>b</p>", "<p class=\"a\">b</p>")]
    [InlineData("<img/src=x/onerror=alert(1)//>", "<img src=\"x/onerror=alert(1)//\">")]
    [InlineData("<img \"\"\"><script>alert(1)</script>\">", "<img>\"&gt;")]
    [InlineData(
        "<img src=\"x` `<script>alert(1)</script>\"` `>",
        "<img src=\"x` `&lt;script&gt;alert(1)&lt;/script&gt;\">"
    )]
    [InlineData(
        "<a title='\"><img src=x onerror=1>'>b</a>",
        "<a title=\"&quot;&gt;&lt;img src=x onerror=1&gt;\">b</a>"
    )]
    [InlineData("<a xlink:href=javascript:alert(1) href = /x >b</a>", "<a href=\"/x\">b</a>")]
    [InlineData("<a href=/x href=javascript:alert(1)>b</a>", "<a href=\"/x\">b</a>")]
    [InlineData("<a ping=//e.jp download=x target=_top>b</a>", "<a>b</a>")]
    [InlineData("<a target=_blank>b</a>", "<a target=\"_blank\">b</a>")]
    [InlineData("<div id=cookie>b</div><i id=dataLayer></i><i id=x></i>", "<div>b</div><i></i><i id=\"x\"></i>")]
    [InlineData("<h2 id=location>b</h2><h2 id=dataLayer>c</h2>", "<h2 id=\"location\">b</h2><h2>c</h2>")]
    [InlineData("<img name=cookie id=a>", "<img id=\"a\">")]
    [InlineData(
        "<td style='text-align: left'>a<td style='text-align: left;x:y'>b",
        "<td style=\"text-align: left\">a</td><td>b</td>"
    )]
    [InlineData(
        "<div tabindex=5 data-search data-lang=a contenteditable is=x slot=y part=z>b</div>",
        "<div data-lang=\"a\">b</div>"
    )]
    [InlineData(
        "<input type=checkbox disabled autofocus onfocus=x><input type=text disabled>",
        "<input type=\"checkbox\" disabled>"
    )]
    [InlineData("<input type=checkbox>b", "b")]
    public void An_attribute_that_is_not_allowed_is_left_out(string html, string expected)
    {
        var cleaned = Cleaned.Again(html);

        Assert.Equal(expected, cleaned);
        Cleaned.AssertHarmless(cleaned, html);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData(" \t\njavascript:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("java&Tab;scr&NewLine;ipt&colon;alert(1)")]
    [InlineData("&#106;&#x61;vascript&#58;alert(1)")]
    [InlineData("&#0000106avascript:alert(1)")]
    [InlineData("&#1;javascript:alert(1)")]
    [InlineData("\u0001java\u0000script:alert(1)")]
    [InlineData("javascript\u00A0:alert(1)")]
    [InlineData("javascript&#x3A;alert(1)")]
    [InlineData("vbscript:x")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("data:image/svg+xml;base64,PHN2Zz4=")]
    [InlineData("blob:https://e.jp/x")]
    [InlineData("filesystem:x")]
    [InlineData("view-source:javascript:alert(1)")]
    [InlineData("feed:javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData(":javascript:alert(1)")]
    [InlineData("http&colon;x:javascript:alert(1)", "http:x:javascript:alert(1)")]
    [InlineData("//e.jp/x", "//e.jp/x")]
    [InlineData("/a:b", "/a:b")]
    [InlineData("?a:b", "?a:b")]
    [InlineData("#a:b", "#a:b")]
    [InlineData("./a:b", "./a:b")]
    [InlineData("HTTPS://e.jp/&amp;quot;", "HTTPS://e.jp/&amp;quot;")]
    [InlineData("mailto:a@e.jp", "mailto:a@e.jp")]
    [InlineData("", "")]
    public void An_address_has_a_scheme_of_the_web_or_none(string address, string? expected = null)
    {
        var cleaned = Cleaned.Again($"<a href=\"{address}\">b</a><img src=\"{address}\" srcset=\"{address} 2x\">");

        var mail = expected?.StartsWith("mailto:", StringComparison.Ordinal) == true;
        Assert.Equal(
            expected is null ? "<a>b</a><img>"
                : mail ? $"<a href=\"{expected}\">b</a><img>"
                : $"<a href=\"{expected}\">b</a><img src=\"{expected}\" srcset=\"{expected} 2x\">",
            cleaned
        );
        Cleaned.AssertHarmless(cleaned, address);
    }

    [Theory]
    [InlineData("/a.png 1x,javascript:alert(1) 2x")]
    [InlineData("/a.png 1x, data:image/png;base64,AA 2x")]
    public void One_bad_candidate_spoils_a_set_of_pictures(string set) =>
        Assert.Equal("<img>", Cleaned.Again($"<img srcset=\"{set}\">"));

    [Theory]
    [InlineData("<p>a<p>b<ul><li>c<li>d</ul>", "<p>a</p><p>b</p><ul><li>c</li><li>d</li></ul>")]
    [InlineData("</div></main><b>a", "<b>a</b>")]
    [InlineData(
        "<table><tr><td></div>a<td>b<tr><td>c",
        "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"
    )]
    [InlineData("<i>a<b>c</i>d</b>", "<i>a<b>c</b></i>d")]
    [InlineData("<dl><dt>a<dd>b<dt>c", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>")]
    [InlineData("<ruby>漢<rp>（<rt>かん<rp>）</ruby>", "<ruby>漢<rp>（</rp><rt>かん</rt><rp>）</rp></ruby>")]
    [InlineData("<br/><hr></br></p>", "<br><hr>")]
    public void Nothing_stays_open_and_nothing_around_it_is_closed(string html, string expected) =>
        Assert.Equal(expected, Cleaned.Again(html));

    [Theory]
    [InlineData("<ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>")]
    [InlineData("<kbd>Ctrl</kbd> H<sub>2</sub>O x<sup>2</sup> <mark>印</mark> <abbr title=\"長い\">略</abbr>")]
    [InlineData("<details open><summary>概要</summary>本文</details>")]
    [InlineData(
        "<figure><img src=\"/a.png\" alt=\"図\" width=\"10\" height=\"10\"><figcaption>説明</figcaption></figure>"
    )]
    [InlineData(
        "<picture><source srcset=\"/a.webp 2x\" type=\"image/webp\" media=\"(min-width: 1px)\"><img src=\"a.png\"></picture>"
    )]
    [InlineData(
        "<table><caption>表</caption><thead><tr><th scope=\"col\" colspan=\"2\">a</th></tr></thead><tbody><tr><td rowspan=\"2\">b</td></tr></tbody></table>"
    )]
    [InlineData("<a id=\"x\" name=\"y\" href=\"https://e.jp/?a=1&amp;b=2\" rel=\"nofollow\" title=\"t\">b</a>")]
    [InlineData(
        "<ol start=\"3\" reversed><li value=\"2\">a</li></ol><p dir=\"rtl\" lang=\"ar\"><bdo dir=\"rtl\">b</bdo></p>"
    )]
    [InlineData("<blockquote cite=\"https://e.jp/\"><del datetime=\"2026-01-01\">a</del></blockquote>")]
    public void What_shows_text_pictures_and_tables_stays_as_written(string html) =>
        Assert.Equal(html, Cleaned.Again(html));

    [Theory]
    [InlineData("a\n{: onclick=\"alert(1)\" style=\"x\" .b}", "<p class=\"b\">a</p>")]
    [InlineData("*a*{: onmouseover=\"alert(1)\"}", "<p><em>a</em></p>")]
    [InlineData("[a](/b){: href=\"javascript:alert(1)\" onclick=\"x\"}", "<p><a href=\"/b\">a</a></p>")]
    [InlineData(
        "![a](/b.png){: srcset=\"javascript:x 1x\" onerror=\"x\"}",
        "<p><img src=\"/b.png\" alt=\"a\" loading=\"lazy\" decoding=\"async\"></p>"
    )]
    [InlineData("{::nomarkdown}\n<script>alert(1)</script>\n{:/}\n\nb", "\n<p>b</p>")]
    [InlineData("<scr{{ page.none }}ipt>alert(1)</script>", "")]
    [InlineData("{{ page.bad }}", "")]
    [InlineData("a {{ page.link }}", "<p>a <a>b</a></p>")]
    [InlineData("![a](data:image/svg+xml,x)", "<p><img alt=\"a\" loading=\"lazy\" decoding=\"async\"></p>")]
    [InlineData("[a](file:///x)", "<p><a>a</a></p>")]
    [InlineData("<b markdown=\"1\" onclick=x>*a*</b>", "<b>\n<p><em>a</em></p>\n</b>")]
    [InlineData("a <b>b\n\nc", "<p>a <b>b</b></p>\n<p>c</p>")]
    [InlineData("<a href=\"java{% post_url 2026-01-01-none %}script:alert(1)\">a</a>", "<p><a>a</a></p>")]
    [InlineData("<a title=\"{% include a.html %}\">b</a>", "<p><a title=\"\">b</a></p>")]
    public void Markdown_and_Liquid_bring_nothing_in(string text, string expected)
    {
        var page = DataMapOf("bad: \"<script>alert(1)</script>\"\nlink: \"<a href='javascript:alert(1)'>b</a>\"");
        var (body, _) = Cleaned.Body(text, Cleaned.Context with { Page = page });

        var html = Read.Html(body!).TrimEnd('\n');
        Assert.Equal(expected, html);
        Cleaned.AssertHarmless(html, text);
    }

    [Fact]
    public void Slots_keep_their_places()
    {
        var (body, _) = Cleaned.Body(
            "あ<script>x</script> ![a](/b.png) <a href=\"{% post_url 2026-01-01-b %}#x\" onclick=x>c</a>\n\n{% include d.html a=\"javascript:x\" b=\"e\" %}\n"
        );

        Assert.Equal(
            "<p>あ <img src=\"/b.png\" alt=\"a\" loading=\"lazy\" decoding=\"async\"⟦0⟧> <a href=\"⟦1⟧#x\">c</a></p>\n⟦2⟧",
            Read.WithSlots(body!)
        );
        Assert.Equal(["", "e"], Assert.IsType<IncludeSlot>(body!.Slots[2]).Arguments.Select(one => one.Value));
    }

    [Fact]
    public void A_mark_that_is_imitated_multiplies_no_slot_and_puts_no_partial_into_an_attribute()
    {
        const string Mark = "&#xFDD0;&#xFDE0;&#xFDE0;&#xFDE0;&#xFDE0;&#xFDE0;&#xFDE0;&#xFDD1;";
        var (body, _) = Cleaned.Body($"<b title=\"{Mark}\">a</b> {Mark}\n\n{{% include d.html %}}\n\n<b>{Mark}</b>\n");

        Assert.Single(body!.Slots);
        Assert.Contains("<b title=\"\">a</b>", Read.Html(body), StringComparison.Ordinal);
        Assert.DoesNotContain('\uFDD0', Read.Html(body));
    }

    [Fact]
    public void Headings_and_the_excerpt_are_cleaned_as_well()
    {
        var (body, _) = Cleaned.Body(
            "あ<script>alert(1)</script>い\n\n## 見<img src=x onerror=alert(1)>出<script>x</script>し\n"
        );

        Assert.Equal("あい", body!.FirstParagraph);
        Assert.Equal(
            "見<img src=\"x\" loading=\"lazy\" decoding=\"async\">出し",
            Assert.Single(body.Headings).Text.ToString()
        );
    }

    [Fact]
    public void Every_thing_left_out_is_a_finding_at_its_place()
    {
        var (_, findings) = Cleaned.Body(
            "一行目\n\n二 <script>x</script> と <b onclick=x>三</b>\n\n[四](file:///x)\n\n<b\nonclick=y>五</b>\n\n- 六\n  {: style=\"x\"}\n"
        );

        Assert.Equal(
            [
                "(3,3) dropped-element script",
                "(3,27) dropped-attribute onclick b",
                "(5,5) dropped-address href file:///x",
                "(8,1) dropped-attribute onclick b",
                "(11,6) dropped-attribute style li",
            ],
            findings.Select(one =>
                $"({one.Position.Line},{one.Position.Column}) {one.Code.Id} {string.Join(' ', one.Arguments).TrimEnd()}"
            )
        );
    }

    [Fact]
    public void More_findings_than_anybody_reads_are_one_sentence()
    {
        var (_, findings) = Cleaned.Body(string.Concat(Enumerable.Repeat("<x>a</x>\n\n", 80)));

        Assert.Equal(50, findings.Length);
        Assert.Equal("x 30", string.Join(' ', findings[^1].Arguments));
        Assert.Contains(
            "30 more things",
            findings[^1].Message(AiNewsSite.Diagnostics.MessageLanguage.English),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_the_setting_html_stands_as_written()
    {
        const string Html = "<p onclick=\"x\" STYLE=y>a<script>alert(1)</script></p>";
        Assert.Equal(Html, Read.Html(Html));
    }

    private static AiNewsSite.Values.DataMap DataMapOf(string yaml) =>
        AiNewsSite.Parsing.Data.YamlReader.ParseMap(new("a.md"), yaml).Value!;
}
