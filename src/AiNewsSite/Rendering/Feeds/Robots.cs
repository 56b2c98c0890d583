using System.Text;
using AiNewsSite.Pages;

namespace AiNewsSite.Rendering.Feeds;

/// <summary>robots.txt (RFC 9309): everything may be read, and here is the sitemap.</summary>
public static class Robots
{
    public static byte[] Write(SiteLinks links)
    {
        var text = "User-agent: *\nAllow: /\n";
        if (links.Origin.Length > 0)
        {
            text += $"\nSitemap: {links.Absolute(SiteUrls.Sitemap)}\n";
        }

        return Encoding.UTF8.GetBytes(text);
    }
}
