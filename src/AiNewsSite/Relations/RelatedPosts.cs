using System.Collections.Immutable;
using AiNewsSite.Model;

namespace AiNewsSite.Relations;

/// <summary>Posts that share rare tags, then the category; through posting lists, never pair by pair.</summary>
public static class RelatedPosts
{
    // Of a term on very many posts only these nearest in time count: the work stays linear in the archive.
    private const int Reach = 150;

    public static ImmutableArray<ImmutableArray<int>> Build(Site site, Taxonomy tags, Taxonomy categories)
    {
        var related = new ImmutableArray<int>[site.Posts.Length];
        var lists = Lists(tags).Concat(Lists(categories)).ToDictionary();
        var limit = site.Settings.RelatedLimit;
        Parallel.For(
            0,
            site.Posts.Length,
            index => related[index] = Best(new Request(site, index, limit), lists, tags, categories)
        );
        return [.. related];
    }

    private static IEnumerable<KeyValuePair<Term, ImmutableArray<int>>> Lists(Taxonomy taxonomy) =>
        taxonomy.Terms.Select(term => KeyValuePair.Create(term.Term, term.Posts));

    private static ImmutableArray<int> Best(
        Request request,
        Dictionary<Term, ImmutableArray<int>> lists,
        Taxonomy tags,
        Taxonomy categories
    )
    {
        var scores = new Dictionary<int, double>();
        foreach (var term in tags.OfPost[request.Index])
        {
            Add(scores, request, lists[term], 1.0);
        }

        foreach (var term in categories.OfPost[request.Index])
        {
            Add(scores, request, lists[term], 0.5);
        }

        // Equal scores: the nearer in time first, then the newer, so that the order is total.
        return
        [
            .. scores
                .OrderByDescending(score => score.Value)
                .ThenBy(score => Math.Abs(score.Key - request.Index))
                .ThenBy(score => score.Key)
                .Take(request.Limit)
                .Select(score => score.Key),
        ];
    }

    private static void Add(Dictionary<int, double> scores, Request request, ImmutableArray<int> posts, double factor)
    {
        // Inverse document frequency; the 1 keeps a term that is everywhere from counting nothing.
        var weight = factor * Math.Log(1.0 + ((double)request.Site.Posts.Length / posts.Length));
        var at = posts.BinarySearch(request.Index);
        var from = Math.Max(0, at - Reach);
        var to = Math.Min(posts.Length, at + Reach + 1);
        for (var i = from; i < to; i++)
        {
            if (posts[i] != request.Index && !request.Site.Posts[posts[i]].NoIndex)
            {
                scores[posts[i]] = scores.GetValueOrDefault(posts[i]) + weight;
            }
        }
    }

    private readonly record struct Request(Site Site, int Index, int Limit);
}
