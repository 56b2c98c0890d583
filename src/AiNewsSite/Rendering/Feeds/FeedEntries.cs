using System.Collections.Concurrent;
using AiNewsSite.Pages;
using AiNewsSite.Parsing;
using AiNewsSite.Relations;
using AiNewsSite.Rendering.Metadata;
using AiNewsSite.Rendering.Views;
using AiNewsSite.Templating.Rendering;
using AiNewsSite.Values;

namespace AiNewsSite.Rendering.Feeds;

/// <summary>
/// Atom entries, each made once for all the feeds that show it: a finished entry waits for its next feed as long as
/// there is room, and goes after its last. Serves all threads.
/// </summary>
/// <param name="bodies">Writes a post's finished body.</param>
internal sealed class FeedEntries(RenderModel site, Action<int, Utf8Output> bodies)
{
    // Beyond this an entry is made anew for each feed: time for memory.
    private const long Room = 48 << 20;

    private readonly int[] _uses = [.. site.Feeds.Uses(site.Graph.Site.Posts.Length)];
    private readonly ConcurrentDictionary<int, byte[]> _kept = new();
    private long _bytes;

    public void Write(int post, Utf8Output output)
    {
        var left = Interlocked.Decrement(ref _uses[post]);
        if (_kept.TryGetValue(post, out var entry))
        {
            output.Write(entry);
            if (left <= 0 && _kept.TryRemove(post, out _))
            {
                Interlocked.Add(ref _bytes, -entry.Length);
            }

            return;
        }

        var start = output.Count;
        Entry(post, output);
        var written = output.Written[start..];
        if (left > 0 && Interlocked.Read(ref _bytes) + written.Length <= Room && _kept.TryAdd(post, written.ToArray()))
        {
            Interlocked.Add(ref _bytes, written.Length);
        }
    }

    /// <summary>The post's id as jekyll-feed gives it, so that no reader shows old posts as new.</summary>
    public static string IdOf(SiteLinks links, Post post) => links.Origin + links.BasePath + UrlPath.Encode(post.Id);

    /// <summary>RFC 4287: an entry's `updated` is never before it was published.</summary>
    public static DateTimeOffset Updated(PostSummary post) =>
        post.Updated is { } updated && updated > post.Date ? updated : post.Date;

    private void Entry(int index, Utf8Output output)
    {
        var post = site.Graph.Site.Posts[index];
        var summary = site.Graph.Summaries[index];
        var url = site.Links.Absolute(post.Url);
        output.Write("  <entry>\n"u8);
        XmlText.Element(output, "    <title>"u8, post.Title);
        AtomFeed.Link(output, "    <link rel=\"alternate\" type=\"text/html\" href=\""u8, url);
        XmlText.Element(output, "    <id>"u8, IdOf(site.Links, post));
        XmlText.Element(output, "    <published>"u8, JsonLd.Iso(post.Date));
        XmlText.Element(output, "    <updated>"u8, JsonLd.Iso(Updated(summary)));
        foreach (var author in summary.Authors)
        {
            AtomFeed.Author(output, "    "u8, author.Name, site.Links.Absolute(author.Url));
        }

        foreach (var term in summary.Categories.Concat(summary.Tags))
        {
            AtomFeed.Link(output, "    <category term=\""u8, term.Name);
        }

        XmlText.Element(output, "    <summary>"u8, post.Description ?? post.Excerpt);
        if (!site.Settings.Feed.ExcerptOnly)
        {
            Content(index, url, output);
        }

        output.Write("  </entry>\n"u8);
    }

    private void Content(int index, string url, Utf8Output output)
    {
        output.Write("    <content type=\"html\" xml:base=\""u8);
        XmlText.Attribute(output, url);
        if (site.Heads.LanguageOf(site.Graph.Site.Posts[index].FrontMatter) is { } other)
        {
            output.Write("\" xml:lang=\""u8);
            XmlText.Attribute(output, other);
        }

        output.Write("\">"u8);
        using var html = new Utf8Output(64 * 1024);
        Body(index, html);
        XmlText.Write(output, html.Written);
        output.Write("</content>\n"u8);
    }

    /// <summary>The post's body with absolute links.</summary>
    public void Body(int index, Utf8Output output)
    {
        using var body = new Utf8Output(64 * 1024);
        bodies(index, body);
        AbsoluteLinks.Write(output, body.Written, site.Links, site.Graph.Site.Posts[index].Url);
    }
}
