using AiNewsSite.Parsing;

namespace AiNewsSite.Tests.Parsing.Markdown;

public class ReadingTests
{
    [Theory]
    [InlineData("日本語のカナ。", 6, 0)]
    [InlineData("GPT-5 は it's state-of-the-art です", 3, 3)]
    [InlineData("`code` と\n\n```\nlet x\n```", 1, 0)]
    [InlineData("https://example.com/path と [文字](https://example.com/long)", 3, 0)]
    [InlineData("<ruby>漢字<rt>かんじ</rt></ruby>", 2, 0)]
    [InlineData("<p>生の words</p>", 2, 1)]
    [InlineData("<script>var x</script>", 0, 0)]
    [InlineData("𠮷野家", 3, 0)]
    [InlineData("|項目|値|\n|-|-|\n|a|b|", 3, 2)]
    public void Counts_what_is_read(string source, int cjk, int words) =>
        Assert.Equal(new ReadingCounts(cjk, words), Read.Body(source).Value!.Counts);

    [Fact]
    public void Readings_of_ruby_are_not_counted() =>
        Assert.Equal(
            new ReadingCounts(2, 0),
            Read.Body("{漢字|かんじ}", Read.Plain with { Markdown = new() { Ruby = true } }).Value!.Counts
        );

    [Theory]
    [InlineData("最初の**段落**と[文](/a/)\n続き。\n\n次", "\n\n", "最初の段落と文続き。")]
    [InlineData("\n\n最初\n\n次", "\n\n", "最初")]
    [InlineData("一\n\n二\n\n<!--more-->\n\n三", "<!--more-->", "一二")]
    [InlineData("# 題\n\n一 a\n\n二", "\n\n", "一 a")]
    [InlineData("## 題\n\n- b\n\nc\n\n<!--more-->\n\n三", "<!--more-->", "b c")]
    [InlineData("一\n\n二", "", null)]
    [InlineData("一<!--more-->二\n\n三", "<!--more-->", "一")]
    [InlineData("零\n\n一**強<!--more-->調**二", "<!--more-->", "零一強")]
    [InlineData("- 一\n- 二<!--more-->三\n- 四", "<!--more-->", "一二")]
    [InlineData("一[続き]二", "[続き]", "一")]
    [InlineData("一\n二", "\n", "一")]
    [InlineData("![図](/a.png)\n\n二", "\n\n", null)]
    [InlineData("{% comment %}x{% endcomment %}一 {% post_url a %}\n\n二", "\n\n", "一")]
    public void The_excerpt_is_the_visible_text_before_its_separator(
        string source,
        string separator,
        string? expected
    ) =>
        Assert.Equal(
            expected,
            Read.Body(source, Read.Plain with { ExcerptSeparator = separator }).Value!.FirstParagraph
        );
}
