using AiNewsSite.Auditing.Pages;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Input;
using AiNewsSite.Pages;
using AiNewsSite.Values;

namespace AiNewsSite.Auditing.Rules;

/// <summary>URLs that were published stay, or lead on.</summary>
internal static class LedgerRules
{
    public static void Lost(RenderedSite site, FindingList into)
    {
        var ledger = site.Site.Ledger;
        for (var i = 0; i < ledger.Length; i++)
        {
            if (ledger[i].StartsWith('/') && !site.Targets.Has(ledger[i]))
            {
                var nearest = site.Targets.Nearest(ledger[i]) ?? "";
                var file = new SourcePath(UrlLedger.FileName);
                into.Add(PublishingCheckCodes.LostUrl, file, new TextPosition(i + 1, 1), ledger[i], nearest);
            }
        }
    }

    /// <summary>What is published now: posts and pages that everybody sees, ordinal, one a line.</summary>
    public static string Now(AuditedSite site)
    {
        var posts = site.Graph.Summaries;
        var urls = site
            .Plans.Where(plan =>
                plan.View is StaticPageView
                || (plan.View is PostView post && posts[post.Index] is { Draft: false, Future: false })
            )
            .Select(plan => plan.Url.Value)
            .Order(StringComparer.Ordinal);
        return string.Concat(urls.Select(url => url + "\n"));
    }
}
