using System.Collections.Immutable;
using AiNewsSite.Build;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Serving;

/// <summary>Keeps the newest state of the site. One load at a time; the state may be read from any thread.</summary>
internal sealed class LiveSite(ServeRequest request)
{
    private readonly SiteMemory _memory = new(request.Time);
    private TaskCompletionSource _next = NewSignal();
    private SiteState? _state;

    /// <summary>The newest state; waits for the first.</summary>
    public ValueTask<SiteState> Current(CancellationToken cancel) =>
        Volatile.Read(ref _state) is { } state ? ValueTask.FromResult(state) : Find(_ => true, cancel);

    /// <summary>The newest state that knows all; waits for one.</summary>
    public ValueTask<SiteState> Whole(CancellationToken cancel) => Find(state => state.IsWhole, cancel);

    /// <summary>Reads the site again, as far as it changed.</summary>
    public SiteState Load(ChangedFiles changes, StageClock clock)
    {
        Distrust(changes);
        var before = _state;
        var state =
            Missing() is { } missing && before is not null ? Held(before, missing) : Fresh(before, changes, clock);
        Volatile.Write(ref _state, state);
        Interlocked.Exchange(ref _next, NewSignal()).TrySetResult();
        return state;
    }

    private async ValueTask<SiteState> Find(Func<SiteState, bool> fits, CancellationToken cancel)
    {
        while (true)
        {
            // The signal first: a state that comes in between sets it.
            var next = Volatile.Read(ref _next);
            if (Volatile.Read(ref _state) is { } state && fits(state))
            {
                return state;
            }

            await next.Task.WaitAsync(cancel).ConfigureAwait(false);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Distrust(ChangedFiles changes)
    {
        if (changes.IsEverything)
        {
            _memory.DistrustAll();
        }

        foreach (var path in changes.Paths)
        {
            _memory.Distrust(path);
        }
    }

    private SiteState Fresh(SiteState? before, ChangedFiles changes, StageClock clock)
    {
        var now = request.Site(request.Time.GetLocalNow());
        var edited =
            before is null || changes.IsEverything
                ? null
                : SiteBuilder.LoadEdit(before.Site.Site, changes.Paths, now, (clock, _memory));
        var site = edited ?? SiteBuilder.Load(now, clock, _memory);
        var findings = new FindingBag(site.Graph.Site.Settings, site.Findings).Sorted();
        return new SiteState(new ServedSite(site, request.Source), findings, (before?.Version ?? 0) + 1)
        {
            // The state before the one before is let go, so that they do not pile up.
            Earlier = before is { Site.IsBroken: true } ? before.Earlier : before?.Site,
            NextPublic = NextPublic(site),
            Unsettled = site.Unparsed ?? _memory.Unsettled,
        };
    }

    /// <summary>The state as it was, while a whole folder is away: it is most likely about to come back.</summary>
    private static SiteState Held(SiteState before, Diagnostic missing) =>
        before with
        {
            Findings = [missing],
            Version = before.Version + 1,
        };

    private Diagnostic? Missing()
    {
        foreach (var folder in (string?[])[request.Source, request.Templates])
        {
            if (folder is not null && !Directory.Exists(folder))
            {
                var finding = Diagnostic.Create(
                    SourceCodes.Unreadable,
                    SourcePath.Elsewhere(folder),
                    TextPosition.None,
                    "not found"
                );
                return finding with { Origin = FileOrigin.Elsewhere };
            }
        }

        return null;
    }

    private static DateTimeOffset? NextPublic(LoadedSite site) =>
        site
            .Graph.Site.Hidden.Where(post => post.Why == HiddenKind.Future)
            .Select(post => (DateTimeOffset?)post.Date)
            .Min();
}
