using System.Text;
using AiNewsSite.Build;
using AiNewsSite.Cli;
using AiNewsSite.Diagnostics;
using AiNewsSite.Input;
using AiNewsSite.Pages;
using AiNewsSite.Parsing;
using AiNewsSite.Parsing.Data;
using AiNewsSite.Parsing.Importing;
using AiNewsSite.Rendering;
using AiNewsSite.Rendering.Theming;
using AiNewsSite.Rendering.Views;
using AiNewsSite.Templating;
using AiNewsSite.Templating.Rendering;
using AiNewsSite.Tests.Parsing;
using AiNewsSite.Tests.Parsing.Markdown.Cleaning;
using AiNewsSite.Tests.Support;
using AiNewsSite.Values;
using FsCheck.Fluent;

namespace AiNewsSite.Tests.Faults;

/// <summary>
/// Changed bytes of real files never end in an exception, a finding without words or place, a case of over two seconds or
/// of over 500 MB. `AINEWS_FUZZ` sets the number of cases, `AINEWS_FUZZ_SEED` the seed.
/// </summary>
public sealed class FuzzTests
{
    [Fact]
    public void Posts_are_read_or_refused_with_a_place()
    {
        var settings = Parse.Settings("timezone: Asia/Tokyo\nmarkdown:\n  smart: true\n");
        FuzzRun.Check(
            FuzzCase.Of(
                [.. FuzzRun.Files(Places.Content, "*.md"), .. FuzzRun.Files(FuzzRun.Golden, "*.md")],
                FuzzTokens.Post
            ),
            share: 35,
            changed =>
            {
                var text = SourceTextReader.Decode(new SourcePath("_posts/2026-01-02-a.md"), changed.Bytes());
                FuzzRun.AssertTold(text.HasValue, text.Diagnostics);
                if (text.HasValue)
                {
                    var post = PostParser.Parse(text.Value, settings);
                    FuzzRun.AssertTold(post.HasValue, post.Diagnostics);
                    Assert.False(post.Value is { } whole && whole.Body.Html.Span.IndexOf((byte)0) >= 0);
                }
            }
        );
    }

    [Fact]
    public void Posts_of_unknown_authors_are_harmless()
    {
        var settings = Parse.Settings("content: {raw_html: strip}\n");
        FuzzRun.Check(
            FuzzCase.Of(
                [
                    .. FuzzRun.Files(Places.Content, "*.md"),
                    .. FuzzRun.Files(FuzzRun.Golden, "*.md"),
                    .. FuzzRun.Files(FuzzRun.Golden, "*.html"),
                ],
                [.. FuzzTokens.Post, .. FuzzTokens.Html]
            ),
            share: 10,
            changed =>
            {
                var text = SourceTextReader.Decode(new SourcePath("_posts/2026-01-02-a.md"), changed.Bytes());
                if (text.HasValue && PostParser.Parse(text.Value, settings) is var (post, findings))
                {
                    FuzzRun.AssertTold(post is not null, findings);
                    var html = Encoding.UTF8.GetString(post is null ? [] : post.Body.Html.Span);
                    Cleaned.AssertHarmless(html, text.Value.Text);
                    Assert.Equal(html, Cleaned.Again(html));
                }
            }
        );
    }

    [Fact]
    public void Settings_are_read_or_refused_with_a_place()
    {
        var choices = new CommandChoices { AsOf = Parse.Modified };
        FuzzRun.Check(
            FuzzCase.Of(
                [.. FuzzRun.Files(Places.Content, "_config.yml"), .. FuzzRun.Files(FuzzRun.Golden, "_config.yml")],
                FuzzTokens.Yaml
            ),
            share: 10,
            changed =>
            {
                var file = new SourcePath("_config.yml");
                if (SourceTextReader.Decode(file, changed.Bytes()).Value is { } text)
                {
                    var (map, findings) = YamlReader.ParseMap(file, text.Text);
                    FuzzRun.AssertTold(map is not null, findings);
                    var settings = SettingsParser.Parse(file, map ?? DataMap.Empty, choices);
                    FuzzRun.AssertTold(settings.HasValue, settings.Diagnostics);
                }
            }
        );
    }

    [Fact]
    public void Data_files_are_read_or_refused_with_a_place()
    {
        (string, byte[])[] files =
        [
            .. FuzzRun.Files(Places.Content, "*.yml"),
            .. FuzzRun.Files(FuzzRun.Golden, "*.json"),
            .. FuzzRun.Files(FuzzRun.Golden, "*.csv"),
            .. FuzzRun.Files(FuzzRun.Golden, "*.tsv"),
            .. FuzzRun.Files(Path.Combine(Places.Templates, "i18n"), "*.yml"),
            ("a.json", "{\"a\": [1, 2.5, null, {\"b\": \"あ\"}], \"c\": true}"u8.ToArray()),
            ("a.csv", "名前,数\n\"a,b\",1\n"u8.ToArray()),
            ("a.tsv", "名前\t数\na\t1\n"u8.ToArray()),
        ];
        foreach (var kind in files.GroupBy(file => Path.GetExtension(file.Item1)))
        {
            FuzzRun.Check(
                FuzzCase.Of([.. kind], FuzzTokens.Yaml),
                share: 3,
                changed =>
                {
                    if (
                        SourceTextReader.Decode(new SourcePath("_data/a" + kind.Key), changed.Bytes()).Value is { } text
                    )
                    {
                        var data = DataParser.ParseOne(text);
                        FuzzRun.AssertTold(data.HasValue, data.Diagnostics);
                    }
                }
            );
        }
    }

    [Fact]
    public void Templates_are_rendered_or_stopped_with_a_place()
    {
        var request = new SiteChoices
        {
            Source = Places.Content,
            Output = "_site",
            AsOf = new Moment(Parse.Modified.DateTime, default),
        }.Request;
        var site = SiteBuilder.Load(request, new StageClock());
        var settings = site.Graph.Site.Settings;
        var model = RenderModel.From(
            site.Graph,
            new SiteFeeds(null, null),
            ThemeCompiler.Compile(site.Theme, settings).Value!.Words
        );
        var post = site.Plans.First(plan =>
            plan.Url.Value.EndsWith("structured-output-csharp/", StringComparison.Ordinal)
        );
        FuzzRun.Check(
            FuzzCase.Of(
                [
                    .. FuzzRun.Files(Path.Combine(Places.Templates, "partials"), "*.html"),
                    .. FuzzRun.Files(Path.Combine(Places.Templates, "layouts"), "p*.html"),
                ],
                FuzzTokens.Template
            ),
            share: 15,
            changed =>
            {
                var path = new SourcePath(Path.GetRelativePath(Places.Templates, changed.Name).Replace('\\', '/'));
                var theme = ThemeCompiler.Compile(
                    [
                        .. site.Theme.Where(file => file.Path != path),
                        new ThemeFile(path, changed.Bytes(), BuiltIn: false),
                    ],
                    settings
                );
                FuzzRun.AssertTold(theme.HasValue, theme.Diagnostics);
                if (theme.HasValue && theme.Diagnostics.All(finding => finding.Severity != Severity.Error))
                {
                    var renderer = new PageRenderer(model, theme.Value, _ => "");
                    FuzzRun.AssertTold(true, renderer.Render(post, new Utf8Output()));
                }
            }
        );
    }

    [Fact]
    public void Raw_articles_become_posts()
    {
        (string, byte[])[] files =
        [
            .. FuzzRun.Files(Places.Content, "*.md"),
            .. FuzzRun.Files(Path.Combine(Places.Root, "tests/AiNewsSite.Tests"), "*.html"),
            ("a.txt", "【解説】題\n\n■ 見出し\n本文です。\n・一つ\n・二つ\nコメントを残す\n"u8.ToArray()),
        ];
        FuzzRun.Check(
            FuzzCase.Of(files, FuzzTokens.Post),
            share: 10,
            changed =>
            {
                if (SourceTextReader.Decode(new SourcePath("a"), changed.Bytes()).Value is { } text)
                {
                    var article = ArticleImporter.Import(text.Text, changed.Name);
                    Assert.NotNull(article.Body);
                }
            }
        );
    }

    [Fact]
    public void A_whole_site_of_changed_files_builds_or_says_why_not()
    {
        using var folder = new TemporaryFolder();
        var post = FuzzCase.Of(FuzzRun.Files(Places.Content, "*.md"), FuzzTokens.Post);
        var config = FuzzCase.Of(FuzzRun.Files(Places.Content, "_config.yml"), FuzzTokens.Yaml);
        var number = 0;
        FuzzRun.Check(
            from one in post
            from two in post
            from three in config
            select (One: one, Two: two, Three: three),
            share: 1,
            site =>
            {
                var source = Path.Combine(folder.Path, $"{number++}");
                Directory.CreateDirectory(source);
                folder.Write(Path.Combine(source, "_posts/2026-01-02-a.md"), site.One.Bytes());
                folder.Write(Path.Combine(source, "_posts/2026-01-03-b.md"), site.Two.Bytes());
                folder.Write(Path.Combine(source, "_config.yml"), site.Three.Bytes());

                var built = CommandLine.Run("build", "--source", source, "--output", source + "-out");
                var checkedSite = CommandLine.Run("check", "--source", source);
                Assert.True(built.ExitCode is 0 or 1, built.Error);
                Assert.True(checkedSite.ExitCode is 0 or 1, checkedSite.Error);
                Assert.DoesNotContain("   at ", built.Error + checkedSite.Error, StringComparison.Ordinal);
                Directory.Delete(source, recursive: true);
            }
        );
    }
}
