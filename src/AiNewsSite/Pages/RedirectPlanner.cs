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

    // Pages of this site that lead to another one of it.
    private readonly Dictionary<UrlPath, Step> _steps = [];

    private readonly ImmutableArray<PagePlan>.Builder _plans = ImmutableArray.CreateBuilder<PagePlan>();
    private readonly ImmutableArray<Diagnostic>.Builder _findings = ImmutableArray.CreateBuilder<Diagnostic>();

    private sealed record Step(UrlPath To, NewAddress Written, SourcePath Source);

    public static (ImmutableArray<PagePlan> Plans, ImmutableArray<Diagnostic> Findings) Plan(
        Site site,
        IReadOnlyCollection<PagePlan> taken
    )
    {
        var planner = new RedirectPlanner(site, taken);
        planner.AddWritten();
        planner.FindCircles();
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
        if (redirects.To is { } written && view.Page is { } target)
        {
            _steps[url] = new Step(target, written, source);
            if (!_pages.Contains(target.Value))
            {
                var nearest = Nearest.To(target.Value, _pages) ?? "";
                _findings.Add(Diagnostic.Create(PlanCodes.RedirectTarget, source, written.At, target.Value, nearest));
            }
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

    /// <summary>Pages that lead back to themselves, at once or over others: a browser would load them for ever.</summary>
    private void FindCircles()
    {
        var walks = new Dictionary<UrlPath, int>();
        var walk = 0;
        foreach (var start in _steps.Keys)
        {
            var here = start;
            while (_steps.TryGetValue(here, out var step) && walks.TryAdd(here, walk))
            {
                here = step.To;
            }

            if (walks.TryGetValue(here, out var met) && met == walk)
            {
                ReportCircle(here);
            }

            walk++;
        }
    }

    private void ReportCircle(UrlPath start)
    {
        var here = start;
        do
        {
            var step = _steps[here];
            _findings.Add(Diagnostic.Create(PlanCodes.RedirectCircle, step.Source, step.Written.At, step.To.Value));
            here = step.To;
        } while (here != start);
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

    /// <summary>The plan that stands there already; null where the place was free and now is the redirect's, or was before.</summary>
    private PagePlan? Take(UrlPath url, RedirectView view, SourcePath source)
    {
        var plan = new PagePlan(url, view, Source: source) { OutputFile = url.PageFile(".html") };
        if (!_files.TryAdd(plan.OutputFile, plan))
        {
            var owner = _files[plan.OutputFile];
            // "/old/" and "/old/index.html" are one file.
            var isSame = owner.OutputFile == plan.OutputFile && owner.Source == source && owner.View == plan.View;
            return isSame ? null : owner;
        }

        _plans.Add(plan);
        return null;
    }
}
