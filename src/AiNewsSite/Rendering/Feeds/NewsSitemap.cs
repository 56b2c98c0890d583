using System.Collections.Immutable;
using AiNewsSite.Rendering.Metadata;
using AiNewsSite.Rendering.Views;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Rendering.Feeds;

/// <summary>A news sitemap, as Google's documentation "News sitemaps" has it. One without articles is valid.</summary>
internal static class NewsSitemap
{
    public static void Write(RenderModel site, ImmutableArray<int> posts, Utf8Output output)
    {
        XmlText.Declaration(output);
        output.Write(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">

            """u8
        );
        foreach (var index in posts)
        {
            var post = site.Graph.Site.Posts[index];
            var language = site.Heads.LanguageOf(post.FrontMatter) ?? site.Settings.Language;
            output.Write("  <url>\n"u8);
            XmlText.Element(output, "    <loc>"u8, site.Links.Absolute(post.Url));
            output.Write("    <news:news>\n      <news:publication>\n"u8);
            XmlText.Element(output, "        <news:name>"u8, site.Settings.Title);
            XmlText.Element(output, "        <news:language>"u8, Language(language));
            output.Write("      </news:publication>\n"u8);
            XmlText.Element(output, "      <news:publication_date>"u8, JsonLd.Iso(post.Date));
            XmlText.Element(output, "      <news:title>"u8, post.Title);
            output.Write("    </news:news>\n  </url>\n"u8);
        }

        output.Write("</urlset>\n"u8);
    }

    /// <summary>ISO 639, but for Chinese: "zh-cn" and "zh-tw".</summary>
    private static string Language(string tag)
    {
        var lower = tag.ToLowerInvariant();
        return lower switch
        {
            "zh-tw" or "zh-hant" or "zh-hant-tw" => "zh-tw",
            _ when lower == "zh" || lower.StartsWith("zh-", StringComparison.Ordinal) => "zh-cn",
            _ => lower.Split('-')[0],
        };
    }
}
