using AiNewsSite.Pages;
using AiNewsSite.Rendering.Metadata;
using AiNewsSite.Rendering.Views;
using AiNewsSite.Values;

namespace AiNewsSite.Rendering.Feeds;

/// <summary>The list of pages for search engines (sitemaps.org protocol 0.9).</summary>
public static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <param name="plans">The whole site; what is no indexable page is left out.</param>
    public static byte[] Write(RenderModel site, IEnumerable<PagePlan> plans) =>
        XmlText.Document(xml =>
        {
            xml.WriteStartElement("urlset", Namespace);
            foreach (var plan in plans)
            {
                if (!IsListed(site, plan))
                {
                    continue;
                }

                xml.WriteStartElement("url", Namespace);
                xml.WriteElementString("loc", Namespace, site.Links.Absolute(plan.Url));
                if (LastModified(site, plan) is { } date)
                {
                    xml.WriteElementString("lastmod", Namespace, JsonLd.Iso(date));
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });

    private static bool IsListed(RenderModel site, PagePlan plan) =>
        plan.View switch
        {
            PostView view => !site.Graph.Site.Posts[view.Index].NoIndex,
            StaticPageView view => !view.Page.NoIndex && plan.Url.Value != "/404.html",
            NotFoundView => false,
            LayoutView => true,
            _ => false,
        };

    private static DateTimeOffset? LastModified(RenderModel site, PagePlan plan) =>
        plan.View switch
        {
            PostView view => Later(site.Graph.Summaries[view.Index].Date, site.Graph.Summaries[view.Index].Updated),
            StaticPageView view => view.Page.Updated ?? view.Page.Date,
            ListView { Posts: [var newest, ..] } => site.Graph.Summaries[newest].Date,
            _ => null,
        };

    private static DateTimeOffset Later(DateTimeOffset date, DateTimeOffset? updated) =>
        updated is { } later && later > date ? later : date;
}
