using System.Globalization;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Input;
using AiNewsSite.Parsing;
using AiNewsSite.Rendering;
using AiNewsSite.Values;

namespace AiNewsSite.Auditing.Rules;

/// <summary>The images that posts name in their front matter, the picture of a shared link; and what images weigh.</summary>
internal static class ImageRules
{
    // Half of what the large cards of X and Facebook show (1200 × 630): below it they fall back to a small card.
    private const int LeastWidth = 600;
    private const int LeastHeight = 315;

    /// <summary>Bytes. A picture as wide as the text column needs less in any format of today.</summary>
    private const long MostBytes = 300_000;

    public static void Check(AuditedSite site, FindingList into)
    {
        var files = site.Graph.Site.StaticFiles.ToDictionary(file => file.Url.Value, StringComparer.Ordinal);
        foreach (var post in site.Graph.Site.Posts)
        {
            if (PlaceOf(post, site.Settings.BasePath) is not { } place)
            {
                continue;
            }

            var at = post.FrontMatter["image"]?.At.Position ?? TextPosition.None;
            if (
                files.GetValueOrDefault(place)?.Size is { } size
                && (size.Width < LeastWidth || size.Height < LeastHeight)
            )
            {
                var pixels = string.Create(CultureInfo.InvariantCulture, $"{size.Width}×{size.Height}");
                var least = string.Create(CultureInfo.InvariantCulture, $"{LeastWidth}×{LeastHeight}");
                into.Add(FrontMatterCheckCodes.SmallImage, post.Source, at, place, pixels, least);
            }
        }
    }

    public static void Weight(AuditedSite site, FindingList into)
    {
        foreach (var file in site.Graph.Site.StaticFiles)
        {
            if (file.Length > MostBytes && ImageHeader.Knows(file.Source.Extension))
            {
                var kilobytes = ((file.Length + 999) / 1000).ToString(CultureInfo.InvariantCulture);
                var most = (MostBytes / 1000).ToString(CultureInfo.InvariantCulture);
                into.Add(PublishingCheckCodes.HeavyImage, file.Source, TextPosition.None, kilobytes, most);
            }
        }
    }

    /// <summary>The places in the site of all posts' own images.</summary>
    public static HashSet<string> DeclaredImages(AuditedSite site) =>
        site
            .Graph.Site.Posts.Select(post => PlaceOf(post, site.Settings.BasePath))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);

    private static string? PlaceOf(Post post, string basePath)
    {
        if (post.Image is not { Length: > 0 } image || image.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        if (image.StartsWith("//", StringComparison.Ordinal))
        {
            return null;
        }

        var decoded = Uri.UnescapeDataString(image);
        if (basePath.Length > 0 && decoded.StartsWith(basePath + "/", StringComparison.Ordinal))
        {
            decoded = decoded[basePath.Length..];
        }

        return SiteLinks.SitePath(decoded, post.Url).Value;
    }
}
