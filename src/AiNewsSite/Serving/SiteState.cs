using System.Collections.Immutable;
using AiNewsSite.Diagnostics;

namespace AiNewsSite.Serving;

/// <summary>What the preview shows at one moment.</summary>
/// <param name="Findings">Of the load; in printing order, the user's severities applied.</param>
/// <param name="Version">Counts the loads, from 1.</param>
public sealed record SiteState(ServedSite Site, ImmutableArray<Diagnostic> Findings, int Version)
{
    /// <summary>The last state before this one whose pages all rendered so far: shows a page that this one cannot.</summary>
    public ServedSite? Earlier { get; init; }

    /// <summary>
    /// Works out, on any thread, the bodies or related posts that this state did not wait for; the next load has them.
    /// Null where the state is what `build` gives.
    /// </summary>
    public Action? Unsettled { get; init; }

    /// <summary>
    /// False while bodies are not parsed: pages can be shown, each parsing what it shows, but not all URLs and findings
    /// are known.
    /// </summary>
    public bool IsWhole => Site.Site.Unparsed is null;

    /// <summary>When the next post that is hidden for its date becomes public; null where none waits.</summary>
    public DateTimeOffset? NextPublic { get; init; }
}
