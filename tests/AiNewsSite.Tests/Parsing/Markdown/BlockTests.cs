using System.Text.RegularExpressions;
using AiNewsSite.Parsing;

namespace AiNewsSite.Tests.Parsing.Markdown;

public class BlockTests
{
    private const string Open =
        "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"表1\"><table>\n";

    [Theory]
    [InlineData("**「強調」**です", "<strong>「強調」</strong>です")]
    [InlineData("これは**約30%**だ", "これは<strong>約30%</strong>だ")]
    [InlineData("語**（注）**語", "語<strong>（注）</strong>語")]
    [InlineData("~~旧~~ 10~20", "<del>旧</del> 10~20")]
    public void Emphasis_is_friendly_to_japanese(string source, string expected) =>
        Assert.Equal($"<p>{expected}</p>", Read.Html(source));

    [Fact]
    public void A_table_stands_in_a_frame_with_a_name() =>
        Assert.Equal(
            "<h2 id=\"料金\">料金</h2>\n"
                + "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"表1：料金\"><table>\n"
                + "<thead>\n<tr><th style=\"text-align: left\">項目</th><th style=\"text-align: right\">値</th></tr>\n</thead>\n"
                + "<tbody>\n<tr><td style=\"text-align: left\">A</td><td style=\"text-align: right\"><strong>1</strong></td></tr>\n"
                + "<tr><td style=\"text-align: left\">B</td><td style=\"text-align: right\"></td></tr>\n</tbody>\n</table></div>",
            Read.Html("## 料金\n\n| 項目 | 値 |\n|:---|---:|\n| A | **1** |\n| B |")
        );

    [Fact]
    public void A_table_may_follow_its_introduction_and_be_followed_by_text() =>
        Assert.Equal(
            "<p>次の表:</p>\n"
                + Open
                + "<thead>\n<tr><th>a</th><th>b</th></tr>\n</thead>\n<tbody>\n<tr><td>1</td><td>2</td></tr>\n</tbody>\n"
                + "</table></div>\n<p>後の文</p>",
            Read.Html("次の表:\n| a | b |\n|---|---|\n| 1 | 2 |\n後の文")
        );

    [Fact]
    public void Bars_in_code_and_escaped_bars_split_nothing() =>
        Assert.Contains(
            "<td><code>x|y</code></td><td>p|q</td>",
            Read.Html("| a | b |\n|---|---|\n| `x|y` | p\\|q |"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_table_without_a_head_needs_bars_at_both_ends()
    {
        Assert.Equal(
            Open + "<tbody>\n<tr><td>a</td><td>b</td></tr>\n<tr><td>c</td><td>d</td></tr>\n</tbody>\n</table></div>",
            Read.Html("| a | b |\n| c | d |")
        );
        Assert.Equal("<p>A | B\nC | D</p>", Read.Html("A | B\nC | D"));
    }

    [Fact]
    public void Tables_in_lists_and_quotes_are_tables()
    {
        Assert.Contains("<th>a</th>", Read.Html("> | a | b |\n> |---|---|\n> | 1 | 2 |"), StringComparison.Ordinal);
        Assert.Contains(
            "<td>2</td>",
            Read.Html("- 項目\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_frame_is_named_in_the_language_of_the_site() =>
        Assert.Contains(
            "aria-label=\"Table 1: Plan\"",
            Read.Html("# Plan\n\n|a|b|\n|-|-|\n", Read.Plain with { Language = "en" }),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "```python\na < b\n```",
        " data-lang=\"Python\"><pre tabindex=\"0\"><code class=\"language-python\">a &lt; b\n"
    )]
    [InlineData(
        "```py\nif a: # b\n```",
        " data-lang=\"Python\"><pre tabindex=\"0\"><code class=\"language-py\"><span class=\"hl-k\">if</span> a: <span class=\"hl-c\"># b</span>\n"
    )]
    [InlineData(
        "```py title=\"a<b\" {1}\nx\n```",
        " data-lang=\"Python\"><div class=\"code-title\">a&lt;b</div><pre tabindex=\"0\"><code class=\"language-py\"><mark class=\"hl-line\">x</mark>\n"
    )]
    [InlineData(
        "```mermaid\nA --> B\n```",
        " data-lang=\"Mermaid\"><pre tabindex=\"0\"><code class=\"language-mermaid\">A --&gt; B\n"
    )]
    [InlineData(
        "```\"><b>\nx\n```",
        " data-lang=\"&quot;&gt;&lt;b&gt;\"><pre tabindex=\"0\"><code class=\"language-&quot;&gt;&lt;b&gt;\">x\n"
    )]
    [InlineData(
        "```python:main.py\nx\n```",
        " data-lang=\"Python\"><div class=\"code-title\">main.py</div><pre tabindex=\"0\"><code class=\"language-python\">x\n"
    )]
    [InlineData(
        "~~~\nx\n~~~\n{: .language-ruby}",
        " data-lang=\"Ruby\"><pre tabindex=\"0\"><code class=\"language-ruby\">x\n"
    )]
    [InlineData("    x\n    y", "><pre tabindex=\"0\"><code>x\ny\n")]
    public void Code_names_its_language(string source, string expected)
    {
        var html = Read.Html(source);

        Assert.StartsWith("<div class=\"code", html, StringComparison.Ordinal);
        Assert.EndsWith(expected + "</code></pre></div>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Tasks_show_their_boxes() =>
        Assert.Equal(
            "<ul class=\"task-list\">\n"
                + "<li class=\"task-list-item\"><input type=\"checkbox\" class=\"task-list-item-checkbox\" aria-label=\"未完了\" disabled> 未</li>\n"
                + "<li class=\"task-list-item\"><input type=\"checkbox\" class=\"task-list-item-checkbox\" aria-label=\"完了\" disabled checked> 済</li>\n</ul>",
            Read.Html("- [ ] 未\n- [x] 済")
        );

    [Fact]
    public void Lists_keep_their_start_and_their_looseness()
    {
        Assert.Equal("<ol start=\"3\">\n<li>三</li>\n<li>四</li>\n</ol>", Read.Html("3. 三\n4. 四"));
        Assert.Equal("<ul>\n<li>\n<p>一</p>\n</li>\n<li>\n<p>二</p>\n</li>\n</ul>", Read.Html("- 一\n\n- 二"));
    }

    [Fact]
    public void Definitions_are_a_list() =>
        Assert.Equal(
            "<dl>\n<dt>用語</dt>\n<dd>意味</dd>\n<dd>別の意味</dd>\n</dl>",
            Read.Html("用語\n: 意味\n: 別の意味")
        );

    [Fact]
    public void Footnotes_have_kramdowns_ids_and_lead_back()
    {
        var html = Read.Html("一[^注]と二[^注]。\n\n[^注]: 説明");

        Assert.StartsWith(
            "<p>一<sup id=\"fnref:注\"><a href=\"#fn:%E6%B3%A8\" class=\"footnote\" role=\"doc-noteref\">1</a></sup>と"
                + "二<sup id=\"fnref:注:1\"><a href=\"#fn:%E6%B3%A8\"",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("<li id=\"fn:注\">\n<p>説明 <a href=\"#fnref:%E6%B3%A8\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#fnref:%E6%B3%A8:1\" class=\"reversefootnote\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("一[^a][^b]。", "一1 2 。")]
    [InlineData("[重要][^a]と![図][^b]。", "[重要]1 と![図]2 。")]
    public void Footnote_marks_next_to_brackets_take_no_text_with_them(string text, string shown)
    {
        var html = Read.Html(text + "\n\n[^a]: 注\n[^b]: 記");

        var first = html[..html.IndexOf("</p>", StringComparison.Ordinal)];
        Assert.Equal(shown, Regex.Replace(first.Replace("</sup>", " ", StringComparison.Ordinal), "<[^>]+>", ""));
        Assert.Contains("<p>注 <a", html, StringComparison.Ordinal);
        Assert.Contains("<p>記 <a", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## 題", "<h2 id=\"題\">題</h2>")]
    [InlineData("- 項", "<ul>\n<li>項</li>\n</ul>")]
    [InlineData("> 引", "<blockquote>\n<p>引</p>\n</blockquote>")]
    [InlineData("<div>x</div>", "<div>x</div>")]
    [InlineData("---", "<hr>")]
    public void A_block_right_under_a_footnote_stays_in_the_text(string block, string expected)
    {
        var html = Read.Html($"一[^1]。\n\n[^1]: 注です。\n{block}");

        Assert.Contains($"</p>\n{expected}\n<div class=\"footnotes\"", html, StringComparison.Ordinal);
        Assert.Contains("<p>注です。 <a", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_under_a_footnote_that_are_indented_or_run_on_are_its_own() =>
        Assert.Contains(
            "<p>注続く</p>\n<p>次 <a",
            Read.Html("一[^1]。\n\n[^1]: 注\n続く\n\n    次\n\n外"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Footnotes_that_nothing_names_leave_no_empty_list() =>
        Assert.Equal("<p>一</p>", Read.Html("一\n\n[^1]: 注"));

    [Fact]
    public void Abbreviations_are_explained_beside_japanese_letters_too() =>
        Assert.Equal(
            "<p><abbr title=\"検索拡張生成\">RAG</abbr>とRAGS、<code>RAG</code></p>",
            Read.Html("RAGとRAGS、`RAG`\n\n*[RAG]: 検索拡張生成")
        );

    [Theory]
    [InlineData("{漢字|かんじ}", "<ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>")]
    [InlineData(
        "{漢字|かん|じ}",
        "<ruby>漢<rp>（</rp><rt>かん</rt><rp>）</rp>字<rp>（</rp><rt>じ</rt><rp>）</rp></ruby>"
    )]
    [InlineData("{a} {|} {x|}", "{a} {|} {x|}")]
    public void Ruby_is_an_option(string source, string expected)
    {
        Assert.Equal($"<p>{expected}</p>", Read.Html(source, new MarkdownSettings { Ruby = true }));
        Assert.Equal($"<p>{source}</p>", Read.Html(source));
    }

    [Theory]
    [InlineData("式 $$a_1<b_1$$ です", "<p>式 \\(a_1&lt;b_1\\) です</p>")]
    [InlineData("$$x^2$$", "\\[x^2\\]")]
    [InlineData("$$\na * b * c\n= d\n$$", "\\[a * b * c\n= d\\]")]
    [InlineData("$100 と $200", "<p>$100 と $200</p>")]
    [InlineData("$$ だけ", "<p>$$ だけ</p>")]
    public void Formulas_stand_between_double_dollars(string source, string expected) =>
        Assert.Equal(expected, Read.Html(source));

    [Fact]
    public void Formulas_can_be_off() =>
        Assert.Equal("<p>$$x$$</p>", Read.Html("$$x$$", new MarkdownSettings { Math = false }));

    [Fact]
    public void Typography_is_an_option()
    {
        Assert.Equal("<p>\"AI\" -- ...</p>", Read.Html("\"AI\" -- ..."));
        Assert.Equal("<p>“AI” – it’s…</p>", Read.Html("\"AI\" -- it's...", new MarkdownSettings { Typography = true }));
    }
}
