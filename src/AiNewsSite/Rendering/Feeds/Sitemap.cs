using System.Collections.Immutable;
using AiNewsSite.Pages;
using AiNewsSite.Rendering.Metadata;
using AiNewsSite.Rendering.Views;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Rendering.Feeds;

/// <summary>The list of pages for search engines (sitemaps.org protocol 0.9).</summary>
internal static class Sitemap
{
    public static void Write(RenderModel site, ImmutableArray<PagePlan> pages, Utf8Output output)
    {
        XmlText.Declaration(output);
        output.Write("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"u8);
        foreach (var page in pages)
        {
            output.Write("  <url>\n"u8);
            XmlText.Element(output, "    <loc>"u8, site.Links.Absolute(page.Url));
            if (LastModified(site, page) is { } date)
            {
                XmlText.Element(output, "    <lastmod>"u8, JsonLd.Iso(date));
            }

            output.Write("  </url>\n"u8);
        }

        output.Write("</urlset>\n"u8);
    }

    public static void WriteIndex(RenderModel site, ImmutableArray<PagePlan> parts, Utf8Output output)
    {
        XmlText.Declaration(output);
        output.Write("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"u8);
        foreach (var part in parts)
        {
            output.Write("  <sitemap>\n"u8);
            XmlText.Element(output, "    <loc>"u8, site.Links.Absolute(part.Url));
            if (((SitemapView)part.View).Pages.Max(page => LastModified(site, page)) is { } newest)
            {
                XmlText.Element(output, "    <lastmod>"u8, JsonLd.Iso(newest));
            }

            output.Write("  </sitemap>\n"u8);
        }

        output.Write("</sitemapindex>\n"u8);
    }

    private static DateTimeOffset? LastModified(RenderModel site, PagePlan plan) =>
        plan.View switch
        {
            PostView view => FeedEntries.Updated(site.Graph.Summaries[view.Index]),
            StaticPageView view => view.Page.Updated ?? view.Page.Date,
            ListView { Posts: [var newest, ..] } => site.Graph.Summaries[newest].Date,
            _ => null,
        };
}
