using AiNewsSite.Parsing;

namespace AiNewsSite.Tests.Parsing.Markdown;

public class LineBreakTests
{
    [Theory]
    [InlineData("これは\n続き", "これは続き")]
    [InlineData("これは**強調\nです**よ", "これは<strong>強調です</strong>よ")]
    [InlineData("これは**強調**\n続き", "これは<strong>強調</strong>続き")]
    [InlineData("これは\n[先](/a/)\n`値`\n続き", "これは<a href=\"/a/\">先</a><code>値</code>続き")]
    [InlineData("終わり。\nNext", "終わり。Next")]
    [InlineData("Next\n「始まり」", "Next「始まり」")]
    [InlineData("続く…\n次は――\n**東京→**\n大阪\n※注", "続く…次は――<strong>東京→</strong>大阪※注")]
    [InlineData("彼は\n“強い”\nと", "彼は“強い”と")]
    [InlineData("wait…\nnext\n→ a", "wait…\nnext\n→ a")]
    [InlineData("한국…\n문장", "한국…\n문장")]
    [InlineData("これは\nAI", "これは\nAI")]
    [InlineData("one\ntwo", "one\ntwo")]
    [InlineData("한국어\n문장", "한국어\n문장")]
    [InlineData("日本\n한국", "日本\n한국")]
    [InlineData("ｶﾅ\nカナ", "ｶﾅカナ")]
    [InlineData("𠮷\n𠮷", "𠮷𠮷")]
    public void A_break_is_a_blank_only_where_readers_need_one(string source, string expected) =>
        Assert.Equal($"<p>{expected}</p>", Read.Html(source));

    [Fact]
    public void Two_blanks_or_a_backslash_break_the_line() =>
        Assert.Equal("<p>一<br>\n二<br>\n三</p>", Read.Html("一  \n二\\\n三"));

    [Fact]
    public void Hard_wrap_breaks_every_line() =>
        Assert.Equal("<p>一<br>\n二</p>", Read.Html("一\n二", new MarkdownSettings { HardWrap = true }));
}
