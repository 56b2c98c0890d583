using System.Collections.Immutable;
using System.Net;
using AiNewsSite.Build;
using AiNewsSite.Serving.Http;
using AiNewsSite.Serving.Live;
using AiNewsSite.Serving.Reports;
using AiNewsSite.Serving.Watching;

namespace AiNewsSite.Serving;

/// <summary>A running preview: the web server, the watch over the files, and the tabs that look at it.</summary>
public sealed class PreviewServer : IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(200);

    private readonly ServeRequest _request;
    private readonly Action<PreviewNews> _tell;
    private readonly CancellationTokenSource _stopping = new();
    private readonly LiveSite _live;
    private readonly OpenTabs _tabs;
    private readonly SourceWatch _watch;
    private readonly WebHost _host;
    private readonly Settler _settler;
    private readonly Task _work;

    private PreviewServer(ServeRequest request, Action<PreviewNews> tell, Started started)
    {
        (_request, _tell) = (request, tell);
        (_live, _tabs, _host, _stopping) = started;
        _watch = new SourceWatch(Folders(request), request.Poll, request.Time);
        _settler = new Settler(request.Time, Settled);
        _work = Task.Run(Work);
    }

    private sealed record Started(LiveSite Live, OpenTabs Tabs, WebHost Host, CancellationTokenSource Stopping);

    public int Port => _host.Port;

    /// <summary>Starts to listen, then to read the site; requests wait for the first reading.</summary>
    /// <param name="tell">Called on other threads, one call at a time.</param>
    /// <exception cref="IOException">Where no port is free or the address is not this machine's.</exception>
    public static async Task<PreviewServer> Start(ServeRequest request, Action<PreviewNews> tell)
    {
        var live = new LiveSite(request);
        var tabs = new OpenTabs(new PageReport(request).Of);
        var stopping = new CancellationTokenSource();
        var answers = new PreviewAnswers(live, tabs, new HostGuard(request.Address, request.HostName), stopping.Token);
        var place = new IPEndPoint(request.Address, request.Port);
        var host = await WebHost.Start(place, answers.Answer).ConfigureAwait(false);
        return new PreviewServer(request, tell, new Started(live, tabs, host, stopping));
    }

    /// <summary>The newest state of the site; waits for the first.</summary>
    public ValueTask<SiteState> Current(CancellationToken cancel) => _live.Current(cancel);

    /// <summary>Stops at once.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        _settler.Dispose();
        _watch.Dispose();
        await _host.DisposeAsync().ConfigureAwait(false);
        // A reading that is under way is of no use to anybody any more.
        await Task.WhenAny(_work, Task.Delay(Grace)).ConfigureAwait(false);
        if (_work.IsCompleted)
        {
            _stopping.Dispose();
        }
    }

    private static ImmutableArray<WatchedFolder> Folders(ServeRequest request)
    {
        var output = request.Output is { } folder ? Full(folder) : null;
        return request.Templates is { } templates
            ? [new WatchedFolder(Full(request.Source), output), new WatchedFolder(Full(templates), null)]
            : [new WatchedFolder(Full(request.Source), output)];
    }

    private static string Full(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    private async Task Work()
    {
        if (_watch.Trouble is { } trouble)
        {
            _tell(new WatchingByLooking(trouble));
        }

        var state = Load(null, ChangedFiles.None);
        using var timer = WakeFor(state);
        try
        {
            await foreach (
                var changes in Batches.Read(_watch.Changes, _request.Time, _stopping.Token).ConfigureAwait(false)
            )
            {
                state = Load(state, changes);
                timer.Change(TimeToWait(state), Timeout.InfiniteTimeSpan);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }

    private SiteState? Load(SiteState? before, ChangedFiles changes)
    {
        try
        {
            var started = _request.Time.GetTimestamp();
            var clock = new StageClock();
            var state = _live.Load(changes, clock);
            clock.Measure("tell", () => _tabs.Tell(state, before, changes));
            _tell(
                new SiteLoaded(state, before, _request.Time.GetElapsedTime(started))
                {
                    Stages = clock.Stages,
                    Changed = changes.Paths,
                }
            );
            _settler.Leave(state.Unsettled);
            return state;
        }
        catch (Exception e)
        {
            // Whatever the files hold, the preview stays; the next change is another chance.
            _tell(new LoadFailed(e));
            return before;
        }
    }

    private void Settled(Exception? defect)
    {
        if (defect is null)
        {
            _watch.Nudge();
        }
        else
        {
            _tell(new LoadFailed(defect));
        }
    }

    /// <summary>Reads the site again at the moment when a post that waits for its date becomes public.</summary>
    private ITimer WakeFor(SiteState? state) =>
        _request.Time.CreateTimer(_ => _watch.Nudge(), null, TimeToWait(state), Timeout.InfiniteTimeSpan);

    private TimeSpan TimeToWait(SiteState? state)
    {
        if (state?.NextPublic is not { } moment)
        {
            return Timeout.InfiniteTimeSpan;
        }

        var wait = moment - _request.Time.GetUtcNow();
        // Timers take no more than 49 days; whoever leaves a preview open longer is woken once for nothing.
        return TimeSpan.FromTicks(Math.Clamp(wait.Ticks, TimeSpan.TicksPerSecond, TimeSpan.FromDays(40).Ticks));
    }
}
