using System.Collections.Immutable;
using System.Text.Json;
using AiNewsSite.Pages;
using AiNewsSite.Rendering.Views;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Rendering;

/// <summary>Pages that send a reader on, as jekyll-redirect-from has them, without a script: refresh, canonical, a link.</summary>
internal static class RedirectPage
{
    public static void Write(RenderModel site, RedirectView view, Utf8Output output)
    {
        var absolute = Absolute(site.Links, view);
        // Root-relative where it can be, so that a preview of the site stays on its own host.
        var href = view.Page is { } page ? site.Links.Href(page) + view.Rest : absolute;
        var title = site.Words.Find("redirect.title") ?? absolute;
        output.Write("<!DOCTYPE html>\n<html lang=\""u8);
        output.WriteEscaped(site.Settings.Language);
        output.Write("\">\n<head>\n<meta charset=\"utf-8\">\n<title>"u8);
        output.WriteEscaped(title);
        output.Write("</title>\n<link rel=\"canonical\" href=\""u8);
        output.WriteEscaped(absolute);
        output.Write(
            "\">\n<meta name=\"robots\" content=\"noindex\">\n<meta http-equiv=\"refresh\" content=\"0; url="u8
        );
        output.WriteEscaped(href);
        output.Write(
            "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n</head>\n<body>\n<main>\n<h1>"u8
        );
        output.WriteEscaped(title);
        output.Write("</h1>\n<p><a href=\""u8);
        output.WriteEscaped(href);
        output.Write("\">"u8);
        output.WriteEscaped(view.Page is { } shown ? site.Links.Origin + site.Links.BasePath + shown.Value : absolute);
        output.Write("</a></p>\n</main>\n</body>\n</html>\n"u8);
    }

    /// <summary>redirects.json: {"/old/": "https://…/new/"}.</summary>
    public static void WriteMap(RenderModel site, ImmutableArray<PagePlan> redirects, Utf8Output output)
    {
        using (var json = new Utf8JsonWriter(output, JsonText.File))
        {
            json.WriteStartObject();
            foreach (var plan in redirects)
            {
                json.WriteString(plan.Url.Value, Absolute(site.Links, (RedirectView)plan.View));
            }

            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static string Absolute(SiteLinks links, RedirectView view) =>
        view.Page is { } page ? links.Absolute(page) + view.Rest : SiteLinks.Encoded(view.Rest);
}
