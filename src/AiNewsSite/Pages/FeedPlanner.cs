using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Parsing;
using AiNewsSite.Relations;
using AiNewsSite.Values;

namespace AiNewsSite.Pages;

/// <summary>Decides which feeds there are and which posts stand in them. `noindex` posts stand in none.</summary>
/// <remarks>
/// A site without posts has no feed. A site whose posts are all `noindex` is told so, and so is a feed that the settings
/// ask for by name and that no post fills; the feed of a term that only `noindex` posts carry is left out.
/// </remarks>
public static class FeedPlanner
{
    public static (SiteFeeds Feeds, ImmutableArray<Diagnostic> Findings) Plan(SiteGraph graph)
    {
        var (site, settings) = (graph.Site, graph.Site.Settings.Feed);
        if (!settings.Enabled || site.Posts.IsEmpty)
        {
            return (new SiteFeeds(null, null), []);
        }

        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var newest = Newest(graph, Enumerable.Range(0, site.Posts.Length), settings.Limit);
        if (newest.IsEmpty)
        {
            findings.Add(Diagnostic.Create(PlanCodes.EmptyFeed, site.Settings.File, TextPosition.None));
            return (new SiteFeeds(null, null), findings.ToImmutable());
        }

        var terms = Terms(graph, graph.Tags, settings.Tags).Concat(Terms(graph, graph.Categories, settings.Categories));
        findings.AddRange(Unknown(graph, graph.Tags, settings.Tags, "tags"));
        findings.AddRange(Unknown(graph, graph.Categories, settings.Categories, "categories"));
        var feeds = new SiteFeeds(
            new FeedView(settings.Path, new HomeScope(), newest),
            new JsonFeedView(SiteUrls.JsonFeed, newest)
        )
        {
            OfTerms = terms.ToDictionary(feed => ((TermScope)feed.Scope).Term.Url),
        };
        return (feeds, findings.ToImmutable());
    }

    private static IEnumerable<FeedView> Terms(SiteGraph graph, Taxonomy taxonomy, FeedTerms wanted)
    {
        var slugs = wanted.Names.Select(TermSlug.Of).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in taxonomy.Terms)
        {
            if (slugs.Contains(entry.Term.Slug) != wanted.Listed)
            {
                continue;
            }

            var posts = Newest(graph, entry.Posts, graph.Site.Settings.Feed.TermLimit);
            if (!posts.IsEmpty)
            {
                yield return new FeedView(SiteUrls.FeedOf(entry.Term.Url), new TermScope(entry.Term), posts);
            }
        }
    }

    private static IEnumerable<Diagnostic> Unknown(SiteGraph graph, Taxonomy taxonomy, FeedTerms wanted, string key)
    {
        foreach (var name in wanted.Names)
        {
            var slug = TermSlug.Of(name);
            var found = taxonomy.Terms.FirstOrDefault(entry => entry.Term.Slug == slug);
            if (found is not null && (!wanted.Listed || !Newest(graph, found.Posts, 1).IsEmpty))
            {
                continue;
            }

            var nearest = Nearest.To(name, taxonomy.Terms.Select(entry => entry.Term.Name)) ?? "";
            var settings = graph.Site.Settings;
            var at = (settings.Raw["feed"] as DataMap)?[key]?.At.Position ?? TextPosition.None;
            yield return Diagnostic.Create(PlanCodes.UnknownFeedTerm, settings.File, at, "feed." + key, name, nearest);
        }
    }

    private static ImmutableArray<int> Newest(SiteGraph graph, IEnumerable<int> posts, int limit) =>
        [.. posts.Where(index => !graph.Site.Posts[index].NoIndex).Take(limit)];
}
