using System.Collections.Immutable;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Pages;

/// <summary>Lays out the sitemap: one file, or an index and parts where one file would be over the protocol's limits.</summary>
public static class SitemapPlanner
{
    // sitemaps.org: "no more than 50,000 URLs and must be no larger than 50MB (52,428,800 bytes)".
    public static SitemapLimits Protocol { get; } = new(50_000, 50_000_000);

    // Tags, line ends and a date around one address.
    private const int EntryOverhead = 120;

    /// <param name="plans">The whole site, by URL.</param>
    public static IEnumerable<PagePlan> Plan(
        SiteSettings settings,
        IEnumerable<PagePlan> plans,
        IReadOnlyList<bool> noIndex,
        SitemapLimits limits
    )
    {
        var prefix = settings.Origin.Length + settings.BasePath.Length + EntryOverhead;
        var parts = new List<ImmutableArray<PagePlan>.Builder>();
        var bytes = 0L;
        foreach (var plan in plans.Where(plan => IsListed(plan, noIndex)))
        {
            var size = prefix + plan.Url.Encoded.Length;
            if (parts is not [.., var last] || last.Count == limits.Urls || bytes + size > limits.Bytes)
            {
                parts.Add(ImmutableArray.CreateBuilder<PagePlan>());
                bytes = 0;
            }

            parts[^1].Add(plan);
            bytes += size;
        }

        if (parts.Count < 2)
        {
            return [new PagePlan(SiteUrls.Sitemap, new SitemapView(parts is [var only] ? only.ToImmutable() : []))];
        }

        var files = parts
            .Select((part, index) => new PagePlan(SiteUrls.SitemapPart(index + 1), new SitemapView(part.ToImmutable())))
            .ToImmutableArray();
        return files.Prepend(new PagePlan(SiteUrls.Sitemap, new SitemapIndexView(files)));
    }

    /// <summary>Pages for readers that search engines may list.</summary>
    private static bool IsListed(PagePlan plan, IReadOnlyList<bool> noIndex) =>
        plan.View switch
        {
            PostView view => !noIndex[view.Index],
            StaticPageView { Page: var page } => !page.NoIndex
                && OutputExtension.IsHtml(page.OutputExtension)
                && plan.Url != SiteUrls.NotFound,
            NotFoundView or SearchView => false,
            LayoutView => true,
            _ => false,
        };
}

/// <summary>What one sitemap may hold.</summary>
public readonly record struct SitemapLimits(int Urls, long Bytes);
