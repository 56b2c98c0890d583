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

    private static readonly AiNewsSite.Parsing.Markdown.BodyContext Titled = Read.Plain with { TitleAbove = "題名 A" };

    [Theory]
    [InlineData("# 章\n\n## 節\n\n### 細", "<h2 id=\"章\">章</h2>\n<h3 id=\"節\">節</h3>\n<h4 id=\"細\">細</h4>")]
    [InlineData("## 節\n\n### 項", "<h2 id=\"節\">節</h2>\n<h3 id=\"項\">項</h3>")]
    [InlineData("> # 章\n\n## 節", "<blockquote>\n<h2 id=\"章\">章</h2>\n</blockquote>\n<h3 id=\"節\">節</h3>")]
    [InlineData("<h1 class=\"x\">章</h1>\n\n## 節", "<h2 class=\"x\">章</h2>\n<h3 id=\"節\">節</h3>")]
    [InlineData("```\n<h1>\n```\n\n## 節", "<h2 id=\"節\">節</h2>")]
    public void Headings_go_down_one_level_where_the_page_has_its_h1_and_the_body_brings_another(
        string source,
        string html
    ) => Assert.EndsWith(html, Read.Html(source, Titled), StringComparison.Ordinal);

    [Theory]
    [InlineData("# 題名 A\n\n## 節", "<span id=\"題名-a\"></span>\n<h2 id=\"節\">節</h2>")]
    [InlineData("## **題名**　Ａ {#old}\n\n## 節", "<span id=\"old\"></span>\n<h2 id=\"節\">節</h2>")]
    [InlineData("# 題名 A\n\n# 章", "<span id=\"題名-a\"></span>\n<h2 id=\"章\">章</h2>")]
    [InlineData("## 節\n\n## 題名 A", "<h2 id=\"節\">節</h2>\n<h2 id=\"題名-a\">題名 A</h2>")]
    [InlineData("# [題名 A](/x/)", "<h2 id=\"題名-a\"><a href=\"/x/\">題名 A</a></h2>")]
    public void A_first_heading_that_says_the_title_again_is_only_an_anchor(string source, string html) =>
        Assert.Equal(html, Read.Html(source, Titled));

    [Fact]
    public void A_repeated_title_is_not_in_the_contents()
    {
        var body = Read.Body("* 目次\n{:toc}\n\n# 題名 A\n\n# 章\n\n## 節", Titled).Value!;

        Assert.Equal([(2, "章"), (3, "節")], body.Headings.Select(one => (one.Level, one.Id)));
        Assert.DoesNotContain("#題名", Uri.UnescapeDataString(Read.Html(body)), StringComparison.Ordinal);
    }

    [Fact]
    public void Levels_of_a_table_of_contents_are_those_the_author_writes()
    {
        var toc = Titled with { Markdown = new MarkdownSettings { TocLevels = (2, 2) } };
        var html = Read.Html("1. x\n{:toc}\n\n# 章\n\n## 節\n\n### 項", toc);

        Assert.Contains("<li><a href=\"#%E7%AF%80\"", html, StringComparison.Ordinal);
        Assert.Equal(1, html.Split("<li>").Length - 1);
    }

    [Theory]
    [InlineData("### 一\n\n#### 細\n\n### 二", "2一 3細 2二")]
    [InlineData("### 先\n\n## 節\n\n### 項", "2先 2節 3項")]
    [InlineData("## 節\n\n##### 細\n\n##### 並\n\n#### 上", "2節 3細 3並 3上")]
    [InlineData("# 章\n\n### 細\n\n###### 末", "2章 3細 4末")]
    [InlineData("###### 末", "2末")]
    public void Headings_go_up_so_that_none_skips_a_level_below_the_title(string source, string levels) =>
        Assert.Equal(
            levels,
            string.Join(' ', Read.Body(source, Titled).Value!.Headings.Select(one => $"{one.Level}{one.Id}"))
        );

    [Theory]
    [InlineData("<h2>枠</h2>\n\n### 項")]
    [InlineData("<div><h2>枠</h2></div>\n\n### 項")]
    [InlineData("前 <h2>枠</h2>\n\n### 項")]
    public void Headings_of_the_authors_own_html_leave_all_levels_as_written(string source) =>
        Assert.Contains("<h3 id=\"項\">", Read.Html(source, Titled), StringComparison.Ordinal);

    [Fact]
    public void Contents_of_lifted_headings_go_by_the_levels_the_author_writes()
    {
        var toc = Titled with { Markdown = new MarkdownSettings { TocLevels = (3, 3) } };
        var html = Read.Html("1. x\n{:toc}\n\n### 節\n\n#### 項", toc);

        Assert.Contains("<li><a href=\"#%E7%AF%80\"", html, StringComparison.Ordinal);
        Assert.Equal(1, html.Split("<li>").Length - 1);
    }

    [Fact]
    public void Headings_stand_as_written_where_the_settings_keep_them() =>
        Assert.Equal(
            "<h1 id=\"題名-a\">題名 A</h1>",
            Read.Html("# 題名 A", Titled with { Markdown = new MarkdownSettings { Headings = HeadingMode.Keep } })
        );
}
