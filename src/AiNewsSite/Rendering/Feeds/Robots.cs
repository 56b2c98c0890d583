using AiNewsSite.Pages;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Rendering.Feeds;

/// <summary>robots.txt (RFC 9309): everything may be read, and here are the sitemaps.</summary>
internal static class Robots
{
    public static void Write(SiteLinks links, Utf8Output output)
    {
        output.Write("User-agent: *\nAllow: /\n"u8);
        // The protocol asks for whole addresses.
        if (links.Origin.Length > 0)
        {
            output.Write($"\nSitemap: {links.Absolute(SiteUrls.Sitemap)}\n");
            output.Write($"Sitemap: {links.Absolute(SiteUrls.NewsSitemap)}\n");
        }
    }
}
