using System.Collections.Immutable;
using AiNewsSite.Parsing;
using AiNewsSite.Relations;
using AiNewsSite.Values;

namespace AiNewsSite.Serving.Reports;

/// <summary>Why a post stands under another, as far as their own words tell.</summary>
internal static class RelatedReasons
{
    /// <param name="Kind">"pinned", "tags", "categories" or "content".</param>
    public readonly record struct Reason(string Kind, ImmutableArray<string> Names);

    /// <param name="post">Indexes into Site.Posts.</param>
    public static ImmutableArray<Reason> Of(SiteGraph graph, int post, int other)
    {
        var reasons = ImmutableArray.CreateBuilder<Reason>();
        if (Names(graph.Site.Posts[post], graph.Site.Posts[other]))
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

    /// <summary>Whether the post's own `related` list names the other.</summary>
    private static bool Names(Post post, Post other)
    {
        if (post.FrontMatter["related"] is not DataList list)
        {
            return false;
        }

        var stem = other.Source.Name[..^other.Source.Extension.Length];
        return list.Items.Any(item =>
            item.Text is { } name
            && (
                name == stem
                || name == other.Slug
                || name == other.Url.Value
                || other.Source.Value.EndsWith(name, StringComparison.Ordinal)
            )
        );
    }
}
