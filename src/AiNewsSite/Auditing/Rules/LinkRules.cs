using System.Globalization;
using AiNewsSite.Auditing.Pages;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Pages;
using AiNewsSite.Values;

namespace AiNewsSite.Auditing.Rules;

/// <summary>Links and elements of the rendered pages, those of templates included.</summary>
internal static class LinkRules
{
    public static void Dead(RenderedSite site, FindingList into)
    {
        var places = new Places(site.Site);
        var images = ImageRules.DeclaredImages(site.Site);
        var dead = new Dictionary<string, List<PageFacts>>(StringComparer.Ordinal);
        var anchors = new Dictionary<string, List<PageFacts>>(StringComparer.Ordinal);
        foreach (var page in site.Pages)
        {
            foreach (var href in page.Links)
            {
                if (site.Targets.Resolve(page.Plan.Url, href) is not { } place)
                {
                    continue;
                }

                if (images.Contains(place.Path))
                {
                    // A post's own card image, wherever it is shown: one finding, by the rule of front matter.
                    continue;
                }

                if (!site.Targets.Has(place.Path))
                {
                    Add(dead, href, page);
                }
                else if (IsDeadAnchor(site, place))
                {
                    Add(anchors, href, page);
                }
            }
        }

        foreach (var (href, pages) in dead)
        {
            var target = site.Targets.Resolve(pages[0].Plan.Url, href)!.Value.Path;
            var nearest = site.Targets.Nearest(target) ?? "";
            places.Report(
                into,
                LinkCheckCodes.Dead,
                new PageWords(href, pages),
                on => [target, Count(on), nearest, Url(on)]
            );
        }

        foreach (var (href, pages) in anchors)
        {
            var place = site.Targets.Resolve(pages[0].Plan.Url, href)!.Value;
            var nearest = Nearest.To(place.Fragment, site.Targets.PageAt(place.Path)!.Ids) ?? "";
            var target = $"{place.Path}#{place.Fragment}";
            places.Report(
                into,
                LinkCheckCodes.DeadAnchor,
                new PageWords(href, pages),
                on => [target, Count(on), nearest, Url(on)]
            );
        }
    }

    public static void Elements(RenderedSite site, FindingList into)
    {
        var places = new Places(site.Site);
        var ids = new Dictionary<string, List<PageFacts>>(StringComparer.Ordinal);
        var images = new Dictionary<string, List<PageFacts>>(StringComparer.Ordinal);
        var insecure = new Dictionary<string, List<PageFacts>>(StringComparer.Ordinal);
        var isSecure = site.Site.Settings.Origin.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        foreach (var page in site.Pages)
        {
            AddAll(ids, page.RepeatedIds, page);
            AddAll(images, page.WithoutAlt, page);
            AddAll(insecure, isSecure ? page.Insecure : [], page);
        }

        foreach (var (id, pages) in ids)
        {
            places.Report(into, LinkCheckCodes.DuplicateId, new PageWords(id, pages), on => [id, Count(on), Url(on)]);
        }

        foreach (var (image, pages) in images)
        {
            places.Report(
                into,
                LinkCheckCodes.MissingAlt,
                new PageWords(image, pages),
                on => [image, Count(on), Url(on)]
            );
        }

        foreach (var (url, pages) in insecure)
        {
            places.Report(
                into,
                LinkCheckCodes.MixedContent,
                new PageWords(url, pages),
                on => [url, Count(on), Url(on)]
            );
        }
    }

    public static void TemplateCode(RenderedSite site, FindingList into)
    {
        var places = new Places(site.Site);
        // Lists and cards show excerpts, and an excerpt may hold code that its own page shows as code.
        var excerpts = site
            .Site.Graph.Site.Posts.Select(post => post.Excerpt ?? "")
            .Where(text =>
                text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal)
            )
            .ToArray();
        bool IsShown(PageFacts page) =>
            page.TemplateCode is { } code
            && !excerpts.Any(text => text.Contains(code.TrimEnd('…'), StringComparison.Ordinal));

        foreach (var same in site.Pages.Where(IsShown).GroupBy(page => page.TemplateCode!))
        {
            places.Report(
                into,
                LeftoverCheckCodes.Template,
                new PageWords(same.Key, [.. same]),
                on => [same.Key, Url(on)]
            );
        }
    }

    public static void Redirects(RenderedSite site, FindingList into)
    {
        var linked = new Dictionary<string, List<PageFacts>>(StringComparer.Ordinal);
        var places = new Places(site.Site);
        foreach (var page in site.Pages)
        {
            if (page.RedirectsTo is { } to)
            {
                // One that leads back here is a circle, which the build has told already.
                if (
                    Behind(site, page.Plan.Url, to) is { RedirectsTo: { } last } middle
                    && Behind(site, middle.Plan.Url, last) != page
                )
                {
                    var file = page.Plan.Source ?? middle.Plan.Source ?? new SourcePath(page.Plan.OutputFile);
                    into.Add(LinkCheckCodes.RedirectChain, file, TextPosition.None, page.Plan.Url.Value, to, last);
                }

                continue;
            }

            AddAll(linked, page.Links.Where(href => Behind(site, page.Plan.Url, href)?.RedirectsTo is not null), page);
        }

        foreach (var (href, pages) in linked)
        {
            var to = Behind(site, pages[0].Plan.Url, href)!.RedirectsTo!;
            places.Report(into, LinkCheckCodes.LinkToRedirect, new PageWords(href, pages), on => [href, to, Count(on)]);
        }
    }

    public static void Orphans(RenderedSite site, FindingList into)
    {
        var linked = new HashSet<UrlPath>();
        foreach (var page in site.Pages)
        {
            foreach (var href in page.Links)
            {
                if (Behind(site, page.Plan.Url, href) is { } target && target != page)
                {
                    linked.Add(target.Plan.Url);
                }
            }
        }

        foreach (var page in site.Pages.Where(page => page.Plan.View is PostView && !linked.Contains(page.Plan.Url)))
        {
            into.Add(LinkCheckCodes.Orphan, page.Plan.Source!.Value, TextPosition.None, page.Plan.Url.Value);
        }
    }

    private static PageFacts? Behind(RenderedSite site, UrlPath from, string href) =>
        site.Targets.Resolve(from, href) is { } place ? site.Targets.PageAt(place.Path) : null;

    /// <summary>"#" and "#top" are the page's start (HTML, "scroll to the fragment").</summary>
    private static bool IsDeadAnchor(RenderedSite site, LinkPlace place) =>
        place.Fragment.Length > 0
        && !place.Fragment.Equals("top", StringComparison.OrdinalIgnoreCase)
        && !place.Fragment.StartsWith(":~:", StringComparison.Ordinal)
        && site.Targets.PageAt(place.Path) is { } target
        && !target.Ids.Contains(place.Fragment);

    private static string Count(IReadOnlyList<PageFacts> pages) => pages.Count.ToString(CultureInfo.InvariantCulture);

    private static string Url(IReadOnlyList<PageFacts> pages) => pages[0].Plan.Url.Value;

    private static void AddAll(Dictionary<string, List<PageFacts>> groups, IEnumerable<string> keys, PageFacts page)
    {
        foreach (var key in keys)
        {
            Add(groups, key, page);
        }
    }

    private static void Add(Dictionary<string, List<PageFacts>> groups, string key, PageFacts page)
    {
        if (!groups.TryGetValue(key, out var pages))
        {
            groups[key] = pages = [];
        }

        if (pages.Count == 0 || pages[^1] != page)
        {
            pages.Add(page);
        }
    }
}
