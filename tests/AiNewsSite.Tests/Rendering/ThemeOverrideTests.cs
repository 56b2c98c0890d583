using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Rendering;

/// <summary>Whole builds with the built-in theme, and what a folder, a setting or a post changes of it.</summary>
public sealed class ThemeOverrideTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private string _said = "";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_of_words_needs_only_the_words_it_changes()
    {
        _folder.Write("theme/i18n/ja.yml", "post:\n  published: 掲載\n");

        var page = Post("本文。", "layout: post", "--templates", Path.Combine(_folder.Path, "theme"));

        Assert.Contains(">掲載</span>", page, StringComparison.Ordinal);
        Assert.Contains("この記事を共有", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cached_partial_that_asks_for_the_page_is_told_once_with_its_place_and_how_to_mend_it()
    {
        _folder.Write("site/_posts/2026-01-01-b.md", "---\ntitle: 二\n---\n本文。");
        _folder.Write("theme/partials/author-box.html", "<p>\n{{ page.title }}</p>\n");

        Build("本文。", "author: a", "--templates", Path.Combine(_folder.Path, "theme"));

        var finding = Assert.Single(_said.Split('\n'), line => line.Contains("author-box", StringComparison.Ordinal));
        Assert.Contains("partials/author-box.html(2,4)", finding, StringComparison.Ordinal);
        Assert.Contains("call the partial with `include`", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void A_footer_and_a_header_of_ones_own_may_ask_for_the_page()
    {
        _folder.Write("theme/partials/footer.html", "<footer>{{ page.title }}</footer>\n");
        _folder.Write("theme/partials/header.html", "<header>{{ page.kind }}</header>\n");

        var page = Post("本文。", "layout: post", "--templates", Path.Combine(_folder.Path, "theme"));

        Assert.Contains("<footer>一</footer>", page, StringComparison.Ordinal);
        Assert.Contains("<header>post</header>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_to_action_in_a_body_says_what_its_include_says() =>
        Assert.Contains(
            "<p class=\"cta-title\">独自の題</p>",
            Post("{% include cta.html title=\"独自の題\" url=\"/x/\" %}"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_lead_image_carries_the_text_that_stands_for_it()
    {
        _folder.Write("site/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"21\"/>");

        var page = Post("本文。", "image: /a.svg\nimage_alt: 棒グラフ");

        Assert.Contains("<img src=\"/a.svg\" alt=\"棒グラフ\" width=\"40\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_that_is_not_there_leaves_no_empty_box()
    {
        var page = Post("本文。", "image: /no-such.png");

        Assert.DoesNotContain("no-such.png", page, StringComparison.Ordinal);
        Assert.DoesNotContain("lead-image", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_that_defaults_name_and_nobody_has_is_reported_once_at_the_settings()
    {
        _folder.Write("site/_posts/2026-01-01-b.md", "---\ntitle: 二\n---\n本文。");
        _folder.Write(
            "site/_config.yml",
            "lang: ja\ndefaults:\n  - scope: {path: \"\"}\n    values:\n      image: /no-such.png\n"
        );

        Post("本文。");

        var finding = Assert.Single(
            _said.Split('\n'),
            line => line.Contains("missing-image", StringComparison.Ordinal)
        );
        Assert.Contains("_config.yml(5,14)", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void An_authors_links_stand_under_the_sites_folder()
    {
        _folder.Write("site/_data/authors.yml", "a:\n  name: 甲\n  links:\n    - {title: 方針, url: /about/}\n");

        var page = Post("本文。", "author: a", "--base-url", "https://example.com/repo/");

        Assert.Contains("<a href=\"/repo/about/\" rel=\"me noopener\">方針</a>", page, StringComparison.Ordinal);
    }

    /// <summary>Builds a site of one post more.</summary>
    /// <returns>The post's page.</returns>
    private string Post(string body, string frontMatter = "layout: post", params string[] options)
    {
        Assert.Equal(0, Build(body, frontMatter, options));
        return File.ReadAllText(Path.Combine(_folder.Path, "out/p/index.html"));
    }

    private int Build(string body, string frontMatter, params string[] options)
    {
        _folder.Write("site/_posts/2026-01-01-a.md", $"---\ntitle: 一\npermalink: /p/\n{frontMatter}\n---\n{body}\n");
        var output = Path.Combine(_folder.Path, "out");
        var source = Path.Combine(_folder.Path, "site");
        var result = CommandLine.Run(["build", "--source", source, "--output", output, .. options]);
        _said = result.Error;
        return result.ExitCode;
    }
}
