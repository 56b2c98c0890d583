using AiNewsSite.Diagnostics;
using AiNewsSite.Parsing;
using AiNewsSite.Parsing.Data;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Parsing;

public class SettingsParserTests
{
    private static readonly SourcePath File = new("_config.yml");
    private static readonly CommandChoices Plain = new() { AsOf = DateTimeOffset.UnixEpoch };

    private static Parsed<SiteSettings> Parse(string yaml, CommandChoices? choices = null)
    {
        var (map, findings) = YamlReader.ParseMap(File, yaml);
        Assert.Empty(findings);
        return SettingsParser.Parse(File, map!, choices ?? Plain);
    }

    private static SiteSettings Valid(string yaml, CommandChoices? choices = null)
    {
        var (settings, findings) = Parse(yaml, choices);
        Assert.Empty(findings);
        return settings!;
    }

    private static Diagnostic Only(string yaml, CommandChoices? choices = null) =>
        Assert.Single(Parse(yaml, choices).Diagnostics);

    [Fact]
    public void Without_a_file_every_setting_has_its_default()
    {
        var settings = Valid("");

        Assert.Equal(
            ("Blog", "ja", "", "", "UTC"),
            (settings.Title, settings.Language, settings.Origin, settings.BasePath, settings.TimeZone.Id)
        );
        Assert.Equal(
            ("date", "date", 10, "/page:num/"),
            (settings.PostPermalink, settings.PagePermalink, settings.Paginate, settings.PaginatePath)
        );
        Assert.Contains("node_modules", settings.Exclude);
        Assert.Equal([".htaccess"], settings.Include.AsEnumerable());
        Assert.Empty(settings.Visibility.Shown);
    }

    [Theory]
    [InlineData("title: 甲\nurl: https://e.jp", "甲")]
    [InlineData("name: 乙", "乙")]
    [InlineData("title:\nurl: https://e.jp", "e.jp")]
    [InlineData("title: ''", "Blog")]
    public void A_site_without_a_title_is_called_by_its_host(string yaml, string title) =>
        Assert.Equal(title, Valid(yaml).Title);

    [Theory]
    [InlineData("theme: [a]", "setting-type", 8)]
    [InlineData("theme: {colour: '#123'}", "unknown-setting", 9)]
    [InlineData("theme: {color: 5}", "setting-value", 16)]
    [InlineData("theme: {color: 'red; } body {'}", "setting-value", 16)]
    [InlineData("theme: {color_dark: '#12345'}", "setting-value", 21)]
    [InlineData("theme: {logo: 'java\tscript:alert(1)'}", "setting-value", 15)]
    [InlineData("theme: {navigation: none}", "setting-type", 21)]
    [InlineData("theme: {footer: [about]}", "setting-type", 18)]
    [InlineData("theme: {footer: [{title: a}]}", "setting-type", 18)]
    [InlineData("theme: {navigation: [{title: a, url: 'javascript:b'}]}", "setting-value", 38)]
    [InlineData("theme: {cta: true}", "setting-type", 14)]
    [InlineData("theme: {cta: {url: 'data:text/html,a'}}", "setting-value", 20)]
    [InlineData("theme: {copyright: [a]}", "setting-type", 20)]
    public void What_is_wrong_under_theme_is_told_where_it_stands(string yaml, string code, int column)
    {
        var finding = Only(yaml);

        Assert.Equal((code, new TextPosition(1, column)), (finding.Code.Id, finding.Position));
        Assert.StartsWith("theme", finding.Arguments[0], StringComparison.Ordinal);
    }

    // YAML takes what follows for a comment, and the site would keep the theme's own colour without a word.
    [Fact]
    public void A_colour_without_quotes_is_told() =>
        Assert.Equal("setting-value", Only("theme:\n  color: #b92c17\n").Code.Id);

    [Theory]
    [InlineData("theme: minima")]
    [InlineData("theme:")]
    [InlineData("theme: {color: teal, color_dark: 'oklch(0.8 0.1 190 / 90%)', navigation: [], footer: , x: [1]}")]
    [InlineData("theme: {cta: false}")]
    [InlineData("theme: {color: '#0F766E', copyright: 2026, cta: {title: a, url: 'mailto:a@e.jp'}}")]
    [InlineData("theme: {color: 'color-mix(in oklab, #123, white 45%)', logo: /a.svg}")]
    public void A_theme_may_be_a_word_of_jekyll_or_hold_settings_of_its_own(string yaml) => Valid(yaml);

    [Fact]
    public void A_whole_file_is_read()
    {
        var settings = Valid(
            """
            title: 羅針盤
            short_title: 羅
            tagline: 副題
            description: 説明
            lang: ja_JP
            url: https://example.com/
            baseurl: blog/
            author: { name: 編集部 }
            email: a@example.com
            logo: /l.png
            image: { path: /card.png }
            cname: www.example.com
            timezone: Asia/Tokyo
            permalink: pretty
            collections: { posts: { permalink: "/:year/:title/", output: true, future: true } }
            paginate: 5
            paginate_path: blog/page:num
            excerpt_separator: <!--more-->
            related_posts_limit: 3
            feed_limit: 50
            reading: { cjk_per_minute: 400, words_per_minute: 200 }
            markdown: { setext: off, ruby: true, affiliate_hosts: [Amazon.example] }
            kramdown: { hard_wrap: true, toc_levels: "2..3", math_engine: null }
            include: [_pages]
            exclude: [secret/]
            diagnostics: { url-conflict: warning, duplicate-key: off }
            content_categories: [{ name: 技術, description: 技術の記事 }]
            """
        );

        Assert.Equal(
            ("羅針盤", "羅", "副題", "説明", "ja-JP"),
            (settings.Title, settings.ShortTitle, settings.Tagline, settings.Description, settings.Language)
        );
        Assert.Equal(("https://example.com", "/blog", "編集部"), (settings.Origin, settings.BasePath, settings.Author));
        Assert.Equal(
            ("a@example.com", "/l.png", "/card.png", "www.example.com"),
            (settings.Email, settings.Logo, settings.Image, settings.Cname)
        );
        Assert.Equal(
            ("Asia/Tokyo", "/:year/:title/", "pretty"),
            (settings.TimeZone.Id, settings.PostPermalink, settings.PagePermalink)
        );
        Assert.Equal(
            (5, "/blog/page:num/", "<!--more-->", 3, 50),
            (
                settings.Paginate,
                settings.PaginatePath,
                settings.ExcerptSeparator,
                settings.RelatedLimit,
                settings.Feed.Limit
            )
        );
        Assert.Equal(new ReadingRates(400, 200), settings.Reading);
        var markdown = settings.Markdown;
        Assert.Equal(
            (SetextMode.Off, true, true, false, (2, 3), "/blog"),
            (markdown.Setext, markdown.Ruby, markdown.HardWrap, markdown.Math, markdown.TocLevels, markdown.BasePath)
        );
        Assert.Equal(["amazon.example"], markdown.AffiliateHosts.AsEnumerable());
        Assert.Equal(["example.com"], markdown.OwnHosts.AsEnumerable());
        Assert.Equal(["_pages"], settings.Include.AsEnumerable());
        Assert.Equal("secret/", settings.Exclude[^1]);
        Assert.Equal(
            (Severity.Warning, Severity.Off),
            (settings.Severities["url-conflict"], settings.Severities["duplicate-key"])
        );
        Assert.Equal("技術の記事", settings.CategoryDescriptions["技術"]);
        Assert.Equal([HiddenKind.Future], settings.Visibility.Shown.AsEnumerable());
    }

    [Theory]
    [InlineData("paginate: false")]
    [InlineData("paginate: null")]
    [InlineData("paginate:")]
    public void Pagination_switched_off_in_jekyll_keeps_the_default(string yaml) =>
        Assert.Equal(10, Valid(yaml).Paginate);

    [Theory]
    [InlineData("url: https://a.example\nbaseurl: \"\"", "https://a.example", "")]
    [InlineData("url: \"\"\nbaseurl: /", "", "")]
    [InlineData("baseurl: /a/b/", "", "/a/b")]
    [InlineData("url: http://localhost:4000", "http://localhost:4000", "")]
    public void The_address_is_split_into_origin_and_path(string yaml, string origin, string path)
    {
        var settings = Valid(yaml);

        Assert.Equal((origin, path), (settings.Origin, settings.BasePath));
    }

    [Theory]
    [InlineData("https://b.example/x/", "https://b.example", "/x")]
    [InlineData("https://b.example", "https://b.example", "")]
    [InlineData("/x", "https://a.example", "/x")]
    [InlineData("", "https://a.example", "")]
    public void The_command_line_base_url_wins(string baseUrl, string origin, string path)
    {
        var settings = Valid("url: https://a.example\nbaseurl: /own", Plain with { BaseUrl = baseUrl });

        Assert.Equal((origin, path), (settings.Origin, settings.BasePath));
    }

    [Fact]
    public void A_path_in_url_moves_to_the_base_path_with_a_warning()
    {
        var (settings, findings) = Parse("url: https://a.example/repo/\nbaseurl: /b");

        Assert.Equal(("https://a.example", "/repo/b"), (settings!.Origin, settings.BasePath));
        Assert.Equal("url-with-path", Assert.Single(findings).Code.Id);
    }

    [Theory]
    [InlineData("title: [a]", "setting-type", 1, 8)]
    [InlineData("\npaginate: ten", "setting-type", 2, 11)]
    [InlineData("paginate: 0", "setting-type", 1, 11)]
    [InlineData("future: 'true'", "setting-type", 1, 9)]
    [InlineData("exclude: a", "setting-type", 1, 10)]
    [InlineData("include: [a, [b]]", "setting-type", 1, 14)]
    [InlineData("kramdown: on", "setting-type", 1, 11)]
    [InlineData("defaults: {}", "setting-type", 1, 11)]
    [InlineData("defaults: [{scope: {path: ''}}]", "setting-type", 1, 12)]
    [InlineData("defaults: [{scope: {type: 3}, values: {}}]", "setting-type", 1, 27)]
    [InlineData("url: example.com", "setting-value", 1, 6)]
    [InlineData("url: ftp://example.com", "setting-value", 1, 6)]
    [InlineData("url: https://example.com/?q", "setting-value", 1, 6)]
    [InlineData("baseurl: /a b", "setting-value", 1, 10)]
    [InlineData("baseurl: /../x", "setting-value", 1, 10)]
    [InlineData("cname: https://example.com", "setting-value", 1, 8)]
    [InlineData("lang: 日本語", "setting-value", 1, 7)]
    [InlineData("paginate_path: /page/", "setting-value", 1, 16)]
    [InlineData("encoding: shift_jis", "setting-value", 1, 11)]
    [InlineData("markdown: {setext: maybe}", "setting-value", 1, 20)]
    [InlineData("kramdown: {toc_levels: 2..9}", "setting-value", 1, 24)]
    [InlineData("timezone: Asia/Tokio", "unknown-timezone", 1, 11)]
    [InlineData("permalink: /:yaer/:title/", "permalink-placeholder", 1, 12)]
    [InlineData("diagnostics: {url-conflct: warning}", "unknown-diagnostic", 1, 15)]
    [InlineData("diagnostics: {url-conflict: loud}", "setting-value", 1, 29)]
    [InlineData("pagniate: 5", "unknown-setting", 1, 1)]
    [InlineData("collections: {guides: {output: true}}", "unsupported-collection", 1, 15)]
    [InlineData("collections_dir: things", "unsupported-setting", 1, 1)]
    public void A_wrong_setting_is_one_finding_at_its_place(string yaml, string code, int line, int column)
    {
        var finding = Only(yaml);

        Assert.Equal((code, new TextPosition(line, column)), (finding.Code.Id, finding.Position));
    }

    [Theory]
    [InlineData("timezone: Asia/Tokio", "Asia/Tokyo")]
    [InlineData("timezone: JST", "Asia/Tokyo")]
    [InlineData("diagnostics: {url-conflct: off}", "url-conflict")]
    [InlineData("timezon: Asia/Tokyo", "timezone")]
    public void A_near_name_is_offered(string yaml, string near) => Assert.Equal(near, Only(yaml).Arguments[1]);

    [Theory]
    [InlineData("twitter: x")]
    [InlineData("tags: [a]")]
    [InlineData("authors: x\nauthor: y")]
    [InlineData("sitemap: {priority: 0.7}\nsearch: true\ncomments: {provider: false}")]
    [InlineData("markdown: kramdown\nhighlighter: rouge")]
    public void Keys_of_the_authors_own_are_left_alone(string yaml) => Valid(yaml);

    [Fact]
    public void All_findings_come_in_one_run() =>
        Assert.Equal(3, Parse("paginate: x\ntimezone: y/z\nurl: z").Diagnostics.Length);

    [Fact]
    public void The_command_line_severity_wins_and_is_checked()
    {
        var choices = Plain with { Severities = [new("url-conflict", Severity.Info), new("no-such", Severity.Off)] };

        var (settings, findings) = Parse("diagnostics: {url-conflict: warning}", choices);

        Assert.Equal(Severity.Info, settings!.Severities["url-conflict"]);
        Assert.Equal("unknown-diagnostic", Assert.Single(findings).Code.Id);
    }

    [Fact]
    public void Shown_kinds_come_from_settings_and_command_line()
    {
        var choices = Plain with { Drafts = true, Unpublished = true };

        Assert.Equal(3, Valid("future: true", choices).Visibility.Shown.Length);
    }

    [Fact]
    public void Singular_types_of_defaults_are_read_as_plural() =>
        Assert.Equal("posts", Valid("defaults: [{scope: {path: /a, type: post}, values: {x: 1}}]").Defaults[0].Type);

    [Theory]
    [InlineData("content: {raw_html: strip}", RawHtmlMode.Strip, null)]
    [InlineData("content: {raw_html: allow}", RawHtmlMode.Allow, null)]
    [InlineData("title: a", RawHtmlMode.Allow, null)]
    [InlineData("content: strip", RawHtmlMode.Strip, "setting-type")]
    [InlineData("content: {raw_html: stripped}", RawHtmlMode.Strip, "setting-value")]
    [InlineData("content: {raw_html: false}", RawHtmlMode.Strip, "setting-value")]
    [InlineData("content: {raw-html: strip}", RawHtmlMode.Strip, "unknown-setting")]
    public void A_slip_lets_no_html_in(string yaml, RawHtmlMode expected, string? finding)
    {
        var (settings, findings) = Parse(yaml);

        Assert.Equal(expected, settings!.Markdown.RawHtml);
        Assert.Equal(finding, findings.SingleOrDefault()?.Code.Id);
    }
}
