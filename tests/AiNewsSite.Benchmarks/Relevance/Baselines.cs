using AiNewsSite.Relations;

namespace AiNewsSite.Benchmarks.Relevance;

/// <summary>What other generators show as related.</summary>
internal static class Baselines
{
    /// <summary>Posts that share most tags, then the newest: Hugo's relation with one index over tags.</summary>
    public static int[][] SharedTags(SiteGraph graph, int shown)
    {
        var posts = graph.Tags.Terms.ToDictionary(entry => entry.Term, entry => entry.Posts);
        return
        [
            .. Enumerable
                .Range(0, graph.Site.Posts.Length)
                .Select(post =>
                    graph
                        .Tags.OfPost[post]
                        .SelectMany(term => posts[term])
                        .Where(other => other != post)
                        .GroupBy(other => other)
                        .OrderByDescending(same => same.Count())
                        .ThenBy(same => same.Key)
                        .Take(shown)
                        .Select(same => same.Key)
                        .ToArray()
                ),
        ];
    }

    public static int[][] NewestInCategory(SiteGraph graph, int shown)
    {
        var posts = graph.Categories.Terms.ToDictionary(entry => entry.Term, entry => entry.Posts);
        return
        [
            .. Enumerable
                .Range(0, graph.Site.Posts.Length)
                .Select(post =>
                    graph.Categories.OfPost[post] is [var first, ..]
                        ? posts[first].Where(other => other != post).Take(shown).ToArray()
                        : []
                ),
        ];
    }
}
