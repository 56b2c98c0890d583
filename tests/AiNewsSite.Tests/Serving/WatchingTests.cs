using System.Threading.Channels;
using AiNewsSite.Build;
using AiNewsSite.Serving;
using AiNewsSite.Serving.Watching;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Serving;

public sealed class WatchingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Channel<ChangedFiles> _changes = Channel.CreateUnbounded<ChangedFiles>();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Events_that_were_lost_are_a_change_of_everything_and_the_watch_goes_on()
    {
        var failures = new List<Exception>();
        using var watch = new FolderWatch(new WatchedFolder(_folder.Path, null), _changes.Writer, failures.Add);

        watch.Fail(new InternalBufferOverflowException());
        var lost = await Next();
        var file = _folder.Write("later.md", "x");
        var later = await Next();

        Assert.True(lost.IsEverything);
        Assert.Empty(failures);
        Assert.Equal(file, Assert.Single(later.Paths));
    }

    [Fact]
    public async Task A_watch_that_ends_is_told_and_everything_may_have_changed()
    {
        var failures = new List<Exception>();
        using var watch = new FolderWatch(new WatchedFolder(_folder.Path, null), _changes.Writer, failures.Add);
        var end = new IOException("no more watches");

        watch.Fail(end);

        Assert.True((await Next()).IsEverything);
        Assert.Same(end, Assert.Single(failures));
    }

    [Fact]
    public async Task After_lost_events_a_file_is_read_again_though_nothing_about_it_tells_of_a_change()
    {
        await using var run = PreviewRun.Prepare();
        var past = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var file = run.Write("site/_posts/2026-01-02-a.md", "---\ntitle: A\npermalink: /a/\n---\nabc\n");
        File.SetLastWriteTimeUtc(file, past);
        var live = new LiveSite(run.Request());
        live.Load(ChangedFiles.None, new StageClock());

        run.Write("site/_posts/2026-01-02-a.md", "---\ntitle: A\npermalink: /a/\n---\nxyz\n");
        File.SetLastWriteTimeUtc(file, past);
        var trusted = live.Load(ChangedFiles.None, new StageClock());
        var read = live.Load(ChangedFiles.Everything, new StageClock());

        Assert.Contains("abc", Html(trusted), StringComparison.Ordinal);
        Assert.Contains("xyz", Html(read), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twenty_thousand_changes_at_once_end_in_one_state_that_is_right()
    {
        await using var run = await PreviewRun.Start(("site/about.md", "---\ntitle: A\npermalink: /a/\n---\nx\n"));
        await run.Settle();
        var file = run.Write("site/note.txt", "0");
        for (var change = 0; change < 20_000; change++)
        {
            File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch.AddSeconds(change));
        }

        run.Write("site/about.md", "---\ntitle: A\npermalink: /a/\n---\ny\n");
        await run.Settle();

        Assert.Contains("<p>y</p>", await run.Page("/a/"), StringComparison.Ordinal);
    }

    private static string Html(SiteState state) =>
        System.Text.Encoding.UTF8.GetString(PageAnswer.Of(state, "/a/").Bytes.Span);

    private async Task<ChangedFiles> Next()
    {
        using var patience = new CancellationTokenSource(PreviewRun.Patience);
        return await _changes.Reader.ReadAsync(patience.Token);
    }
}
