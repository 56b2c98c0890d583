using System.Globalization;
using AiNewsSite.Parsing;
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

    public static UrlPath JsonFeed { get; } = new("/feed.json");

    public static UrlPath Sitemap { get; } = new("/sitemap.xml");

    public static UrlPath NewsSitemap { get; } = new("/news-sitemap.xml");

    public static UrlPath Llms { get; } = new("/llms.txt");

    public static UrlPath Manifest { get; } = new("/site.webmanifest");

    /// <summary>Where jekyll-redirect-from has it.</summary>
    public static UrlPath RedirectMap { get; } = new("/redirects.json");

    public static UrlPath Search { get; } = new("/search/");

    public static UrlPath OpenSearch { get; } = new("/opensearch.xml");

    /// <summary>Where the files of the search index are.</summary>
    public static UrlPath SearchIndex { get; } = new("/assets/search/");

    public static UrlPath SearchManifest { get; } = new("/assets/search/index.json");

    public static UrlPath Robots { get; } = new("/robots.txt");

    /// <summary>Keeps GitHub Pages from running Jekyll over the finished site.</summary>
    public static UrlPath NoJekyll { get; } = new("/.nojekyll");

    public static UrlPath Cname { get; } = new("/CNAME");

    /// <param name="list">Of a category or tag.</param>
    public static UrlPath FeedOf(UrlPath list) => new(list.Value + "feed.xml");

    /// <param name="number">From 1.</param>
    public static UrlPath SitemapPart(int number) =>
        new(string.Create(CultureInfo.InvariantCulture, $"/sitemap-{number}.xml"));

    /// <summary>llmstxt.org: the page's URL with ".md", and "index.html.md" in a folder.</summary>
    public static UrlPath MarkdownOf(Post post) => new("/" + post.OutputFile + ".md");

    public static UrlPath SearchGrams(int shard) =>
        new(string.Create(CultureInfo.InvariantCulture, $"/assets/search/g/{shard}.bin"));

    public static UrlPath SearchRows(int file) =>
        new(string.Create(CultureInfo.InvariantCulture, $"/assets/search/r/{file}.bin"));

    public static UrlPath SearchText(int file) =>
        new(string.Create(CultureInfo.InvariantCulture, $"/assets/search/t/{file}.bin"));

    public static UrlPath Year(int year) => new(string.Create(CultureInfo.InvariantCulture, $"/{year:D4}/"));

    public static UrlPath Month(int year, int month) =>
        new(string.Create(CultureInfo.InvariantCulture, $"/{year:D4}/{month:D2}/"));
}
