using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using AiNewsSite.Pages;
using AiNewsSite.Relations;
using AiNewsSite.Rendering.Views;
using AiNewsSite.Values;

namespace AiNewsSite.Rendering.Metadata;

/// <summary>Structured data as schema.org has it and Google's Article documentation asks for it.</summary>
public static class JsonLd
{
    // Letters of every script stay readable; '<', '>' and '&' are still escaped, so no value can end the element.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Finished script elements; empty for pages that have nothing to say.</summary>
    public static HtmlFragment For(PageModel page)
    {
        var buffer = new ArrayBufferWriter<byte>();
        if (page.Plan.View is PostView view)
        {
            Element(buffer, json => Article(json, page, page.Site.Graph.Summaries[view.Index]));
        }
        else if (page.Head.Kind == "home")
        {
            Element(buffer, json => WebSite(json, page.Site));
        }

        if (page.Head.Crumbs.Length > 1)
        {
            Element(buffer, json => Breadcrumbs(json, page));
        }

        return new HtmlFragment(buffer.WrittenMemory);
    }

    private static void Element(ArrayBufferWriter<byte> buffer, Action<Utf8JsonWriter> content)
    {
        buffer.Write("<script type=\"application/ld+json\">"u8);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            content(json);
            json.WriteEndObject();
        }

        buffer.Write("</script>\n"u8);
    }

    private static void Article(Utf8JsonWriter json, PageModel page, PostSummary post)
    {
        json.WriteString("@type", "NewsArticle");
        json.WriteString("headline", post.Title);
        json.WriteString("url", page.Head.Canonical);
        json.WriteString("mainEntityOfPage", page.Head.Canonical);
        json.WriteString("inLanguage", page.Site.Settings.Language);
        json.WriteString("datePublished", Iso(post.Date));
        json.WriteString("dateModified", Iso(post.Updated is { } updated && updated > post.Date ? updated : post.Date));
        Text(json, "description", page.Head.Description);
        if (post.Categories is [var section, ..])
        {
            json.WriteString("articleSection", section.Name);
        }

        if (!post.Tags.IsEmpty)
        {
            json.WriteStartArray("keywords");
            foreach (var tag in post.Tags)
            {
                json.WriteStringValue(tag.Name);
            }

            json.WriteEndArray();
        }

        Image(json, page);
        Authors(json, page.Site, post);
        json.WriteStartObject("publisher");
        Publisher(json, page.Site);
        json.WriteEndObject();
    }

    private static void Authors(Utf8JsonWriter json, RenderModel site, PostSummary post)
    {
        if (post.Authors.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("author");
        foreach (var author in post.Authors)
        {
            json.WriteStartObject();
            json.WriteString("@type", author.Organization ? "Organization" : "Person");
            json.WriteString("name", author.Name);
            json.WriteString("url", site.Links.Absolute(author.Url));
            Text(
                json,
                author.Organization ? "description" : "jobTitle",
                author.Organization ? author.Bio : author.Role
            );
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Image(Utf8JsonWriter json, PageModel page)
    {
        var image =
            page.Site.Views.Image(page.Head.Image, page.Plan.Url, "")
            ?? page.Site.Views.Image(page.Site.Settings.Image, UrlPath.Root, "");
        if (image is null)
        {
            return;
        }

        json.WriteStartObject("image");
        json.WriteString("@type", "ImageObject");
        json.WriteString("url", image.AbsoluteUrl);
        if (image.Size is { } size)
        {
            json.WriteNumber("width", size.Width);
            json.WriteNumber("height", size.Height);
        }

        json.WriteEndObject();
    }

    private static void WebSite(Utf8JsonWriter json, RenderModel site)
    {
        json.WriteString("@type", "WebSite");
        json.WriteString("name", site.Settings.Title);
        json.WriteString("url", site.Links.Absolute(UrlPath.Root));
        json.WriteString("inLanguage", site.Settings.Language);
        Text(json, "description", site.Settings.Description);
        json.WriteStartObject("publisher");
        Publisher(json, site);
        json.WriteEndObject();
    }

    private static void Publisher(Utf8JsonWriter json, RenderModel site)
    {
        json.WriteString("@type", "Organization");
        json.WriteString("name", site.Settings.ShortTitle ?? site.Settings.Title);
        json.WriteString("url", site.Links.Absolute(UrlPath.Root));
        if (site.Views.Image(site.Settings.Logo, UrlPath.Root, "") is { } logo)
        {
            json.WriteStartObject("logo");
            json.WriteString("@type", "ImageObject");
            json.WriteString("url", logo.AbsoluteUrl);
            json.WriteEndObject();
        }
    }

    private static void Breadcrumbs(Utf8JsonWriter json, PageModel page)
    {
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        for (var i = 0; i < page.Head.Crumbs.Length; i++)
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", i + 1);
            json.WriteString("name", page.Head.Crumbs[i].Title);
            json.WriteString("item", page.Site.Links.Origin + page.Head.Crumbs[i].Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>RFC 3339 with the site's offset.</summary>
    public static string Iso(DateTimeOffset date) =>
        date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);
}
