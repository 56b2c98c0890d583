using AiNewsSite.Auditing.Pages;
using AiNewsSite.Auditing.Texts;
using AiNewsSite.Diagnostics.Codes;

namespace AiNewsSite.Auditing.Rules;

/// <summary>Links out of the site, where somebody wants them asked for.</summary>
internal static class ExternalRules
{
    public static void Dead(RenderedSite site, FindingList into)
    {
        if (site.Site.AskOutside is not { } ask)
        {
            return;
        }

        var links = new SortedDictionary<string, List<PageFacts>>(StringComparer.Ordinal);
        var written = Written(site.Site);
        foreach (var page in site.Pages)
        {
            foreach (var href in page.Links.Where(href => IsOutside(site, page, href)))
            {
                if (!links.TryGetValue(href, out var pages))
                {
                    links[href] = pages = [];
                }

                pages.Add(page);
            }
        }

        // What only one page has and no author wrote is a share button, not a page of its own: nobody is asked for it.
        var asked = links.Where(link => written.Contains(link.Key) || link.Value.Count > 1).Select(link => link.Key);
        var places = new Places(site.Site);
        var answers = ask([.. asked]);
        foreach (var (href, pages) in links)
        {
            if (answers.GetValueOrDefault(href) is { } what)
            {
                places.Report(into, LinkCheckCodes.External, new PageWords(href, pages), _ => [href, what]);
            }
        }
    }

    /// <summary>What the authors link to.</summary>
    private static HashSet<string> Written(AuditedSite site)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        var bodies = site
            .Graph.Site.Posts.Select(post => post.Body)
            .Concat(site.Graph.Site.Pages.Select(page => page.Body));
        foreach (var body in bodies)
        {
            var scanner = new HtmlScanner(body.Html.Span);
            while (scanner.Next())
            {
                if (
                    scanner.Kind == HtmlTokenKind.Open
                    && (scanner.Attribute("href"u8) ?? scanner.Attribute("src"u8)) is { } url
                )
                {
                    written.Add(url.Trim());
                }
            }
        }

        return written;
    }

    private static bool IsOutside(RenderedSite site, PageFacts page, string href) =>
        (
            href.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || href.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        ) && site.Targets.Resolve(page.Plan.Url, href) is null;
}
