using System.Net;
using AiNewsSite.Serving;

namespace AiNewsSite.Tests.Serving;

public sealed class LiveReloadTests
{
    private static readonly (string, string)[] Blog =
    [
        ("site/_posts/2026-01-02-a.md", "---\ntitle: A\npermalink: /a/\n---\n本文A。\n"),
        ("site/about.md", "---\ntitle: About\npermalink: /about/\n---\n私。\n"),
        ("site/assets/own.css", "p{color:red}"),
        ("theme/assets/site.css", "p{}"),
    ];

    [Fact]
    public async Task Only_the_tabs_whose_page_changed_reload()
    {
        await using var run = await PreviewRun.Start(Blog);
        await run.Settle();
        using var post = await TabRun.Open(run, "/a/");
        using var sameAgain = await TabRun.Open(run, "/a/");
        using var about = await TabRun.Open(run, "/about/");
        foreach (var tab in (TabRun[])[post, sameAgain, about])
        {
            Assert.Equal("page", (await tab.Next()).Name);
        }

        run.Write("site/about.md", "---\ntitle: About\npermalink: /about/\n---\n私たち。\n");
        var state = await run.Settle();

        Assert.Contains(await about.UpTo(state.Version), one => one.Name == "reload");
        Assert.DoesNotContain(await post.UpTo(state.Version), one => one.Name == "reload");
        Assert.DoesNotContain(await sameAgain.UpTo(state.Version), one => one.Name == "reload");
    }

    [Fact]
    public async Task A_style_sheet_of_the_theme_is_swapped_without_a_reload()
    {
        await using var run = await PreviewRun.Start(Blog);
        await run.Settle();
        using var tab = await TabRun.Open(run, "/a/");

        run.Write("theme/assets/site.css", "p{color:blue}");
        var swap = await tab.Next(one => one.Name is "styles" or "reload");

        Assert.Equal("styles", swap.Name);
        var sheet = swap
            .Data.EnumerateArray()
            .Select(one => one.GetString()!)
            .Single(one => one.Contains("/site.", StringComparison.Ordinal));
        Assert.Equal("p{color:blue}", await run.Page(sheet));
        Assert.Contains($"href=\"{sheet}\"", await run.Page("/a/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_keeps_its_name_is_told_by_its_url()
    {
        await using var run = await PreviewRun.Start(Blog);
        await run.Settle();
        using var tab = await TabRun.Open(run, "/a/");

        run.Write("site/assets/own.css", "p{color:blue}");
        var changed = await tab.Next(one => one.Name is "files" or "reload");

        Assert.Equal("files", changed.Name);
        Assert.Equal("/assets/own.css", Assert.Single(changed.Data.EnumerateArray()).GetString());
    }

    [Fact]
    public async Task A_tab_that_was_away_reloads_when_it_comes_back_to_another_page()
    {
        await using var run = await PreviewRun.Start(Blog);
        await run.Settle();
        using var answer = await run.Get("/about/");
        run.Write("site/about.md", "---\ntitle: About\npermalink: /about/\n---\n変更。\n");
        await run.Settle();
        using var fresh = await TabRun.Open(run, "/about/");

        var mark = (await answer.Content.ReadAsStringAsync()).Split("data-mark=\"")[1].Split('"')[0];
        using var stale = new StreamReader(
            await run.Browser.GetStreamAsync(new Uri($"/_ainews/events?path=/about/&mark={mark}", UriKind.Relative))
        );

        Assert.Equal("page", (await fresh.Next()).Name);
        Assert.Equal("retry: 500", await stale.ReadLineAsync());
        Assert.Equal("", await stale.ReadLineAsync());
        Assert.Equal("event: reload", await stale.ReadLineAsync());
    }

    [Fact]
    public async Task A_mistake_keeps_the_last_good_page_and_tells_where_it_is_until_it_is_mended()
    {
        await using var run = await PreviewRun.Start(Blog);
        await run.Settle();
        var good = await run.Page("/a/");
        using var tab = await TabRun.Open(run, "/a/");

        run.Write("site/_posts/2026-01-02-a.md", "---\ntitle: \"A\npermalink: /a/\n---\n本文A。\n");
        var told = await tab.Next(one => one.Name == "reload" || ErrorsOf(one) > 0);

        var error = told.Data.GetProperty("errors")[0];
        Assert.Equal("invalid-yaml", error.GetProperty("code").GetString());
        Assert.Equal("site/_posts/2026-01-02-a.md", error.GetProperty("file").GetString());
        Assert.Equal(2, error.GetProperty("line").GetInt32());
        Assert.True(error.GetProperty("column").GetInt32() > 0);
        Assert.Equal("title: \"A", error.GetProperty("source").GetString());
        Assert.Matches("[ぁ-ん]", error.GetProperty("message").GetString());
        Assert.Equal(good, await run.Page("/a/"));

        // The rest of the site goes on.
        run.Write("site/about.md", "---\ntitle: About\npermalink: /about/\n---\n変更。\n");
        await run.Settle();
        Assert.Contains("変更。", await run.Page("/about/"), StringComparison.Ordinal);

        run.Write("site/_posts/2026-01-02-a.md", "---\ntitle: A\npermalink: /a/\n---\n本文B。\n");
        await tab.Next(one => one.Name == "reload");
        Assert.Equal(0, ErrorsOf(await tab.Next(one => one.Name == "page")));
        Assert.Contains("本文B。", await run.Page("/a/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_fails_tells_its_own_place_and_the_post()
    {
        await using var run = await PreviewRun.Start([
            .. Blog,
            ("theme/layouts/special.html", "<p>\n{{ page.title }}</p>\n"),
            ("site/_posts/2026-01-03-s.md", "---\ntitle: S\nlayout: special\npermalink: /s/\n---\nx\n"),
        ]);
        await run.Settle();
        var good = await run.Page("/s/");
        using var tab = await TabRun.Open(run, "/s/");

        run.Write("theme/layouts/special.html", "<p>\n{{ page.missing.member }}</p>\n");
        var told = await tab.Next(one => one.Name == "reload" || ErrorsOf(one) > 0);

        var error = told.Data.GetProperty("errors")[0];
        Assert.Equal("theme/layouts/special.html", error.GetProperty("file").GetString());
        Assert.Equal(2, error.GetProperty("line").GetInt32());
        Assert.Equal("{{ page.missing.member }}</p>", error.GetProperty("source").GetString());
        Assert.Equal("_posts/2026-01-03-s.md", error.GetProperty("cause").GetString());
        Assert.Equal(good, await run.Page("/s/"));

        run.Write("theme/layouts/special.html", "<p>\nmended</p>\n");
        await tab.Next(one => one.Name == "reload");
        Assert.Equal("<p>\nmended</p>\n", await run.Page("/s/"));
    }

    [Fact]
    public async Task The_bar_has_what_check_says_of_the_file_and_why_related_posts_are_there()
    {
        await using var run = await PreviewRun.Start(
            (
                "site/_posts/2026-01-02-a.md",
                "---\ntitle: A\npermalink: /a/\ntags: [音声]\nreading_time: 9\n---\n本文。\n\n---END---\n"
            ),
            ("site/_posts/2026-01-03-b.md", "---\ntitle: B\npermalink: /b/\ntags: [音声]\n---\n別の話。\n")
        );
        await run.Settle();
        using var tab = await TabRun.Open(run, "/a/");
        var page = (await tab.Next(one => one.Name == "page")).Data;

        var codes = page.GetProperty("findings").EnumerateArray().Select(one => one.GetProperty("code").GetString());
        Assert.Contains("leftover-marker", codes);
        Assert.Equal(1, page.GetProperty("reading").GetProperty("computed").GetInt32());
        Assert.Equal(9, page.GetProperty("reading").GetProperty("declared").GetInt32());
        var related = Assert.Single(page.GetProperty("related").EnumerateArray());
        Assert.Equal("/b/", related.GetProperty("url").GetString());
        var why = Assert.Single(related.GetProperty("reasons").EnumerateArray());
        Assert.Equal("tags", why.GetProperty("kind").GetString());
        Assert.Equal("音声", Assert.Single(why.GetProperty("names").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task A_page_that_never_was_right_is_an_error_page_with_the_overlay()
    {
        await using var run = await PreviewRun.Start([
            ("theme/layouts/special.html", "{{ page.missing.member }}"),
            ("site/_posts/2026-01-03-s.md", "---\ntitle: S\nlayout: special\npermalink: /s/\n---\nx\n"),
        ]);
        using var answer = await run.Get("/s/");
        using var tab = await TabRun.Open(run, "/s/");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal(1, ErrorsOf(await tab.Next(one => one.Name == "page")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task New_renamed_moved_and_deleted_files_and_folders_are_seen(bool poll)
    {
        await using var run = PreviewRun.Prepare();
        run.Write("site/_posts/2026-01-02-a.md", "---\ntitle: A\npermalink: /a/\n---\nx\n");
        await run.Start(poll);
        await run.Settle();

        run.Write("site/guide/deep/new.md", "---\ntitle: N\npermalink: /new/\n---\nx\n");
        await run.Settle();
        Assert.Contains("<h1", await run.Page("/new/"), StringComparison.Ordinal);

        Directory.Move(Path.Combine(run.Source, "guide"), Path.Combine(run.Source, "handbook"));
        run.Write("site/handbook/deep/pic.txt", "p");
        await run.Settle();
        Assert.Equal("p", await run.Page("/handbook/deep/pic.txt"));

        Directory.Delete(Path.Combine(run.Source, "handbook"), recursive: true);
        await run.Settle();
        using var gone = await run.Get("/new/");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_source_folder_that_vanishes_leaves_the_last_site_and_is_read_when_it_is_back()
    {
        await using var run = await PreviewRun.Start(Blog);
        await run.Settle();
        var away = Path.Combine(run.Folder, "away");

        Directory.Move(run.Source, away);
        SiteState state;
        do
        {
            state = await run.NextState();
        } while (state.Findings.IsEmpty);
        Assert.Equal(run.Source, Assert.Single(state.Findings).File.Value);
        Assert.Contains("本文A。", await run.Page("/a/"), StringComparison.Ordinal);

        // Another folder under the old name: the system's watch is on the one that went.
        run.Write("site/_posts/2026-01-02-a.md", "---\ntitle: A\npermalink: /a/\n---\n戻った。\n");
        do
        {
            state = await run.NextState();
        } while (!state.Findings.IsEmpty);
        await run.Settle();
        Assert.Contains("戻った。", await run.Page("/a/"), StringComparison.Ordinal);
        Assert.True(await run.IsAsBuilt());
    }

    [Fact]
    public async Task A_change_that_leaves_length_and_time_stamp_is_seen()
    {
        await using var run = PreviewRun.Prepare();
        var file = run.Write("site/about.md", "---\ntitle: About\npermalink: /about/\n---\nabc\n");
        var past = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(file, past);
        await run.Start();
        await run.Settle();

        var other = run.Write("elsewhere.md", "---\ntitle: About\npermalink: /about/\n---\nxyz\n");
        File.SetLastWriteTimeUtc(other, past);
        File.Move(other, file, overwrite: true);
        await run.Settle();

        Assert.Contains("xyz", await run.Page("/about/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_appears_when_its_moment_comes()
    {
        var time = new SteppedTime(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        await using var run = PreviewRun.Prepare();
        run.Write("site/_posts/2026-03-02-later.md", "---\ntitle: L\npermalink: /later/\n---\nx\n");
        await run.Start(time: time);
        var state = await run.NextState();
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero), state.NextPublic);
        using var early = await run.Get("/later/");
        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);

        time.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        do
        {
            state = await run.NextState();
        } while (state.NextPublic is not null);

        using var late = await run.Get("/later/");
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
    }

    private static int ErrorsOf(TabRun.Event one) =>
        one.Name == "page" ? one.Data.GetProperty("errorCount").GetInt32() : 0;
}
