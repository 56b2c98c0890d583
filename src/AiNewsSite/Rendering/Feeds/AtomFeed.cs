using System.Collections.Immutable;
using System.Xml;
using AiNewsSite.Pages;
using AiNewsSite.Parsing;
using AiNewsSite.Relations;
using AiNewsSite.Rendering.Metadata;
using AiNewsSite.Rendering.Views;
using AiNewsSite.Values;

namespace AiNewsSite.Rendering.Feeds;

/// <summary>An Atom feed (RFC 4287) with whole articles, ids as jekyll-feed gives them.</summary>
public static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <param name="bodies">Gives a post's finished body.</param>
    public static byte[] Write(RenderModel site, UrlPath self, Func<Post, HtmlFragment> bodies)
    {
        var newest = Enumerable
            .Range(0, site.Graph.Site.Posts.Length)
            .Where(index => !site.Graph.Site.Posts[index].NoIndex)
            .Take(site.Settings.FeedLimit)
            .ToImmutableArray();
        return XmlText.Document(xml =>
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, site.Settings.Language);
            Head(xml, site, self, newest);
            foreach (var index in newest)
            {
                Entry(xml, site, index, bodies);
            }

            xml.WriteEndElement();
        });
    }

    private static void Head(XmlWriter xml, RenderModel site, UrlPath self, ImmutableArray<int> posts)
    {
        var home = site.Links.Absolute(UrlPath.Root);
        Text(xml, "title", site.Settings.Title);
        Text(xml, "subtitle", site.Settings.Description);
        Text(xml, "id", site.Links.Absolute(self));
        Link(xml, "self", "application/atom+xml", site.Links.Absolute(self));
        Link(xml, "alternate", "text/html", home);
        // The newest change among the entries: never the build's clock, or the same input would give other bytes.
        var updated = posts.IsEmpty
            ? DateTimeOffset.UnixEpoch
            : posts.Max(index => Updated(site.Graph.Summaries[index]));
        Text(xml, "updated", JsonLd.Iso(updated));
        Text(xml, "generator", "AiNewsSite");
    }

    private static void Entry(XmlWriter xml, RenderModel site, int index, Func<Post, HtmlFragment> bodies)
    {
        var post = site.Graph.Site.Posts[index];
        var summary = site.Graph.Summaries[index];
        var url = site.Links.Absolute(post.Url);
        xml.WriteStartElement("entry", Namespace);
        Text(xml, "title", post.Title);
        Link(xml, "alternate", "text/html", url);
        Text(xml, "id", site.Links.Origin + site.Links.BasePath + UrlPath.Encode(post.Id));
        Text(xml, "published", JsonLd.Iso(post.Date));
        Text(xml, "updated", JsonLd.Iso(Updated(summary)));
        foreach (var author in summary.Authors)
        {
            xml.WriteStartElement("author", Namespace);
            Text(xml, "name", author.Name);
            Text(xml, "uri", site.Links.Absolute(author.Url));
            xml.WriteEndElement();
        }

        foreach (var term in summary.Categories.Concat(summary.Tags))
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", XmlText.Clean(term.Name));
            xml.WriteEndElement();
        }

        Text(xml, "summary", post.Description ?? post.Excerpt);
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteAttributeString("xml", "base", null, url);
        xml.WriteString(XmlText.Clean(AbsoluteLinks.In(bodies(post), site.Links, post.Url)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>RFC 4287: an entry's `updated` is never before it was published.</summary>
    private static DateTimeOffset Updated(PostSummary post) =>
        post.Updated is { } updated && updated > post.Date ? updated : post.Date;

    private static void Link(XmlWriter xml, string relation, string type, string href)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            xml.WriteElementString(name, Namespace, XmlText.Clean(value));
        }
    }
}
