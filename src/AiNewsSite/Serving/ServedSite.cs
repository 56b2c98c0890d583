using System.Collections.Concurrent;
using System.Collections.Immutable;
using AiNewsSite.Build;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Input;
using AiNewsSite.Pages;
using AiNewsSite.Templating.Rendering;
using AiNewsSite.Values;

namespace AiNewsSite.Serving;

/// <summary>One state of the site: what stands at every place, rendered when asked for. Many threads read it.</summary>
public sealed class ServedSite
{
    // Bytes of pages that are asked for again and again; two states of a site are kept at the most.
    private const long MostKept = 32_000_000;

    private readonly ConcurrentDictionary<string, RenderedPage> _rendered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PagePlan> _files;
    private readonly string _basePath;
    private readonly string _source;
    private long _kept;

    /// <param name="source">The blog's folder: no file outside it is given out.</param>
    public ServedSite(LoadedSite site, string source)
    {
        Site = site;
        _source = Path.GetFullPath(source);
        _basePath = Uri.UnescapeDataString(site.Graph.Site.Settings.BasePath);
        _files = new Dictionary<string, PagePlan>(site.Plans.Length, StringComparer.Ordinal);
        foreach (var plan in site.Plans)
        {
            _files[plan.OutputFile] = plan;
        }
    }

    public LoadedSite Site { get; }

    /// <summary>The path that the site's home page is asked for under, percent-encoded.</summary>
    public string HomePath => UrlPath.Encode(_basePath) + "/";

    /// <summary>What a static host answers for a path.</summary>
    /// <param name="path">Decoded, composed, starts with '/'.</param>
    public Place Find(string path)
    {
        if (_basePath.Length > 0)
        {
            if (path == "/" || path == _basePath)
            {
                return new Place(null, HomePath);
            }

            if (!path.StartsWith(_basePath + "/", StringComparison.Ordinal))
            {
                return default;
            }

            path = path[_basePath.Length..];
        }

        var file = path[1..];
        if (path.EndsWith('/'))
        {
            return new Place(_files.GetValueOrDefault(file + "index.html"), null);
        }

        if (_files.TryGetValue(file, out var plan) || _files.TryGetValue(file + ".html", out plan))
        {
            return new Place(plan, null);
        }

        return _files.ContainsKey(file + "/index.html")
            ? new Place(null, UrlPath.Encode(_basePath + path) + "/")
            : default;
    }

    /// <summary>Whether the answer is known before all bodies are: what a layout renders, and what is copied.</summary>
    /// <param name="path">Null for what names no place of any site.</param>
    public bool IsEarly(string? path) =>
        path is null
        || Find(path)
            is { Redirect: not null }
                or { Plan.View: (LayoutView and not SearchView) or FileView or AssetView or RedirectView };

    /// <summary>The page that says that there is none.</summary>
    public PagePlan? NotFound => PlanOf(SiteUrls.NotFound.OutputFile);

    /// <summary>True once a page of this state could not be rendered.</summary>
    public bool IsBroken { get; private set; }

    /// <param name="outputFile">Such as "about/index.html".</param>
    public PagePlan? PlanOf(string outputFile) => _files.GetValueOrDefault(outputFile);

    /// <summary>Says that a page could not be rendered: the state before goes on standing in for it.</summary>
    public void MarkBroken() => IsBroken = true;

    /// <summary>Whether a file is there and lies in the source, links followed.</summary>
    public bool Holds(string fullPath) =>
        File.Exists(fullPath)
        && RealPath.Of(_source) is { } root
        && RealPath.Of(fullPath) is { } real
        && real.StartsWith(
            Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );

    public RenderedPage Render(PagePlan plan)
    {
        // Read from disk at every asking, or kept already.
        if (plan.View is MarkdownCopyView or FileView or AssetView or TextView)
        {
            return Make(plan);
        }

        if (_rendered.TryGetValue(plan.OutputFile, out var known))
        {
            return known;
        }

        var page = Make(plan);
        if (Interlocked.Add(ref _kept, page.Bytes.Length) > MostKept)
        {
            _rendered.Clear();
            Interlocked.Exchange(ref _kept, 0);
        }

        _rendered[plan.OutputFile] = page;
        return page;
    }

    private RenderedPage Make(PagePlan plan)
    {
        using var output = new Utf8Output(64 * 1024);
        ImmutableArray<Diagnostic> found;
        try
        {
            found = Site.Renderer.Render(plan, output);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Some pages read their source once more; it may have gone since.
            var source = plan.Source ?? new SourcePath(plan.OutputFile);
            found = [Diagnostic.Create(SourceCodes.Unreadable, source, TextPosition.None, Unreadable.Reason(e))];
        }

        var settings = Site.Graph.Site.Settings;
        return new RenderedPage(
            output.Written.ToArray(),
            SeverityRules.Apply(found, settings.Severities, settings.PathSeverities)
        );
    }
}

/// <summary>What stands at a path.</summary>
/// <param name="Plan">Null where nothing does.</param>
/// <param name="Redirect">Percent-encoded, base path included: where the answer stands instead.</param>
public readonly record struct Place(PagePlan? Plan, string? Redirect);

/// <param name="Findings">The user's severities applied.</param>
public sealed record RenderedPage(byte[] Bytes, ImmutableArray<Diagnostic> Findings)
{
    public bool IsWhole => !Findings.Any(finding => finding.Severity == Severity.Error);
}
