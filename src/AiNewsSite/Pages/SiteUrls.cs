using System.Globalization;
using AiNewsSite.Values;

namespace AiNewsSite.Pages;

/// <summary>The fixed places of generated pages.</summary>
public static class SiteUrls
{
    public static UrlPath Tags { get; } = new("/tags/");

    public static UrlPath Categories { get; } = new("/categories/");

    public static UrlPath Authors { get; } = new("/authors/");

    public static UrlPath Archive { get; } = new("/archive/");

    public static UrlPath NotFound { get; } = new("/404.html");

    /// <summary>Where jekyll-feed has it, so that readers' subscriptions go on.</summary>
    public static UrlPath Feed { get; } = new("/feed.xml");

    public static UrlPath Sitemap { get; } = new("/sitemap.xml");

    public static UrlPath Robots { get; } = new("/robots.txt");

    /// <summary>Keeps GitHub Pages from running Jekyll over the finished site.</summary>
    public static UrlPath NoJekyll { get; } = new("/.nojekyll");

    public static UrlPath Cname { get; } = new("/CNAME");

    public static UrlPath Year(int year) => new(string.Create(CultureInfo.InvariantCulture, $"/{year:D4}/"));

    public static UrlPath Month(int year, int month) =>
        new(string.Create(CultureInfo.InvariantCulture, $"/{year:D4}/{month:D2}/"));
}
