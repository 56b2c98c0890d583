using AiNewsSite.Pages;
using AiNewsSite.Rendering.Metadata;
using AiNewsSite.Rendering.Views;
using AiNewsSite.Templating.Rendering;
using AiNewsSite.Values;

namespace AiNewsSite.Rendering.Feeds;

/// <summary>An Atom feed (RFC 4287) with whole articles, ids as jekyll-feed gives them.</summary>
internal static class AtomFeed
{
    public static void Write(RenderModel site, FeedView feed, FeedEntries entries, Utf8Output output)
    {
        XmlText.Declaration(output);
        output.Write("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\""u8);
        XmlText.Attribute(output, site.Settings.Language);
        output.Write("\">\n"u8);
        Head(site, feed, output);
        foreach (var post in feed.Posts)
        {
            entries.Write(post, output);
        }

        output.Write("</feed>\n"u8);
    }

    /// <param name="start">Up to the quote that opens the value.</param>
    public static void Link(Utf8Output output, ReadOnlySpan<byte> start, string value)
    {
        output.Write(start);
        XmlText.Attribute(output, value);
        output.Write("\"/>\n"u8);
    }

    /// <param name="indent">Before the start tag; its elements stand two blanks further in.</param>
    public static void Author(Utf8Output output, ReadOnlySpan<byte> indent, string name, string? url)
    {
        output.Write(indent);
        output.Write("<author>\n"u8);
        output.Write(indent);
        XmlText.Element(output, "  <name>"u8, name);
        if (url is not null)
        {
            output.Write(indent);
            XmlText.Element(output, "  <uri>"u8, url);
        }

        output.Write(indent);
        output.Write("</author>\n"u8);
    }

    private static void Head(RenderModel site, FeedView feed, Utf8Output output)
    {
        var (title, subtitle, page) = feed.Scope is TermScope { Term: var term }
            ? ($"{site.Settings.Title} – {term.Name}", term.Description, term.Url)
            : (site.Settings.Title, site.Settings.Description, UrlPath.Root);
        var self = site.Links.Absolute(feed.Url);
        // An empty element stands: RFC 4287 asks for a title.
        XmlText.Element(output, "  <title>"u8, title.Length > 0 ? title : self);
        XmlText.Element(output, "  <subtitle>"u8, subtitle);
        XmlText.Element(output, "  <id>"u8, self);
        Link(output, "  <link rel=\"self\" type=\"application/atom+xml\" href=\""u8, self);
        Link(output, "  <link rel=\"alternate\" type=\"text/html\" href=\""u8, site.Links.Absolute(page));
        // The newest change among the entries: never the build's clock, or the same input would give other bytes.
        var updated = feed.Posts.Max(index => FeedEntries.Updated(site.Graph.Summaries[index]));
        XmlText.Element(output, "  <updated>"u8, JsonLd.Iso(updated));
        // RFC 4287: an author for the feed, where an entry might have none.
        var author = site.Settings.Author ?? site.Settings.ShortTitle ?? site.Settings.Title;
        if (author.Length > 0)
        {
            Author(output, "  "u8, author, null);
        }

        output.Write("  <generator>AiNewsSite</generator>\n"u8);
    }
}
