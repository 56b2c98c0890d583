using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Model;
using AiNewsSite.Relations.Terms;
using AiNewsSite.Values;

namespace AiNewsSite.Relations.Related;

/// <summary>What stands under every post: what its author names, then posts of like content.</summary>
public static class RelatedPosts
{
    // Candidates beside those shown, for when the best are shown too often already.
    private const int Spare = 26;

    /// <param name="jobs">Threads to use.</param>
    /// <returns>For each post of the site, indexes into Site.Posts, best first.</returns>
    public static (ImmutableArray<ImmutableArray<int>> Related, ImmutableArray<Diagnostic> Findings) Build(
        Site site,
        int jobs
    )
    {
        var (request, findings) = Prepare(site, jobs);
        var chosen = RelatedChooser.Choose(request).Lists;
        return ([.. chosen.Select(list => list.Select(choice => choice.Post).ToImmutableArray())], findings);
    }

    internal static (RelatedRequest Request, ImmutableArray<Diagnostic> Findings) Prepare(Site site, int jobs)
    {
        var similarities = Similarities.Of(site, jobs);
        var limit = site.Settings.RelatedLimit;
        var candidates = new Candidate[site.Posts.Length][];
        EachPost.Do(
            site.Posts.Length,
            jobs,
            () => new CandidateFinder(similarities),
            (post, finder) => candidates[post] = finder.Find(post, limit + Spare)
        );
        var references = new RelatedReferences(site);
        var named = site.Posts.Select(references.Of).ToArray();
        var silent = site.Posts.Select(post => post.FrontMatter["related"] is DataBool { Value: false });
        var request = new RelatedRequest(
            similarities,
            candidates,
            [.. named.Select(one => one.Posts.ToArray())],
            [.. silent]
        )
        {
            Limit = limit,
        };
        return (request, [.. named.SelectMany(one => one.Findings)]);
    }
}
