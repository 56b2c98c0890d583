using System.Collections.Immutable;
using AiNewsSite.Relations;

namespace AiNewsSite.Serving.Reports;

/// <summary>Why a post stands under another, as far as their own words tell.</summary>
internal static class RelatedReasons
{
    /// <param name="Kind">"pinned", "tags", "categories" or "content".</param>
    public readonly record struct Reason(string Kind, ImmutableArray<string> Names);

    /// <param name="post">Indexes into Site.Posts.</param>
    /// <param name="isNamed">The post's own front matter names the other.</param>
    public static ImmutableArray<Reason> Of(SiteGraph graph, int post, int other, bool isNamed)
    {
        var reasons = ImmutableArray.CreateBuilder<Reason>();
        if (isNamed)
        {
            reasons.Add(new Reason("pinned", []));
        }

        var (one, two) = (graph.Summaries[post], graph.Summaries[other]);
        AddShared(reasons, "tags", one.Tags, two.Tags);
        AddShared(reasons, "categories", one.Categories, two.Categories);
        return reasons.Count == 0 ? [new Reason("content", [])] : reasons.ToImmutable();
    }

    private static void AddShared(
        ImmutableArray<Reason>.Builder reasons,
        string kind,
        ImmutableArray<Term> one,
        ImmutableArray<Term> two
    )
    {
        var shared = one.Intersect(two).Select(term => term.Name).ToImmutableArray();
        if (!shared.IsEmpty)
        {
            reasons.Add(new Reason(kind, shared));
        }
    }
}
