using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Model;
using AiNewsSite.Parsing;
using AiNewsSite.Relations.Related;
using AiNewsSite.Values;

namespace AiNewsSite.Build;

/// <summary>
/// Related posts, kept while the posts are the same. Working them out takes longer than a writer waits, so that after a
/// change each post keeps those it had, for the moment until the work is done.
/// </summary>
internal sealed class KeptRelations
{
    private Known? _known;
    private Action? _unsettled;

    private sealed record Known(
        Site Site,
        ImmutableArray<ImmutableArray<int>> Related,
        ImmutableArray<Diagnostic> Findings
    );

    /// <summary>Works out what the last call of <see cref="Of"/> answered from before; null where that was no guess.</summary>
    public Action? Unsettled => Volatile.Read(ref _unsettled);

    public (ImmutableArray<ImmutableArray<int>> Related, ImmutableArray<Diagnostic> Findings) Of(Site site, int jobs)
    {
        var known = Volatile.Read(ref _known);
        var isSettled = known is not null && IsSame(known.Site, site);
        Volatile.Write(ref _unsettled, isSettled ? null : () => Settle(site, jobs));
        return known is null ? ([.. site.Posts.Select(_ => ImmutableArray<int>.Empty)], [])
            : isSettled ? (known.Related, known.Findings)
            : (CarriedOver(known, site), known.Findings);
    }

    private void Settle(Site site, int jobs)
    {
        var (related, findings) = RelatedPosts.Build(site, jobs);
        Volatile.Write(ref _known, new Known(site, related, findings));
    }

    private static bool IsSame(Site one, Site other) =>
        one.Settings.RelatedLimit == other.Settings.RelatedLimit
        && one.Posts.Length == other.Posts.Length
        && one.Posts.AsSpan().SequenceEqual(other.Posts.AsSpan(), new SamePost());

    // A post that got another URL than it asked for is made anew at every load, of the same parts.
    private sealed class SamePost : IEqualityComparer<Post>
    {
        public bool Equals(Post? x, Post? y) =>
            ReferenceEquals(x, y)
            || (
                x is not null
                && y is not null
                && ReferenceEquals(x.Later, y.Later)
                && (x.Later is not null || ReferenceEquals(x.Body, y.Body))
                && ReferenceEquals(x.FrontMatter, y.FrontMatter)
                && x.Source == y.Source
                && x.Url == y.Url
            );

        public int GetHashCode(Post obj) => obj.Source.GetHashCode();
    }

    private static ImmutableArray<ImmutableArray<int>> CarriedOver(Known known, Site site)
    {
        var now = new Dictionary<SourcePath, int>(site.Posts.Length);
        for (var index = 0; index < site.Posts.Length; index++)
        {
            now[site.Posts[index].Source] = index;
        }

        var related = new ImmutableArray<int>[site.Posts.Length];
        Array.Fill(related, []);
        for (var before = 0; before < known.Site.Posts.Length; before++)
        {
            if (now.TryGetValue(known.Site.Posts[before].Source, out var index))
            {
                related[index] =
                [
                    .. known
                        .Related[before]
                        .Select(other => now.GetValueOrDefault(known.Site.Posts[other].Source, -1))
                        .Where(other => other >= 0),
                ];
            }
        }

        return [.. related];
    }
}
