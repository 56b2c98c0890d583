using System.Collections.Immutable;
using AiNewsSite.Build;

namespace AiNewsSite.Serving;

/// <summary>What a preview has to tell on the console. A closed set: every kind stands in this file.</summary>
public abstract record PreviewNews
{
    private protected PreviewNews() { }
}

/// <summary>The site was read.</summary>
/// <param name="Before">Null for the first time.</param>
public sealed record SiteLoaded(SiteState State, SiteState? Before, TimeSpan Elapsed) : PreviewNews
{
    public IReadOnlyList<StageTime> Stages { get; init; } = [];

    /// <summary>Full paths of the files that the reading was for; empty for the first, and where it was time that passed.</summary>
    public ImmutableHashSet<string> Changed { get; init; } = [];
}

/// <summary>The system's events cannot be used: files are looked at in intervals.</summary>
/// <param name="Reason">The system's own words.</param>
public sealed record WatchingByLooking(string Reason) : PreviewNews;

/// <summary>Reading the site failed by a defect of this program; the last site stays.</summary>
public sealed record LoadFailed(Exception Defect) : PreviewNews;
