using System.Collections.Immutable;
using System.Globalization;
using AiNewsSite.Model;
using AiNewsSite.Parsing;
using AiNewsSite.Relations;
using AiNewsSite.Values;

namespace AiNewsSite.Pages;

/// <summary>SiteGraph to the complete list of URLs. A page of the source stands in for a generated one at its URL.</summary>
public static class PagePlanner
{
    /// <param name="assets">The theme's files, by URL.</param>
    /// <returns>By URL, ordinal; every URL once.</returns>
    public static ImmutableArray<PagePlan> Plan(SiteGraph graph, IEnumerable<KeyValuePair<UrlPath, AssetView>> assets)
    {
        var plans = new Dictionary<UrlPath, PagePlan>();
        foreach (var plan in Sources(graph.Site).Concat(Generated(graph)))
        {
            plans.TryAdd(plan.Url, plan);
        }

        foreach (var (url, asset) in assets)
        {
            plans.TryAdd(url, new PagePlan(url, asset));
        }

        return [.. plans.Values.OrderBy(plan => plan.Url)];
    }

    private static IEnumerable<PagePlan> Sources(Site site)
    {
        for (var index = 0; index < site.Posts.Length; index++)
        {
            var post = site.Posts[index];
            yield return new PagePlan(post.Url, new PostView(index), post.Layout, post.Source)
            {
                OutputFile = post.OutputFile,
            };
        }

        foreach (var page in site.Pages)
        {
            yield return new PagePlan(page.Url, new StaticPageView(page), page.Layout, page.Source)
            {
                OutputFile = page.OutputFile,
            };
        }

        foreach (var file in site.StaticFiles)
        {
            yield return new PagePlan(file.Url, new FileView(file), Source: file.Source);
        }
    }

    private static IEnumerable<PagePlan> Generated(SiteGraph graph)
    {
        var settings = graph.Site.Settings;
        var every = Enumerable.Range(0, graph.Site.Posts.Length).ToImmutableArray();
        foreach (var plan in Lists(graph, every))
        {
            yield return plan;
        }

        yield return new PagePlan(SiteUrls.Tags, new TermIndexView(TermKind.Tag), "terms");
        yield return new PagePlan(SiteUrls.Categories, new TermIndexView(TermKind.Category), "terms");
        yield return new PagePlan(SiteUrls.Authors, new AuthorIndexView(), "terms");
        yield return new PagePlan(SiteUrls.Archive, new ArchiveView(), "archive");
        yield return new PagePlan(SiteUrls.NotFound, new NotFoundView(), "not_found");
        yield return new PagePlan(SiteUrls.Feed, new FeedView());
        yield return new PagePlan(SiteUrls.Sitemap, new SitemapView());
        yield return new PagePlan(SiteUrls.Robots, new RobotsView());
        yield return new PagePlan(SiteUrls.NoJekyll, new TextView(""));
        if (settings.Cname is { } cname)
        {
            yield return new PagePlan(SiteUrls.Cname, new TextView(cname + "\n"));
        }
    }

    private static IEnumerable<PagePlan> Lists(SiteGraph graph, ImmutableArray<int> every)
    {
        var settings = graph.Site.Settings;
        var lists = new List<(ListScope Scope, UrlPath Url, ImmutableArray<int> Posts)>
        {
            (new HomeScope(), UrlPath.Root, every),
        };
        foreach (var entry in graph.Categories.Terms.Concat(graph.Tags.Terms))
        {
            lists.Add((new TermScope(entry.Term), entry.Term.Url, entry.Posts));
        }

        foreach (var entry in graph.Authors.Authors)
        {
            lists.Add((new AuthorScope(entry.Author), entry.Author.Url, entry.Posts));
        }

        foreach (var month in graph.Months)
        {
            lists.Add((new MonthScope(month.Year, month.Month), SiteUrls.Month(month.Year, month.Month), month.Posts));
        }

        foreach (var year in graph.Months.GroupBy(month => month.Year))
        {
            lists.Add((new YearScope(year.Key), SiteUrls.Year(year.Key), [.. year.SelectMany(month => month.Posts)]));
        }

        return lists.SelectMany(list => Pages(list.Scope, list.Url, list.Posts, settings));
    }

    private static IEnumerable<PagePlan> Pages(
        ListScope scope,
        UrlPath first,
        ImmutableArray<int> posts,
        SiteSettings settings
    )
    {
        var size = settings.Paginate;
        var pages = Math.Max(1, (posts.Length + size - 1) / size);
        var urls = Enumerable
            .Range(1, pages)
            .Select(page => page == 1 ? first : PageUrl(scope, first, page, settings))
            .ToImmutableArray();
        for (var page = 1; page <= pages; page++)
        {
            var from = (page - 1) * size;
            var shown = posts.AsSpan(from, Math.Min(size, posts.Length - from)).ToImmutableArray();
            var view = new ListView(scope, shown, new Pagination(page, posts.Length, size, urls));
            yield return new PagePlan(urls[page - 1], view, scope is HomeScope ? "home" : "list");
        }
    }

    private static UrlPath PageUrl(ListScope scope, UrlPath first, int page, SiteSettings settings)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        return scope is HomeScope
            ? new UrlPath(settings.PaginatePath.Replace(":num", number, StringComparison.Ordinal))
            : new UrlPath($"{first.Value}page{number}/");
    }
}
