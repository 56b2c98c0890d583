using System.Globalization;
using System.Net;
using System.Text;
using AiNewsSite.Build;
using AiNewsSite.Diagnostics;
using AiNewsSite.Serving;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Serving;

/// <summary>Whatever is done to the files, what is served is what a fresh build writes.</summary>
public sealed class EditedSiteTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(3, true)]
    public async Task After_any_edits_every_url_serves_the_bytes_of_a_fresh_build(int seed, bool poll)
    {
        await using var run = PreviewRun.Prepare();
        var editor = new RandomEditor(run, seed);
        editor.WriteBlog(posts: 12);
        await run.Start(poll, run.Choices with { Drafts = seed % 2 == 0 });
        await run.Settle();
        Assert.True(await run.IsAsBuilt());

        for (var step = 0; step < 8; step++)
        {
            for (var edits = 0; edits < 4; edits++)
            {
                editor.Edit();
            }

            await run.Settle();
            await run.IsAsBuilt();
        }

        editor.MendAll();
        var state = await run.Settle();
        Assert.Empty(state.Findings.Where(finding => finding.Severity == Severity.Error));
        Assert.True(await run.IsAsBuilt());
    }

    /// <summary>
    /// The state at once after each edit, before anything is read again in a pause. Related posts follow later by design,
    /// so there are none here.
    /// </summary>
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task At_once_after_each_edit_the_state_is_what_a_fresh_build_writes(int seed)
    {
        await using var run = PreviewRun.Prepare();
        var editor = new RandomEditor(run, seed) { RelatedLimit = 0 };
        editor.WriteBlog(posts: 12);
        var live = new LiveSite(run.Request());
        live.Load(ChangedFiles.None, new StageClock());
        var before = Snapshot(run.Folder);
        var (edits, compared) = (0, 0);

        for (var step = 0; step < 40; step++)
        {
            editor.Edit();
            var now = Snapshot(run.Folder);
            var changed = now.Except(before).Concat(before.Except(now)).Select(file => file.Key);
            var clock = new StageClock();
            var state = live.Load(ChangedFiles.None with { Paths = [.. changed] }, clock);
            before = now;
            edits += clock.Stages.Any(stage => stage.Stage == "read") ? 0 : 1;
            if (run.FreshBuild() is { } built)
            {
                AssertServes(state, built);
                compared++;
            }
        }

        Assert.InRange(edits, 1, 40);
        Assert.InRange(compared, 1, 40);
    }

    private static void AssertServes(SiteState state, Dictionary<string, byte[]> built)
    {
        foreach (var (file, expected) in built)
        {
            var answer = PageAnswer.Of(state, "/" + file);
            var actual = answer.File is { } copied ? File.ReadAllBytes(copied) : answer.Bytes.ToArray();
            Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(actual));
        }
    }

    /// <summary>Every file of blog and theme, and its content.</summary>
    private static Dictionary<string, ContentHash> Snapshot(string folder) =>
        new[] { "site", "theme" }
            .SelectMany(part => Directory.EnumerateFiles(Path.Combine(folder, part), "*", SearchOption.AllDirectories))
            .ToDictionary(file => file, file => ContentHash.Of(File.ReadAllBytes(file)), StringComparer.Ordinal);

    /// <summary>`AINEWS_BREAKS` sets how many files are broken and mended; 500 of them are a minute or two.</summary>
    [Fact]
    public async Task A_script_that_breaks_and_mends_files_at_random_never_silences_the_server()
    {
        var wanted = Environment.GetEnvironmentVariable("AINEWS_BREAKS") ?? "60";
        var breaks = int.Parse(wanted, CultureInfo.InvariantCulture);
        await using var run = PreviewRun.Prepare();
        var editor = new RandomEditor(run, seed: 7);
        editor.WriteBlog(posts: 30);
        await run.Start();
        await run.Settle();
        using var done = new CancellationTokenSource();
        var asking = AskAllTheTime(run, done.Token);

        for (var at = 0; at < breaks; at++)
        {
            editor.Break();
            if (at % 5 == 4)
            {
                editor.MendAll();
            }

            await Task.Yield();
        }

        editor.MendAll();
        await run.Settle();
        await done.CancelAsync();
        var answers = await asking;
        Assert.True(answers > 0);
        Assert.True(await run.IsAsBuilt());
    }

    private static async Task<int> AskAllTheTime(PreviewRun run, CancellationToken done)
    {
        string[] paths =
        [
            "/",
            "/feed.xml",
            "/p/3/",
            "/p/17/",
            "/archive/",
            "/assets/note.txt",
            "/nowhere",
            "/sitemap.xml",
        ];
        var answers = 0;
        while (!done.IsCancellationRequested)
        {
            using var answer = await run.Get(paths[answers % paths.Length]);
            Assert.NotEqual(0, (int)answer.StatusCode);
            var text = await answer.Content.ReadAsStringAsync(CancellationToken.None);
            Assert.False(text.Contains("a defect in ainews", StringComparison.Ordinal), text);
            answers++;
        }

        return answers;
    }

    [Fact]
    public async Task Five_hundred_files_at_once_are_seen_together()
    {
        await using var run = PreviewRun.Prepare();
        run.Write("site/_config.yml", "title: t\n");
        await run.Start();
        await run.Settle();

        for (var post = 0; post < 500; post++)
        {
            run.Write(
                $"site/_posts/2026-01-02-p{post}.md",
                $"---\ntitle: P{post}\npermalink: /p/{post}/\n---\n{post}\n"
            );
        }

        var state = await run.Settle();
        Assert.Equal(500, state.Site.Site.Graph.Site.Posts.Length);
        using var answer = await run.Get("/p/499/");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Two_previews_of_one_folder_do_not_disturb_each_other()
    {
        await using var one = await PreviewRun.Start(("site/about.md", "---\ntitle: A\npermalink: /a/\n---\nx\n"));
        var request = new ServeRequest(_ => one.RequestFor(one.Choices), new DisplayRoots("site", "theme"))
        {
            Source = one.Source,
            Templates = one.Templates,
            Port = one.Port,
        };
        await using var other = await PreviewServer.Start(request, _ => { });

        Assert.NotEqual(one.Port, other.Port);
        Assert.Contains("x", await one.Page("/a/"), StringComparison.Ordinal);
        var place = new Uri($"http://127.0.0.1:{other.Port}/a/");
        Assert.Contains("<p>x</p>", await one.Browser.GetStringAsync(place), StringComparison.Ordinal);
    }
}
