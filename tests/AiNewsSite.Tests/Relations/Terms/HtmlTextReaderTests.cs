using System.Text;
using AiNewsSite.Relations.Terms;

namespace AiNewsSite.Tests.Relations.Terms;

public class HtmlTextReaderTests
{
    [Theory]
    [InlineData("<p>生成<strong>AI</strong>の&amp;活用</p>", "生成AIの&活用")]
    [InlineData("<p>前</p><p>後</p>", "前|後")]
    [InlineData("<h2 id=\"a\">見出し</h2><p>本文</p>", "#見出し|本文")]
    [InlineData("<p>行<br>次</p>", "行|次")]
    [InlineData("<pre><code class=\"x\">for i</code></pre><p>後</p>", "後")]
    [InlineData("<p><code>json_mode</code>を使う</p>", "json_modeを使う")]
    [InlineData("<ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>を読む", "漢字を読む")]
    [InlineData("<p>詳しくは<a href=\"/x\">https://example.com/a?b=1</a>を見る</p>", "詳しくはを見る")]
    [InlineData("<p>https://example.com/の話</p>", "の話")]
    [InlineData("<img alt=\"a > b\">後", "後")]
    [InlineData("<!-- <p>隠す</p> -->見せる", "見せる")]
    [InlineData("a < b &#12354; &#x3044; &unknown; &", "a < b あ い &unknown; &")]
    [InlineData("<table><tr><td>一</td><td>二</td></tr></table>", "一|二")]
    [InlineData("<script>var a = '<p>';</script><p>後", "後")]
    [InlineData("<p title='閉じない", "")]
    [InlineData("<pre>閉じない", "")]
    [InlineData("", "")]
    public void Visible_text_is_read_block_by_block(string html, string text)
    {
        var into = new PostText();
        HtmlTextReader.Read(Encoding.UTF8.GetBytes(html), into);
        var blocks = into.Spans.Select(span => (span.Field == TextField.Heading ? "#" : "") + into[span].ToString());
        Assert.Equal(text, string.Join('|', blocks));
    }
}
