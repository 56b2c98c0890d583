using System.Collections.Immutable;
using AiNewsSite.Model;

namespace AiNewsSite.Relations.Related;

/// <summary>Says why posts stand under a post, and why others do not.</summary>
public sealed class RelatedExplainer
{
    private const int TermsShown = 6;

    private readonly RelatedRequest _request;
    private readonly RelatedChoice[] _chosen;
    private readonly HashSet<(int Host, int Post)> _gaveWay;
    private readonly int[] _shown;
    private readonly Dictionary<uint, string> _names;
    private readonly int _post;

    private RelatedExplainer(Site site, int post, RelatedRequest request)
    {
        (_request, _post) = (request, post);
        var (lists, gaveWay) = RelatedChooser.Choose(request);
        (_chosen, _gaveWay) = (lists[post], gaveWay);
        _names = TermNames.Of(site.Posts[post]);
        _shown = new int[lists.Length];
        foreach (var choice in lists.SelectMany(list => list))
        {
            _shown[choice.Post]++;
        }
    }

    /// <param name="post">Index into Site.Posts.</param>
    /// <param name="jobs">Threads to use.</param>
    /// <returns>First what is shown, in the order shown; then the best of the rest, best first.</returns>
    public static ImmutableArray<ExplainedPost> Explain(Site site, int post, int jobs)
    {
        var explainer = new RelatedExplainer(site, post, RelatedPosts.Prepare(site, jobs).Request);
        var chosen = explainer._chosen;
        var rest = explainer._request.Candidates[post].Where(one => !chosen.Any(choice => choice.Post == one.Post));
        return [.. chosen.Select(explainer.Shown), .. rest.Select(explainer.NotShown)];
    }

    private ExplainedPost Shown(RelatedChoice choice)
    {
        var known = _request.Candidates[_post].FirstOrDefault(one => one.Post == choice.Post);
        return Explained(choice with { Score = choice.Reason == RelatedReason.Named ? known.Score : choice.Score });
    }

    private ExplainedPost NotShown(Candidate candidate)
    {
        var sameAs = SameAs(candidate.Post);
        var reason = WhyNot(candidate, sameAs is not null);
        return Explained(new RelatedChoice(candidate.Post, candidate.Score, reason)) with { SameAs = sameAs };
    }

    private ExplainedPost Explained(RelatedChoice choice) =>
        new(choice.Post, choice.Score, choice.Reason) { Shown = _shown[choice.Post], Terms = SharedTerms(choice.Post) };

    private RelatedReason WhyNot(Candidate candidate, bool isSame) =>
        _request.Silent[_post] ? RelatedReason.Silent
        : isSame ? RelatedReason.SameText
        : _gaveWay.Contains((_post, candidate.Post)) ? RelatedReason.GaveWay
        : candidate.Score <= LowestScore() ? RelatedReason.LessAlike
        : RelatedReason.ShownOften;

    /// <summary>Of the post or one that stands under it, that which says nearly the same.</summary>
    private int? SameAs(int other)
    {
        foreach (var told in _chosen.Select(choice => choice.Post).Prepend(_post))
        {
            if (_request.Similarities.AreDuplicates(told, other))
            {
                return told;
            }
        }

        return null;
    }

    /// <summary>The least likeness that was enough, 0 where anything was; infinite where named posts took all places.</summary>
    private float LowestScore() =>
        _chosen
            .Where(choice => choice.Reason is RelatedReason.Alike or RelatedReason.Neighbour)
            .Select(choice => choice.Score)
            .DefaultIfEmpty(float.PositiveInfinity)
            .Min();

    private ImmutableArray<string> SharedTerms(int other)
    {
        var (here, there) = (_request.Similarities.Vectors[_post], _request.Similarities.Vectors[other]);
        var weights = there.Terms.Zip(there.Weights).ToDictionary(pair => pair.First, pair => pair.Second);
        return
        [
            .. here
                .Terms.Zip(here.Weights)
                .Where(pair => weights.ContainsKey(pair.First) && _names.ContainsKey(pair.First))
                .OrderByDescending(pair => pair.Second * weights[pair.First])
                .ThenBy(pair => pair.First)
                .Take(TermsShown)
                .Select(pair => _names[pair.First]),
        ];
    }
}
