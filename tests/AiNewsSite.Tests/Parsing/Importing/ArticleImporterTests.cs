using System.Text;
using AiNewsSite.Parsing.Importing;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Parsing.Importing;

public sealed class ArticleImporterTests
{
    [Fact]
    public void A_markdown_report_gives_its_first_heading_as_title_and_keeps_the_rest()
    {
        var article = ArticleImporter.Import(
            "# 音声認識の**いま**\n\n## 1. はじめに\n\n本稿は2026年3月4日に公開された記事を読む。\n\n**元記事:** [Speech today](https://example.com/a)\n",
            "report.md"
        );

        Assert.Equal("音声認識のいま", article.Title);
        Assert.StartsWith("## 1. はじめに\n\n本稿は", article.Body, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 3, 4), article.Date);
        Assert.Equal(new ArticleSource("Speech today", "https://example.com/a"), article.Source);
        Assert.Equal("本稿は2026年3月4日に公開された記事を読む。", article.Excerpt);
    }

    [Fact]
    public void Plain_text_gives_sections_headings_a_glossary_and_a_list_of_what_was_left_out()
    {
        var article = ArticleImporter.Import(
            """
            翻訳モデルが変えた現場

            翻訳モデルが変えた現場

            ある自治体が、窓口の翻訳を半年のあいだ小さなモデルに任せた。結果は予想よりも静かなものだった。

            【編集部解説】

            窓口で起きたこと

            待ち時間は短くなり、職員は難しい相談に時間を使えるようになった。数字は小さくても、行列は見える。

            ・苦情は減った
            ・電話は増えた

            【用語解説】

            小型モデル(外部)
            手元の機械で動く大きさの言語モデル。

            From: 文献リンクThe quiet desk
            コメントを残す
            """,
            "a.txt"
        );

        Assert.Equal("翻訳モデルが変えた現場", article.Title);
        Assert.Contains("## 編集部解説\n\n### 窓口で起きたこと\n\n", article.Body, StringComparison.Ordinal);
        Assert.Contains("- 苦情は減った\n- 電話は増えた\n\n", article.Body, StringComparison.Ordinal);
        Assert.Contains(
            "## 用語解説\n\n小型モデル(外部)\n: 手元の機械で動く大きさの言語モデル。",
            article.Body,
            StringComparison.Ordinal
        );
        Assert.Equal("The quiet desk", article.Source?.Title);
        Assert.Equal(["翻訳モデルが変えた現場", "コメントを残す"], article.LeftOut.ToArray());
        Assert.StartsWith("ある自治体が", article.Excerpt, StringComparison.Ordinal);
    }

    [Fact]
    public void A_news_explanation_names_source_and_date_in_its_text()
    {
        var article = ArticleImporter.Import(
            "【解説】Small models at work\n2026年05月06日に「Desk」が公開したニュース「Small models at work」についてやさしく説明しています。\nニュース概要\n小さなモデルが職場に入りはじめた。大きなモデルとの分担が、これからの課題になるという。",
            "b.txt"
        );

        Assert.Equal(new DateOnly(2026, 5, 6), article.Date);
        Assert.Equal(new ArticleSource("Small models at work", null), article.Source);
        Assert.Contains("## ニュース概要\n\n小さなモデル", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Tabs_become_a_table_and_marks_of_plain_text_stay_visible()
    {
        var article = ArticleImporter.Import(
            "題\n\n品\t値\nA*B\t10\n\n> これは引用ではない <b>記号</b>。\n1. 番号。",
            "c.txt"
        );

        Assert.Contains("| 品 | 値 |\n| --- | --- |\n| A\\*B | 10 |\n", article.Body, StringComparison.Ordinal);
        Assert.Contains("\\> これは引用ではない \\<b>記号\\</b>。", article.Body, StringComparison.Ordinal);
        Assert.Contains("1\\. 番号。", article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Saved_html_gives_the_article_and_lists_what_stood_around_it()
    {
        var article = ArticleImporter.Import(
            """
            <!doctype html><html><head><title>題 | 新聞</title><meta property="article:published_time" content="2026-02-03T09:00:00+09:00">
            <link rel="canonical" href="https://example.com/x"></head><body><nav>メニュー</nav>
            <article><h1>題</h1><p>最初の<strong>段落</strong>と<a href="https://example.com/y">リンク</a>。</p><h2>節</h2>
            <ul><li>一<ul><li>二</li></ul></li></ul><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>
            <aside>広告の枠</aside><p>続きを読む</p></article></body></html>
            """,
            "d.html"
        );

        Assert.Equal(("題", new DateOnly(2026, 2, 3)), (article.Title, article.Date));
        Assert.Equal("https://example.com/x", article.Source?.Url);
        Assert.Contains(
            "最初の**段落**と[リンク](https://example.com/y)。\n\n## 節\n\n- 一\n  - 二\n",
            article.Body,
            StringComparison.Ordinal
        );
        Assert.Contains("| a | b |\n| --- | --- |\n| 1 | 2 |", article.Body, StringComparison.Ordinal);
        Assert.Equal(["広告の枠", "続きを読む"], article.LeftOut.ToArray());
    }

    [Theory]
    [InlineData("{{ site.title }} と {% raw %} の説明です。", "d.txt")]
    [InlineData("# 見出しではない", "d.html")]
    [InlineData("- 項目ではない", "d.html")]
    [InlineData("--- 線ではない", "d.html")]
    [InlineData("12) 番号ではない", "d.html")]
    [InlineData("{{ site.title }} {% if x %} の説明です。", "d.html")]
    [InlineData("&lt;p&gt; と ~~線~~ と a | b です。", "d.html")]
    public void What_looks_like_marks_is_shown_as_it_was_written(string text, string file)
    {
        var isHtml = file == "d.html";
        using var folder = new TemporaryFolder();
        _ = folder.Write("blog/_config.yml", "title: 新聞\npermalink: /:title/\n");
        var source = folder.Write(
            file,
            isHtml
                ? $"<article><h1>題</h1><p>{text.Replace("&", "&amp;", StringComparison.Ordinal)}</p></article>"
                : $"題\n\n{text}\n"
        );

        var import = CommandLine.Run("import", source, "--source", $"{folder.Path}/blog", "--slug", "a");
        var build = CommandLine.Run("build", "--source", $"{folder.Path}/blog", "--output", $"{folder.Path}/out");

        Assert.Equal((0, 0), (import.ExitCode, build.ExitCode));
        Assert.DoesNotContain("liquid", build.Error, StringComparison.Ordinal);
        Assert.Contains(
            $"<p>{text.Replace("&", "&amp;", StringComparison.Ordinal)}</p>",
            File.ReadAllText($"{folder.Path}/out/a/index.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Code_of_a_saved_page_stays_code()
    {
        var article = ArticleImporter.Import(
            "<article><h1>題</h1><p><code>a`b</code></p><pre>```\nx\n```</pre><table><tr><td><code>a|b</code></td><td>c|d</td></tr></table></article>",
            "d.html"
        );

        Assert.Equal("`` a`b ``\n\n````\n```\nx\n```\n````\n\n| `a\\|b` | c\\|d |\n| --- | --- |", article.Body);
    }

    [Fact]
    public void A_line_of_dashes_in_plain_text_stays_a_rule() =>
        Assert.Equal(
            "一です。\n\n---\n\n二です。",
            ArticleImporter.Import("題\n\n一です。\n\n---\n\n二です。\n", "d.txt").Body
        );

    [Fact]
    public void A_cell_of_plain_text_keeps_its_bar() =>
        Assert.Contains(
            "| 甲 | 乙\\|丙 |\n| --- | --- |",
            ArticleImporter.Import("題\n\n甲\t乙|丙\n一\t二\n", "d.txt").Body,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_preamble_is_no_title_where_a_heading_is_there()
    {
        var article = ArticleImporter.Import(
            "以下に記事を用意しました。\n\n```sh\n# 注釈\n```\n\n# 翻訳の**いま**\n\n本文です。\n",
            "d.md"
        );

        Assert.Equal("翻訳のいま", article.Title);
        Assert.Equal("以下に記事を用意しました。\n\n```sh\n# 注釈\n```\n\n\n本文です。", article.Body);
    }

    [Theory]
    [InlineData("2026年3月4日")]
    [InlineData("公開日:2026/3/4")]
    public void A_line_that_is_a_day_is_no_heading(string line)
    {
        var article = ArticleImporter.Import($"題\n\n{line}\n\n本文の一段落目です。\n", "d.txt");

        Assert.Equal(new DateOnly(2026, 3, 4), article.Date);
        Assert.StartsWith(line, article.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RAGの基礎", "ragの基礎")]
    [InlineData("Claude Code 入門", "claude-code")]
    [InlineData("【速報】Open models win", "open-models-win")]
    [InlineData("！？", null)]
    public void A_slug_is_derived_safely(string title, string? slug)
    {
        var derived = PostText.SlugOf(title);

        if (slug is null)
        {
            Assert.Matches("^[0-9a-f]{10}$", derived);
        }
        else
        {
            Assert.Equal(slug, derived);
        }
    }

    [Fact]
    public void A_long_title_gives_a_slug_that_any_file_system_takes()
    {
        var slug = PostText.SlugOf(string.Concat(Enumerable.Repeat("生成人工知能", 60)));

        Assert.InRange(Encoding.UTF8.GetByteCount(slug), 60, 120);
        Assert.DoesNotContain('\uFFFD', slug);
    }

    [SharedFact]
    public void No_sentence_of_the_seed_articles_is_lost()
    {
        string[] articles = ["001", "002", "004"];
        foreach (
            var file in articles.Select(name =>
                Directory.GetFiles(Path.Combine(Places.Shared!, "seeds"), name + "_*").Single()
            )
        )
        {
            var text = File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal);
            using var folder = new TemporaryFolder();
            var run = CommandLine.Run("import", file, "--source", folder.Path);
            Assert.Equal(0, run.ExitCode);
            Assert.Equal(
                0,
                CommandLine
                    .Run("build", "--source", folder.Path, "--output", Path.Combine(folder.Path, "_site"), "--future")
                    .ExitCode
            );
            var post = Directory.GetFiles(Path.Combine(folder.Path, "_posts")).Single();
            var name = Path.GetFileNameWithoutExtension(post)[11..];
            var page = Directory
                .GetFiles(Path.Combine(folder.Path, "_site"), name + ".html", SearchOption.AllDirectories)
                .Single();
            var shown = Letters(VisibleText.Of(File.ReadAllText(page), withCode: true) + File.ReadAllText(post));
            foreach (var line in text.Split('\n').Select(Letters).Where(line => line.Length > 0))
            {
                var isListed = Letters(run.Error).Contains(line, StringComparison.Ordinal);
                Assert.True(isListed || shown.Contains(line, StringComparison.Ordinal), $"{file}: {line}");
            }
        }
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
