using System.Buffers;
using System.Text;
using AiNewsSite.Templating.Builtins;

namespace AiNewsSite.Values;

/// <summary>A page's place in the site, without the base path: percent-decoded, NFC, starts with '/', no "." or ".." parts.</summary>
public readonly record struct UrlPath : IComparable<UrlPath>
{
    // RFC 3986 pchar and '/', less the sub-delimiters that an attribute or a feed would have to escape again.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!$()*+,;=:@"
    );

    private readonly string? _value;

    /// <param name="decoded">Any path; repeated slashes and dot parts are removed as Jekyll's URL#sanitize_url does.</param>
    public UrlPath(string decoded)
    {
        _value = Sanitize(decoded.Normalize(NormalizationForm.FormC));
    }

    public static UrlPath Root => new("/");

    public string Value => _value ?? "/";

    /// <summary>The path for an href: every byte outside RFC 3986's path characters as %XX of UTF-8.</summary>
    public string Encoded => Encode(Value);

    /// <summary>The file that answers this URL, relative to the output folder: "/a/" gives "a/index.html".</summary>
    public string OutputFile => Value.EndsWith('/') ? Value[1..] + "index.html" : Value[1..];

    /// <summary>
    /// The file of a rendered page: as <see cref="OutputFile"/>, and "/a" gives "a.html" where the page's extension is
    /// not already there (Jekyll, lib/jekyll/document.rb, destination).
    /// </summary>
    /// <param name="extension">".html" for Markdown; with its dot.</param>
    public string PageFile(string extension) =>
        Value.EndsWith('/') || Value.EndsWith(extension, StringComparison.Ordinal)
            ? OutputFile
            : Value[1..] + extension;

    public int CompareTo(UrlPath other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    /// <summary>Percent-encodes a decoded path as UTF-8; '%' itself becomes %25.</summary>
    public static string Encode(string path) => PercentEncoding.Encode(path, Plain);

    /// <summary>A rooted path without its "." and ".." parts (RFC 3986, 5.2.4), and without a '/' that such a part at the end would leave.</summary>
    public static string WithoutDotSegments(string path)
    {
        if (!path.Contains("/.", StringComparison.Ordinal))
        {
            return path;
        }

        var parts = new List<string>();
        foreach (var part in path.Split('/').Skip(1))
        {
            if (part == "..")
            {
                parts.RemoveRange(Math.Max(0, parts.Count - 1), Math.Min(1, parts.Count));
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return "/" + string.Join('/', parts);
    }

    private static string Sanitize(string path)
    {
        if (
            path.StartsWith('/')
            && !path.Contains("//", StringComparison.Ordinal)
            && !path.Contains("/.", StringComparison.Ordinal)
        )
        {
            return path;
        }

        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(p => p is not ("." or ".."));
        var joined = "/" + string.Join('/', parts);
        return path.EndsWith('/') && joined.Length > 1 ? joined + "/" : joined;
    }

    public static bool operator <(UrlPath left, UrlPath right) => left.CompareTo(right) < 0;

    public static bool operator >(UrlPath left, UrlPath right) => left.CompareTo(right) > 0;

    public static bool operator <=(UrlPath left, UrlPath right) => left.CompareTo(right) <= 0;

    public static bool operator >=(UrlPath left, UrlPath right) => left.CompareTo(right) >= 0;
}
