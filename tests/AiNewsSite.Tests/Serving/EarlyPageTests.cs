using System.Globalization;
using System.Net;
using System.Text;
using AiNewsSite.Diagnostics;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Serving;

/// <summary>Pages are shown before all bodies are parsed, and are already what `build` writes.</summary>
public sealed class EarlyPageTests
{
    private const int Posts = 60;

    [Fact]
    public async Task A_page_is_shown_when_what_it_shows_is_parsed_and_is_what_build_writes()
    {
        await using var run = Prepare();
        await run.Start();
        var state = await run.NextState();
        var built = run.FreshBuild()!;
        Assert.False(state.IsWhole);

        foreach (var path in (string[])["/", "/page2/", "/p/7/", "/tags/", "/archive/"])
        {
            using var answer = await run.Get(path);
            var expected = built[path[1..] + "index.html"];
            var actual = PreviewRun.WithoutPreview(await answer.Content.ReadAsByteArrayAsync());
            Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(actual));
        }
    }

    [Fact]
    public async Task The_home_page_parses_the_posts_it_lists_and_no_others()
    {
        await using var run = Prepare();
        await run.Start(time: new SteppedTime(run.Choices.AsOf));
        var state = await run.NextState();
        Assert.All(state.Site.Site.Graph.Site.Posts, post => Assert.False(post.HasBody));

        using var home = await run.Get("/");
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        Assert.InRange(state.Site.Site.Graph.Site.Posts.Count(post => post.HasBody), 1, Posts / 2);
    }

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("assets/search/index.json")]
    [InlineData("sitemap.xml")]
    public async Task What_all_bodies_decide_is_waited_for(string file)
    {
        await using var run = Prepare();
        var built = run.FreshBuild()!;
        await run.Start();

        using var answer = await run.Get("/" + UrlPath.Encode(file));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(built[file], await answer.Content.ReadAsByteArrayAsync());
        using var none = await run.Get("/nowhere/");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task Findings_of_bodies_come_when_they_are_parsed_and_go_when_they_are_mended()
    {
        await using var run = Prepare();
        run.Write("site/_posts/2026-02-01-deep.md", Post(99, string.Concat(Enumerable.Repeat("> ", 3000)) + "x"));
        await run.Start();
        var state = await run.Settle();
        Assert.Contains(state.Findings, finding => finding.File.Value == "_posts/2026-02-01-deep.md");

        run.Write("site/_posts/2026-02-01-deep.md", Post(99, "x"));
        state = await run.Settle();
        Assert.Empty(state.Findings);
        Assert.True(await run.IsAsBuilt());
    }

    [Fact]
    public async Task A_body_saved_before_all_are_parsed_is_shown()
    {
        await using var run = Prepare();
        await run.Start();
        await run.NextState();
        run.Write("site/_posts/2026-01-08-p7.md", Post(7, "早くも直した。"));
        await run.NextState();

        await run.Settle();
        Assert.Contains("早くも直した。", await run.Page("/p/7/"), StringComparison.Ordinal);
        Assert.True(await run.IsAsBuilt());
    }

    [Fact]
    public async Task Other_settings_put_bodies_off_again()
    {
        await using var run = Prepare();
        await run.Start();
        await run.Settle();
        run.Write("site/_config.yml", "title: 別の題\nrelated_posts_limit: 0\nmarkdown: { hard_wrap: true }\n");
        var state = await run.Settle();

        Assert.DoesNotContain(state.Findings, finding => finding.Severity == Severity.Error);
        Assert.True(await run.IsAsBuilt());
    }

    private static PreviewRun Prepare()
    {
        var run = PreviewRun.Prepare();
        run.Write("site/_config.yml", "title: t\nrelated_posts_limit: 0\n");
        for (var post = 0; post < Posts; post++)
        {
            var day = new DateOnly(2026, 1, 1).AddDays(post).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            run.Write($"site/_posts/{day}-p{post}.md", Post(post, $"本文{post}。\n\n## 見出し\n\n- a\n- b\n"));
        }

        return run;
    }

    private static string Post(int number, string body) =>
        $"---\ntitle: P{number}\npermalink: /p/{number}/\ntags: [音声, t{number % 3}]\n---\n{body}\n";
}
