using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Model;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Pages;

/// <summary>Pages that lead from old addresses to new ones, where nothing else stands.</summary>
/// <param name="taken">Every plan so far.</param>
internal sealed class RedirectPlanner(Site site, IEnumerable<PagePlan> taken)
{
    // Hosts differ in whether case counts; two files that differ in nothing else are one.
    private readonly Dictionary<string, PagePlan> _files = taken
        .GroupBy(plan => plan.OutputFile, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _pages = [.. taken.Select(plan => plan.Url.Value)];

    private readonly ImmutableArray<PagePlan>.Builder _plans = ImmutableArray.CreateBuilder<PagePlan>();
    private readonly ImmutableArray<Diagnostic>.Builder _findings = ImmutableArray.CreateBuilder<Diagnostic>();

    public static (ImmutableArray<PagePlan> Plans, ImmutableArray<Diagnostic> Findings) Plan(
        Site site,
        IReadOnlyCollection<PagePlan> taken
    )
    {
        var planner = new RedirectPlanner(site, taken);
        planner.AddWritten();
        if (site.Settings.Redirects.FilenameDate)
        {
            planner.AddFileDays();
        }

        return (planner._plans.ToImmutable(), planner._findings.ToImmutable());
    }

    /// <summary>What stands at the URL of a file with `redirect_to`.</summary>
    public static RedirectView ViewOf(NewAddress address, UrlPath page)
    {
        var isWeb = address.Written.Contains("://", StringComparison.Ordinal);
        if (isWeb)
        {
            return new RedirectView(null, address.Written);
        }

        var end = address.Written.AsSpan().IndexOfAny('?', '#');
        var (path, rest) = end < 0 ? (address.Written, "") : (address.Written[..end], address.Written[end..]);
        var decoded = Uri.UnescapeDataString(path);
        return new RedirectView(decoded.Length == 0 ? page : new UrlPath("/" + decoded.TrimStart('/')), rest);
    }

    private void AddWritten()
    {
        foreach (var post in site.Posts)
        {
            Add(post.Redirects, post.Url, post.Source);
        }

        foreach (var page in site.Pages)
        {
            Add(page.Redirects, page.Url, page.Source);
        }
    }

    private void Add(Redirects redirects, UrlPath url, SourcePath source)
    {
        // An old address leads at once to where its page leads.
        var view = redirects.To is { } to ? ViewOf(to, url) : new RedirectView(url, "");
        if (redirects.To is { } written && view.Page is { } target && !_pages.Contains(target.Value))
        {
            var nearest = Nearest.To(target.Value, _pages) ?? "";
            _findings.Add(Diagnostic.Create(PlanCodes.RedirectTarget, source, written.At, target.Value, nearest));
        }

        foreach (var old in redirects.From)
        {
            if (Take(old.Url, view, source) is { } owner)
            {
                var name = owner.Source?.Value ?? owner.Url.Value;
                _findings.Add(Diagnostic.Create(PlanCodes.RedirectConflict, source, old.At, old.Url.Value, name));
            }
        }
    }

    /// <summary>Links that somebody made from file names; where the place is taken there is nothing to mend.</summary>
    private void AddFileDays()
    {
        foreach (var post in site.Posts)
        {
            if (post.FileDayUrl is { } url && !post.Draft)
            {
                Take(url, new RedirectView(post.Url, ""), post.Source);
            }
        }
    }

    /// <summary>The plan that stands there already; null where the place was free and now is the redirect's.</summary>
    private PagePlan? Take(UrlPath url, RedirectView view, SourcePath source)
    {
        var plan = new PagePlan(url, view, Source: source) { OutputFile = url.PageFile(".html") };
        if (!_files.TryAdd(plan.OutputFile, plan))
        {
            return _files[plan.OutputFile];
        }

        _plans.Add(plan);
        return null;
    }
}
