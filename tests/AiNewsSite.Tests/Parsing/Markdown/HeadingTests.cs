using AiNewsSite.Parsing;

namespace AiNewsSite.Tests.Parsing.Markdown;

public class HeadingTests
{
    [Theory]
    [InlineData("# A・B（テスト）ー々　全角", "abテストー々全角")]
    [InlineData("## Hello, World Wide_Web 2.0!", "hello-world-wide_web-20")]
    [InlineData("## ①手順 Ⅳ 〇", "手順-ⅳ-〇")]
    [InlineData("## a -- b --- c - d", "a--b--c---d")]
    [InlineData("## **太字** と [文字](/url/) `code`", "太字-と-文字-code")]
    [InlineData("## ![alt](/a.png) 後", "-後")]
    [InlineData("## A &amp; B", "a--b")]
    [InlineData("## 名前 {#own-id}", "own-id")]
    [InlineData("## 𠮟る", "𠮟る")]
    public void Ids_are_those_of_kramdowns_gfm_parser(string source, string id) =>
        Assert.Equal(id, Assert.Single(Read.Body(source).Value!.Headings).Id);

    [Fact]
    public void Repeated_ids_are_numbered_from_one() =>
        Assert.Equal(
            ["まとめ", "まとめ-1", "まとめ-2"],
            Read.Body("## まとめ\n\n### まとめ\n\n> ## まとめ").Value!.Headings.Select(one => one.Id)
        );

    [Fact]
    public void A_heading_keeps_its_marks_but_not_its_links_in_the_outline()
    {
        var heading = Assert.Single(Read.Body("## **A** [b](/x/) `c` d[^1]\n\n[^1]: 注").Value!.Headings);

        Assert.Equal("<strong>A</strong> b <code>c</code> d", heading.Text.ToString());
        Assert.Equal(2, heading.Level);
        Assert.True(heading.InToc);
    }

    [Fact]
    public void A_table_of_contents_takes_the_lists_place_and_nests_by_level()
    {
        var html = Read.Html("* 目次\n{:toc}\n\n## 一\n\n### 一の一\n\n## 二\n{:.no_toc}\n\n## 三");

        Assert.StartsWith(
            "<ul id=\"markdown-toc\">\n"
                + "<li><a href=\"#%E4%B8%80\" id=\"markdown-toc-一\">一</a>\n<ul>\n"
                + "<li><a href=\"#%E4%B8%80%E3%81%AE%E4%B8%80\" id=\"markdown-toc-一の一\">一の一</a></li>\n</ul>\n</li>\n"
                + "<li><a href=\"#%E4%B8%89\" id=\"markdown-toc-三\">三</a></li>\n</ul>\n<h2 id=\"一\">",
            html,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("目次", html, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"二\" class=\"no_toc\">二</h2>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_contents_keeps_to_its_levels()
    {
        var html = Read.Html("1. x\n{:toc}\n\n# 章\n\n## 節\n\n### 項", new MarkdownSettings { TocLevels = (2, 2) });

        Assert.Contains("<ol id=\"markdown-toc\">\n<li><a href=\"#%E7%AF%80\"", html, StringComparison.Ordinal);
        Assert.Equal(1, html.Split("<li>").Length - 1);
    }

    [Fact]
    public void A_hash_without_a_blank_is_text() => Assert.Equal("<p>#見出し</p>", Read.Html("#見出し"));
}
