using System.Text.Json;
using AiNewsSite.Rendering.Theming;
using AiNewsSite.Rendering.Views;
using AiNewsSite.Templating.Rendering;
using AiNewsSite.Values;

namespace AiNewsSite.Rendering.Metadata;

/// <summary>The web app manifest (W3C), with the theme's icons.</summary>
internal static class Manifest
{
    // Those that the theme has are named; sizes are pixels of the square.
    private static readonly (string Name, string Sizes, string Type)[] Icons =
    [
        ("icon-192.png", "192x192", "image/png"),
        ("icon-512.png", "512x512", "image/png"),
        ("icon.svg", "any", "image/svg+xml"),
    ];

    public static void Write(RenderModel site, Theme theme, Utf8Output output)
    {
        using (var json = new Utf8JsonWriter(output, JsonText.File))
        {
            json.WriteStartObject();
            json.WriteString("name", site.Settings.Title);
            json.WriteString("short_name", site.Settings.ShortTitle ?? site.Settings.Title);
            JsonText.Optional(json, "description", site.Settings.Description);
            json.WriteString("lang", site.Settings.Language);
            json.WriteString("id", site.Links.Href(UrlPath.Root));
            json.WriteString("start_url", site.Links.Href(UrlPath.Root));
            json.WriteString("scope", site.Links.Href(UrlPath.Root));
            json.WriteString("display", "minimal-ui");
            json.WriteString("background_color", "#ffffff");
            var color = (site.Settings.Raw["theme"] as DataMap)?["color"]?.Text;
            json.WriteString("theme_color", color ?? "#ffffff");
            json.WriteStartArray("icons");
            foreach (var (name, sizes, type) in Icons)
            {
                if (theme.Assets.TryGetValue(name, out var icon))
                {
                    json.WriteStartObject();
                    json.WriteString("src", site.Links.Href(icon.Url));
                    json.WriteString("sizes", sizes);
                    json.WriteString("type", type);
                    json.WriteEndObject();
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }
}
