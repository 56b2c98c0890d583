using System.Text.Json;
using AiNewsSite.Pages;
using AiNewsSite.Relations;
using AiNewsSite.Rendering.Views;
using AiNewsSite.Templating.Rendering;
using AiNewsSite.Values;

namespace AiNewsSite.Rendering.Metadata;

/// <summary>Structured data as schema.org has it and Google's Article documentation asks for it.</summary>
public static class JsonLd
{
    /// <summary>Finished script elements; empty for pages that have nothing to say.</summary>
    public static HtmlFragment For(PageModel page)
    {
        using var buffer = new Utf8Output();
        if (page.Plan.View is PostView view)
        {
            Element(buffer, json => Article(json, page, page.Site.Graph.Summaries[view.Index]));
        }
        else if (page.Head.Kind == "home")
        {
            Element(buffer, json => WebSite(json, page.Site));
        }
        else if (page.List?.Scope is AuthorScope { Author: var author })
        {
            Element(buffer, json => Profile(json, page.Site, author));
        }

        if (page.Head.Crumbs.Length > 1)
        {
            Element(buffer, json => Breadcrumbs(json, page));
        }

        return new HtmlFragment(buffer.Written.ToArray());
    }

    private static void Element(Utf8Output buffer, Action<Utf8JsonWriter> content)
    {
        buffer.Write("<script type=\"application/ld+json\">"u8);
        using (var json = new Utf8JsonWriter(buffer, JsonText.InHtml))
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
        json.WriteString("inLanguage", page.Head.Language);
        json.WriteString("datePublished", Iso(post.Date));
        json.WriteString("dateModified", Iso(post.Updated is { } updated && updated > post.Date ? updated : post.Date));
        JsonText.Optional(json, "description", page.Head.Description);
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

        json.WriteBoolean("isAccessibleForFree", true);
        var counts = page.Post!.Body.Counts;
        if (counts.CjkCharacters == 0 && counts.LatinWords > 0)
        {
            // Of Japanese only characters can be counted, and characters are no words.
            json.WriteNumber("wordCount", counts.LatinWords);
        }

        if (page.CardImage is { } image)
        {
            json.WriteStartObject("image");
            Image(json, image);
            json.WriteEndObject();
        }

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
            Author(json, site, author);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Author(Utf8JsonWriter json, RenderModel site, Author author)
    {
        json.WriteString("@type", author.Organization ? "Organization" : "Person");
        json.WriteString("name", author.Name);
        json.WriteString("url", site.Links.Absolute(author.Url));
        JsonText.Optional(json, "description", author.Bio);
        if (!author.Organization)
        {
            JsonText.Optional(json, "jobTitle", author.Role);
        }
    }

    private static void Image(Utf8JsonWriter json, ImageModel image)
    {
        json.WriteString("@type", "ImageObject");
        json.WriteString("url", image.AbsoluteUrl);
        if (image.Size is { } size)
        {
            json.WriteNumber("width", size.Width);
            json.WriteNumber("height", size.Height);
        }
    }

    /// <summary>Google's "ProfilePage": who an author is.</summary>
    private static void Profile(Utf8JsonWriter json, RenderModel site, Author author)
    {
        json.WriteString("@type", "ProfilePage");
        json.WriteStartObject("mainEntity");
        Author(json, site, author);
        if (site.Views.Image(author.Avatar, author.Url, "") is { } avatar)
        {
            json.WriteString("image", avatar.AbsoluteUrl);
        }

        var links = author.Links.Where(link => SiteLinks.IsAbsolute(link.Url)).ToList();
        if (links.Count > 0)
        {
            json.WriteStartArray("sameAs");
            foreach (var link in links)
            {
                json.WriteStringValue(link.Url);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WebSite(Utf8JsonWriter json, RenderModel site)
    {
        json.WriteString("@type", "WebSite");
        json.WriteString("name", site.Settings.Title);
        json.WriteString("url", site.Links.Absolute(UrlPath.Root));
        json.WriteString("inLanguage", site.Settings.Language);
        JsonText.Optional(json, "description", site.Settings.Description);
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
            Image(json, logo);
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

    /// <summary>RFC 3339 with the site's offset.</summary>
    public static string Iso(DateTimeOffset date) =>
        date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);
}
