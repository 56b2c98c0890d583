using System.Text.Json;
using AiNewsSite.Pages;
using AiNewsSite.Relations;
using AiNewsSite.Rendering.Metadata;
using AiNewsSite.Rendering.Views;
using AiNewsSite.Templating.Rendering;
using AiNewsSite.Values;

namespace AiNewsSite.Rendering.Feeds;

/// <summary>A JSON Feed (jsonfeed.org, version 1.1); ids are those of the Atom feed.</summary>
internal static class JsonFeed
{
    // Bytes.
    private const int Piece = 4 * 1024;

    public static void Write(RenderModel site, JsonFeedView feed, FeedEntries entries, Utf8Output output)
    {
        using (var json = new Utf8JsonWriter(output, JsonText.File))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", site.Settings.Title);
            json.WriteString("home_page_url", site.Links.Absolute(UrlPath.Root));
            json.WriteString("feed_url", site.Links.Absolute(feed.Url));
            JsonText.Optional(json, "description", site.Settings.Description);
            json.WriteString("language", site.Settings.Language);
            if (site.Views.Image(site.Settings.Logo, UrlPath.Root, "") is { } logo)
            {
                json.WriteString("icon", logo.AbsoluteUrl);
            }

            json.WriteStartArray("items");
            foreach (var post in feed.Posts)
            {
                Item(json, site, post, entries);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Item(Utf8JsonWriter json, RenderModel site, int index, FeedEntries entries)
    {
        var post = site.Graph.Site.Posts[index];
        var summary = site.Graph.Summaries[index];
        json.WriteStartObject();
        json.WriteString("id", FeedEntries.IdOf(site.Links, post));
        json.WriteString("url", site.Links.Absolute(post.Url));
        json.WriteString("title", post.Title);
        JsonText.Optional(json, "summary", post.Description ?? post.Excerpt);
        if (site.Settings.Feed.ExcerptOnly)
        {
            // The format asks for one kind of content.
            json.WriteString("content_text", post.Description ?? post.Excerpt ?? "");
        }
        else
        {
            using var html = new Utf8Output(64 * 1024);
            entries.Body(index, html);
            json.WritePropertyName("content_html");
            WriteInPieces(json, html.Written);
        }

        if (site.Views.Image(post.Image, post.Url, "") is { } image)
        {
            json.WriteString("image", image.AbsoluteUrl);
        }

        json.WriteString("date_published", JsonLd.Iso(post.Date));
        json.WriteString("date_modified", JsonLd.Iso(FeedEntries.Updated(summary)));
        Authors(json, site, summary);
        Tags(json, summary);
        JsonText.Optional(json, "language", site.Heads.LanguageOf(post.FrontMatter));
        json.WriteEndObject();
    }

    /// <summary>A long text: written at once, it would want room for six times its length.</summary>
    private static void WriteInPieces(Utf8JsonWriter json, ReadOnlySpan<byte> text)
    {
        for (; text.Length > Piece; text = text[Piece..])
        {
            json.WriteStringValueSegment(text[..Piece], isFinalSegment: false);
        }

        json.WriteStringValueSegment(text, isFinalSegment: true);
    }

    private static void Authors(Utf8JsonWriter json, RenderModel site, PostSummary post)
    {
        if (post.Authors.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("authors");
        foreach (var author in post.Authors)
        {
            json.WriteStartObject();
            json.WriteString("name", author.Name);
            json.WriteString("url", site.Links.Absolute(author.Url));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Tags(Utf8JsonWriter json, PostSummary post)
    {
        var names = post.Categories.Concat(post.Tags).Select(term => term.Name).ToList();
        if (names.Count == 0)
        {
            return;
        }

        json.WriteStartArray("tags");
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }
}
