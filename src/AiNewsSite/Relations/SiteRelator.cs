using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Model;
using AiNewsSite.Parsing;
using AiNewsSite.Relations.Related;
using AiNewsSite.Relations.Search;

namespace AiNewsSite.Relations;

/// <summary>Site to SiteGraph: terms, authors, months, related posts and resolved links.</summary>
public static class SiteRelator
{
    /// <param name="jobs">Threads to use.</param>
    public static Parsed<SiteGraph> Relate(Site site, int jobs) => Relate(site, jobs, RelatedPosts.Build);

    /// <param name="relate">Gives the related posts and what was found on the way: they cost more than all the rest.</param>
    public static Parsed<SiteGraph> Relate(
        Site site,
        int jobs,
        Func<Site, int, (ImmutableArray<ImmutableArray<int>> Related, ImmutableArray<Diagnostic> Findings)> relate
    )
    {
        var (categories, categoryFindings) = TaxonomyBuilder.Build(site, TermKind.Category);
        var (tags, tagFindings) = TaxonomyBuilder.Build(site, TermKind.Tag);
        var authors = AuthorBuilder.Build(site);
        var (links, linkFindings) = LinkTable.Build(site);
        var (related, relatedFindings) = relate(site, jobs);
        var graph = new SiteGraph(
            site,
            Summaries(site, categories, tags, authors),
            categories,
            tags,
            authors,
            Months(site),
            related,
            links
        )
        {
            Search = new SearchSource(site, categories, jobs),
        };
        return new Parsed<SiteGraph>(
            graph,
            [
                .. categoryFindings,
                .. tagFindings,
                .. AuthorBuilder.Findings(site, authors),
                .. linkFindings,
                .. relatedFindings,
            ]
        );
    }

    /// <summary>The graph after a change of one post's body: whatever hangs on front matter stays.</summary>
    /// <returns>And what the body's own links point at and is not there.</returns>
    internal static (SiteGraph Graph, ImmutableArray<Diagnostic> Findings) WithBody(
        SiteGraph graph,
        int index,
        Post post,
        Func<Site, ImmutableArray<ImmutableArray<int>>> relate
    )
    {
        var site = graph.Site with { Posts = graph.Site.Posts.SetItem(index, post) };
        var before = graph.Summaries[index];
        var summary = new PostSummary(post, site.Settings)
        {
            Categories = before.Categories,
            Tags = before.Tags,
            Authors = before.Authors,
        };
        var changed = graph with
        {
            Site = site,
            Summaries = graph.Summaries.SetItem(index, summary),
            Related = relate(site),
            Search = graph.Search.Over(site),
        };
        return (changed, [.. graph.Links.Check(post.Source, post.Body)]);
    }

    private static ImmutableArray<PostSummary> Summaries(
        Site site,
        Taxonomy categories,
        Taxonomy tags,
        AuthorDirectory authors
    )
    {
        var summaries = ImmutableArray.CreateBuilder<PostSummary>(site.Posts.Length);
        for (var index = 0; index < site.Posts.Length; index++)
        {
            summaries.Add(
                new PostSummary(site.Posts[index], site.Settings)
                {
                    Categories = categories.OfPost[index],
                    Tags = tags.OfPost[index],
                    Authors = authors.OfPost[index],
                }
            );
        }

        return summaries.MoveToImmutable();
    }

    /// <summary>Posts are newest first, so each month's posts stand together unless the zone's offset changed within it.</summary>
    private static ImmutableArray<ArchiveMonth> Months(Site site) =>
        [
            .. Enumerable
                .Range(0, site.Posts.Length)
                .GroupBy(index => (site.Posts[index].Date.Year, site.Posts[index].Date.Month))
                .OrderByDescending(month => month.Key)
                .Select(month => new ArchiveMonth(month.Key.Year, month.Key.Month, [.. month])),
        ];
}
