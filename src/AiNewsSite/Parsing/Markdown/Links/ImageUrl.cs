using System.Text;
using AiNewsSite.Parsing.Liquid;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing.Markdown.Links;

/// <summary>Finds which file of the site an image's address means.</summary>
internal static class ImageUrl
{
    /// <returns>Root-relative, decoded, without the base path; null for what is not of this site.</returns>
    public static string? Resolve(string url, UrlPath page, string basePath)
    {
        var path = url.AsSpan();
        var end = path.IndexOfAny('?', '#') is var stop and >= 0 ? stop : path.Length;
        path = path[..end];
        if (
            path.IsEmpty
            || path.StartsWith("//", StringComparison.Ordinal)
            || HasScheme(path)
            || Placeholder.IsIn(path)
        )
        {
            return null;
        }

        var decoded = Decode(path.ToString());
        if (decoded[0] != '/')
        {
            return UrlPath.WithoutDotSegments(page.Value[..(page.Value.LastIndexOf('/') + 1)] + decoded);
        }

        var hasBase = basePath.Length > 0 && decoded.StartsWith(basePath + "/", StringComparison.Ordinal);
        return UrlPath.WithoutDotSegments(hasBase ? decoded[basePath.Length..] : decoded);
    }

    /// <summary>Percent-decoded, NFC; half a surrogate pair, which has no normal form, becomes U+FFFD.</summary>
    private static string Decode(string path)
    {
        var decoded = Uri.UnescapeDataString(path);
        var isWhole = decoded.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0;
        decoded = isWhole ? decoded : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(decoded));
        return decoded.Normalize(NormalizationForm.FormC);
    }

    private static bool HasScheme(ReadOnlySpan<char> url)
    {
        var colon = url.IndexOf(':');
        return colon > 0 && url[..colon].IndexOf('/') < 0;
    }
}
