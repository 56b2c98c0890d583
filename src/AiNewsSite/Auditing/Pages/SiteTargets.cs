using System.Collections.Immutable;
using System.Text;
using AiNewsSite.Pages;
using AiNewsSite.Values;

namespace AiNewsSite.Auditing.Pages;

/// <summary>Where a link leads inside the site.</summary>
/// <param name="Path">Decoded, without the base path.</param>
/// <param name="Fragment">Decoded, without '#'; "" for none.</param>
internal readonly record struct LinkPlace(string Path, string Fragment);

/// <summary>Every place of the site that a link can lead to, and what answers there.</summary>
internal sealed class SiteTargets
{
    private readonly string _basePath;
    private readonly string _origin;
    private readonly Dictionary<string, PageFacts?> _places = new(StringComparer.Ordinal);
    private readonly Lazy<NearestUrl> _nearest;

    public SiteTargets(AuditedSite site, ImmutableArray<PageFacts> pages)
    {
        _basePath = site.Settings.BasePath;
        _origin = site.Settings.Origin;
        foreach (var plan in site.Plans)
        {
            Add(plan, null);
        }

        foreach (var page in pages)
        {
            Add(page.Plan, page);
        }

        _nearest = new Lazy<NearestUrl>(() => new NearestUrl(site.Plans.Select(plan => plan.Url.Value)));
    }

    public bool Has(string path) => _places.ContainsKey(path);

    /// <summary>The HTML page at the place; null for a file or nothing.</summary>
    public PageFacts? PageAt(string path) => _places.GetValueOrDefault(path);

    /// <summary>The place most like the path; null where none is.</summary>
    public string? Nearest(string path) => _nearest.Value.To(path);

    /// <summary>Null for a link out of the site, and for mailto:, tel:, data: and their kind.</summary>
    /// <param name="from">The page that has the link, without the base path.</param>
    public LinkPlace? Resolve(UrlPath from, string href)
    {
        var path = href;
        if (_origin.Length > 0 && path.StartsWith(_origin, StringComparison.OrdinalIgnoreCase) && EndsHost(path))
        {
            path = path.Length == _origin.Length ? "/" : path[_origin.Length..];
        }

        if (path.StartsWith("//", StringComparison.Ordinal) || HasScheme(path))
        {
            return null;
        }

        var hash = path.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : Decode(path[(hash + 1)..]);
        path = hash < 0 ? path : path[..hash];
        path = path.IndexOf('?', StringComparison.Ordinal) is var query and >= 0 ? path[..query] : path;
        if (path.Length == 0)
        {
            return new LinkPlace(from.Value, fragment);
        }

        return new LinkPlace(Inside(Absolute(from.Value, Decode(path))), fragment);
    }

    private bool EndsHost(string url) => url.Length == _origin.Length || url[_origin.Length] is '/' or '?' or '#';

    /// <summary>RFC 3986 3.1: a letter, then letters, digits, '+', '-', '.' up to a colon.</summary>
    private static bool HasScheme(string url)
    {
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(url[0]) && url.AsSpan(0, colon).IndexOfAnyExcept(Schemes) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> Schemes = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
    );

    private static string Decode(string text) =>
        (text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text).Normalize(
            NormalizationForm.FormC
        );

    /// <summary>RFC 3986 5.2.3 and 5.2.4.</summary>
    private static string Absolute(string from, string path)
    {
        var joined = path.StartsWith('/') ? path : from[..(from.LastIndexOf('/') + 1)] + path;
        var plain = UrlPath.WithoutDotSegments(joined);
        var isFolder =
            joined.EndsWith("/..", StringComparison.Ordinal) || joined.EndsWith("/.", StringComparison.Ordinal);
        return isFolder && plain.Length > 1 ? plain + "/" : plain;
    }

    private string Inside(string path)
    {
        if (_basePath.Length == 0 || !path.StartsWith(_basePath, StringComparison.Ordinal))
        {
            return path;
        }

        return path.Length == _basePath.Length ? "/"
            : path[_basePath.Length] == '/' ? path[_basePath.Length..]
            : path;
    }

    /// <summary>A web host answers "/a", "/a/" and "/a/index.html" with one file, and "/b" with "b.html".</summary>
    private void Add(PagePlan plan, PageFacts? page)
    {
        var file = "/" + plan.OutputFile;
        _places[plan.Url.Value] = page;
        _places[file] = page;
        if (file.EndsWith("/index.html", StringComparison.Ordinal))
        {
            _places[file[..^"index.html".Length]] = page;
            _places[file[..^"/index.html".Length]] = page;
        }
        else if (file.EndsWith(".html", StringComparison.Ordinal))
        {
            _places[file[..^".html".Length]] = page;
        }
    }
}
