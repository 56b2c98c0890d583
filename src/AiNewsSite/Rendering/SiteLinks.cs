using System.Collections.Immutable;
using System.Globalization;
using AiNewsSite.Relations;
using AiNewsSite.Values;

namespace AiNewsSite.Rendering;

/// <summary>Turns places in the site into what stands in an href.</summary>
/// <param name="Origin">"https://example.com", or "" where the settings name none.</param>
/// <param name="BasePath">"" or "/repo".</param>
public sealed record SiteLinks(string Origin, string BasePath)
{
    /// <summary>Root-relative, percent-encoded, base path included.</summary>
    public string Href(UrlPath url) => BasePath + url.Encoded;

    public string Absolute(UrlPath url) => Origin + BasePath + url.Encoded;

    /// <summary>What stands in a srcset: "/a-640w.jpg 640w, /a.jpg 1600w"; null where nothing is to choose from.</summary>
    public string? SourceSet(ImmutableArray<SizedImage> images) =>
        images.Length < 2
            ? null
            : string.Join(
                ", ",
                images.Select(image => string.Create(CultureInfo.InvariantCulture, $"{Href(image.Url)} {image.Width}w"))
            );

    /// <summary>A path or URL as an author writes it, made ready for an href on the page.</summary>
    /// <param name="written">"https://…", "//…", "/path", "path" (relative to the page) or "#id".</param>
    public string Resolve(string written, UrlPath page)
    {
        if (IsAbsolute(written) || written.StartsWith('#'))
        {
            return written;
        }

        var (path, rest) = SplitPath(written);
        return Href(SitePath(WithoutBase(Uri.UnescapeDataString(path)), page)) + rest;
    }

    /// <summary>The decoded place in this site that an author's path or URL names; null for what is elsewhere.</summary>
    public UrlPath? PlaceOf(string written, UrlPath page)
    {
        var isOwn =
            Origin.Length > 0
            && written.StartsWith(Origin, StringComparison.OrdinalIgnoreCase)
            && (written.Length == Origin.Length || written[Origin.Length] == '/');
        var path = SplitPath(isOwn ? "/" + written[Origin.Length..].TrimStart('/') : written).Path;
        return IsAbsolute(path) || path.Length == 0 ? null : SitePath(WithoutBase(Uri.UnescapeDataString(path)), page);
    }

    private string WithoutBase(string path) =>
        BasePath.Length > 0 && (path == BasePath || path.StartsWith(BasePath + "/", StringComparison.Ordinal))
            ? path[BasePath.Length..]
            : path;

    /// <summary>The same with scheme and host, where the settings name an origin.</summary>
    public string ResolveAbsolute(string written, UrlPath page) =>
        !IsAbsolute(written) ? Origin + Resolve(written, page)
        : written.StartsWith("//", StringComparison.Ordinal) ? "https:" + Encoded(written)
        : Encoded(written);

    /// <summary>What no URL may hold as UTF-8 in %XX; what is encoded already stays.</summary>
    public static string Encoded(string url) =>
        string.Concat(url.Split('%').Select((part, index) => (index == 0 ? "" : "%") + EncodedPart(part)));

    private static string EncodedPart(string part) =>
        part.All(one => char.IsAscii(one) && one > ' ' && one is not ('"' or '<' or '>'))
            ? part
            : string.Concat(
                part.EnumerateRunes()
                    .Select(rune =>
                        rune.IsAscii && rune.Value is > ' ' and not ('"' or '<' or '>' or 0x7F)
                            ? rune.ToString()
                            : Uri.EscapeDataString(rune.ToString())
                    )
            );

    /// <summary>The decoded place in the site that a written path names from the page.</summary>
    public static UrlPath SitePath(string decoded, UrlPath page)
    {
        if (decoded.StartsWith('/'))
        {
            return new UrlPath(decoded);
        }

        var folder = page.Value[..(page.Value.LastIndexOf('/') + 1)];
        return new UrlPath(UrlPath.WithoutDotSegments(folder + decoded));
    }

    /// <summary>True for what names a scheme or a host: nothing of this site to resolve.</summary>
    public static bool IsAbsolute(string written)
    {
        if (written.StartsWith("//", StringComparison.Ordinal))
        {
            return true;
        }

        // RFC 3986: scheme = ALPHA *( ALPHA / DIGIT / "+" / "-" / "." ) ":"
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && char.IsAsciiLetter(written[0])
            && written.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> SchemeCharacters = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-."
    );

    private static (string Path, string Suffix) SplitPath(string written)
    {
        var end = written.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? (written, "") : (written[..end], written[end..]);
    }
}
