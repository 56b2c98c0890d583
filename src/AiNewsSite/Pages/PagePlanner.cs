using System.Collections.Immutable;
using System.Globalization;
using AiNewsSite.Diagnostics;
using AiNewsSite.Model;
using AiNewsSite.Parsing;
using AiNewsSite.Relations;
using AiNewsSite.Relations.Search;
using AiNewsSite.Values;

namespace AiNewsSite.Pages;

/// <summary>Every URL of a site, and what laying them out found.</summary>
/// <param name="Pages">By URL, ordinal; every URL once.</param>
public sealed record SitePlan(ImmutableArray<PagePlan> Pages, SiteFeeds Feeds, ImmutableArray<Diagnostic> Findings);

/// <summary>SiteGraph to the complete list of URLs. A page of the source stands in for a generated one at its URL.</summary>
public static class PagePlanner
{
    /// <param name="assets">The theme's files.</param>
    public static SitePlan Plan(SiteGraph graph, IEnumerable<PagePlan> assets)
    {
        var (feeds, feedFindings) = FeedPlanner.Plan(graph);
        // By file: "/tags/" and "/tags/index.html" are two addresses of one.
        var plans = new Dictionary<string, PagePlan>(StringComparer.Ordinal);
        Add(plans, Sources(graph.Site));
        Add(plans, Generated(graph));
        Add(plans, Machines(graph, feeds));
        Add(plans, Search(graph));
        Add(plans, assets);
        var (redirects, redirectFindings) = RedirectPlanner.Plan(graph.Site, plans.Values);
        Add(plans, redirects);
        Add(plans, RedirectMap(graph.Site.Settings, plans.Values));
        var ordered = plans.Values.OrderBy(plan => plan.Url);
        var noIndex = graph.Site.Posts.Select(post => post.NoIndex).ToArray();
        Add(plans, [.. SitemapPlanner.Plan(graph.Site.Settings, ordered, noIndex, SitemapPlanner.Protocol)]);
        return new SitePlan([.. plans.Values.OrderBy(plan => plan.Url)], feeds, [.. feedFindings, .. redirectFindings]);
    }

    private static void Add(Dictionary<string, PagePlan> plans, IEnumerable<PagePlan> more)
    {
        foreach (var plan in more)
        {
            plans.TryAdd(plan.OutputFile, plan);
        }
    }

    private static IEnumerable<PagePlan> Sources(Site site)
    {
        for (var index = 0; index < site.Posts.Length; index++)
        {
            var post = site.Posts[index];
            View view = post.Redirects.To is { } to ? RedirectPlanner.ViewOf(to, post.Url) : new PostView(index);
            yield return new PagePlan(post.Url, view, post.Layout, post.Source) { OutputFile = post.OutputFile };
        }

        foreach (var page in site.Pages)
        {
            View view = page.Redirects.To is { } to ? RedirectPlanner.ViewOf(to, page.Url) : new StaticPageView(page);
            yield return new PagePlan(page.Url, view, page.Layout, page.Source) { OutputFile = page.OutputFile };
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

        foreach (var plan in Indexes(graph))
        {
            yield return plan;
        }

        yield return new PagePlan(SiteUrls.Archive, new ArchiveView(), "archive");
        yield return new PagePlan(SiteUrls.NotFound, new NotFoundView(), "not_found");
        yield return new PagePlan(SiteUrls.Robots, new RobotsView());
        yield return new PagePlan(SiteUrls.Manifest, new ManifestView());
        yield return new PagePlan(SiteUrls.NewsSitemap, new NewsSitemapView(News(graph.Site)));
        yield return new PagePlan(SiteUrls.NoJekyll, new TextView(""));
        if (settings.Cname is { } cname)
        {
            yield return new PagePlan(SiteUrls.Cname, new TextView(cname + "\n"));
        }
    }

    /// <summary>An index of nothing helps nobody, and nothing links to it.</summary>
    private static IEnumerable<PagePlan> Indexes(SiteGraph graph)
    {
        if (!graph.Tags.Terms.IsEmpty)
        {
            yield return new PagePlan(SiteUrls.Tags, new TermIndexView(TermKind.Tag), "terms");
        }

        if (!graph.Categories.Terms.IsEmpty)
        {
            yield return new PagePlan(SiteUrls.Categories, new TermIndexView(TermKind.Category), "terms");
        }

        if (!graph.Authors.Authors.IsEmpty)
        {
            yield return new PagePlan(SiteUrls.Authors, new AuthorIndexView(), "terms");
        }
    }

    private static IEnumerable<PagePlan> Search(SiteGraph graph)
    {
        yield return new PagePlan(SiteUrls.Search, new SearchView(), "search");
        yield return new PagePlan(SiteUrls.OpenSearch, new OpenSearchView());
        if (!graph.HasBodies)
        {
            yield break;
        }

        var layout = graph.Search.Layout;
        yield return new PagePlan(SiteUrls.SearchManifest, new SearchManifestView());
        for (var shard = 0; shard < layout.Shards; shard++)
        {
            yield return new PagePlan(SiteUrls.SearchGrams(shard), new SearchGramsView(shard));
        }

        for (var file = 0; file < layout.RowFiles; file++)
        {
            yield return new PagePlan(SiteUrls.SearchRows(file), new SearchRowsView(file));
        }

        for (var file = 0; file < layout.TextFiles.Length; file++)
        {
            yield return new PagePlan(SiteUrls.SearchText(file), new SearchTextView(file));
        }
    }

    /// <summary>Feeds, llms.txt and Markdown copies.</summary>
    private static IEnumerable<PagePlan> Machines(SiteGraph graph, SiteFeeds feeds)
    {
        if (feeds is { Whole: { } whole, Json: { } json })
        {
            yield return new PagePlan(whole.Url, whole);
            yield return new PagePlan(json.Url, json);
        }

        foreach (var feed in feeds.OfTerms.Values)
        {
            yield return new PagePlan(feed.Url, feed);
        }

        if (graph.Site.Settings.Llms.Enabled)
        {
            yield return new PagePlan(SiteUrls.Llms, new LlmsView());
        }

        if (graph.Site.Settings.Llms.MarkdownCopies)
        {
            for (var index = 0; index < graph.Site.Posts.Length; index++)
            {
                var post = graph.Site.Posts[index];
                if (!post.NoIndex)
                {
                    yield return new PagePlan(SiteUrls.MarkdownOf(post), new MarkdownCopyView(index));
                }
            }
        }
    }

    /// <summary>Google's limits: posts of the last two days, no more than 1,000. What is not public yet is no news.</summary>
    private static ImmutableArray<int> News(Site site)
    {
        var asOf = site.Settings.Visibility.AsOf;
        // The first two days of the calendar have nothing before them.
        var from = asOf.UtcTicks > TimeSpan.TicksPerDay * 2 ? asOf.AddDays(-2) : asOf;
        return
        [
            .. Enumerable
                .Range(0, site.Posts.Length)
                .SkipWhile(index => site.Posts[index].Date > asOf)
                .TakeWhile(index => site.Posts[index].Date > from)
                .Where(index => site.Posts[index] is { NoIndex: false, Draft: false, Published: true })
                .Take(1_000),
        ];
    }

    private static IEnumerable<PagePlan> RedirectMap(SiteSettings settings, IEnumerable<PagePlan> plans)
    {
        var redirects = plans.Where(plan => plan.View is RedirectView).OrderBy(plan => plan.Url).ToImmutableArray();
        return redirects.IsEmpty || !settings.Redirects.Json
            ? []
            : [new PagePlan(SiteUrls.RedirectMap, new RedirectMapView(redirects))];
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
