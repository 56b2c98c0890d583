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
    private readonly TaskCompletionSource<SiteState> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SiteState? _state;

    /// <summary>The newest state; waits for the first.</summary>
    public ValueTask<SiteState> Current(CancellationToken cancel) =>
        Volatile.Read(ref _state) is { } state
            ? ValueTask.FromResult(state)
            : new ValueTask<SiteState>(_first.Task.WaitAsync(cancel));

    /// <summary>Reads the site again, as far as it changed.</summary>
    public SiteState Load(ChangedFiles changes, StageClock clock)
    {
        Distrust(changes);
        var before = _state;
        var state =
            Missing() is { } missing && before is not null ? Held(before, missing) : Fresh(before, changes, clock);
        Volatile.Write(ref _state, state);
        _first.TrySetResult(state);
        return state;
    }

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
        var site =
            (
                before is null || changes.IsEverything
                    ? null
                    : SiteBuilder.LoadEdit(before.Site.Site, changes.Paths, clock, _memory)
            ) ?? SiteBuilder.Load(request.Site(request.Time.GetLocalNow()), clock, _memory);
        var findings = new FindingBag(site.Graph.Site.Settings, site.Findings).Sorted();
        return new SiteState(new ServedSite(site, request.Source), findings, (before?.Version ?? 0) + 1)
        {
            // The state before the one before is let go, so that they do not pile up.
            Earlier = before is { Site.IsBroken: true } ? before.Earlier : before?.Site,
            NextPublic = NextPublic(site),
            Unsettled = _memory.Unsettled,
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
                    new SourcePath(folder),
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
