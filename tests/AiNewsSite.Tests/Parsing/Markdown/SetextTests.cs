using AiNewsSite.Parsing;

namespace AiNewsSite.Tests.Parsing.Markdown;

public class SetextTests
{
    [Theory]
    [InlineData("はじめに\n---", "<h2 id=\"はじめに\">はじめに</h2>")]
    [InlineData("Overview\n===", "<h1 id=\"overview\">Overview</h1>")]
    [InlineData("なぜ必要なのか？\n---", "<h2 id=\"なぜ必要なのか\">なぜ必要なのか？</h2>")]
    [InlineData("概要：\n-", "<h2 id=\"概要\">概要：</h2>")]
    [InlineData("これは文です。\n---", "<p>これは文です。</p>\n<hr>")]
    [InlineData("**強い文です。**\n---", "<p><strong>強い文です。</strong></p>\n<hr>")]
    [InlineData("一つ目の文。二つ目\n---", "<p>一つ目の文。二つ目</p>\n<hr>")]
    [InlineData("一行目\n二行目\n---", "<p>一行目二行目</p>\n<hr>")]
    [InlineData("This is one. That is two\n---", "<p>This is one. That is two</p>\n<hr>")]
    [InlineData("これは文です。\n===", "<p>これは文です。</p>")]
    [InlineData("# 章\n直下の行\n---", "<h1 id=\"章\">章</h1>\n<p>直下の行</p>\n<hr>")]
    [InlineData("> 引用の文\n---", "<blockquote>\n<p>引用の文</p>\n</blockquote>\n<hr>")]
    [InlineData("- 項目の文\n---", "<ul>\n<li>項目の文</li>\n</ul>\n<hr>")]
    public void Smart_makes_headings_of_short_single_lines_only(string source, string expected) =>
        Assert.Equal(expected, Read.Html(source));

    [Fact]
    public void A_long_question_is_no_heading()
    {
        var question =
            "さて、あなたの職場では、この新しい道具をどのように試し、どのような結果を得て、次に何をしようとしていますか？";

        Assert.Equal($"<p>{question}</p>\n<hr>", Read.Html(question + "\n---"));
    }

    [Theory]
    [InlineData(SetextMode.CommonMark, "これは文です。\n---", "<h2 id=\"これは文です\">これは文です。</h2>")]
    [InlineData(SetextMode.CommonMark, "一\n二\n===", "<h1 id=\"一二\">一二</h1>")]
    [InlineData(SetextMode.Off, "はじめに\n---", "<p>はじめに</p>\n<hr>")]
    [InlineData(SetextMode.Off, "はじめに\n===", "<p>はじめに\n===</p>")]
    public void The_mode_is_a_setting(SetextMode mode, string source, string expected) =>
        Assert.Equal(expected, Read.Html(source, new MarkdownSettings { Setext = mode }));
}
