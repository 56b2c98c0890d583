using AiNewsSite.Pages;
using AiNewsSite.Rendering.Feeds;
using AiNewsSite.Rendering.Views;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Rendering.Metadata;

/// <summary>The description by which browsers offer a site's search (OpenSearch 1.1).</summary>
internal static class OpenSearch
{
    // OpenSearch 1.1: "The value must contain 16 or fewer characters of plain text."
    private const int LongestName = 16;

    public static void Write(RenderModel site, Utf8Output output)
    {
        var name = site.Settings.ShortTitle ?? site.Settings.Title;
        XmlText.Declaration(output);
        output.Write("<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n"u8);
        XmlText.Element(output, "  <ShortName>"u8, name.Length > LongestName ? Cut(name) : name);
        XmlText.Element(output, "  <Description>"u8, site.Words.Text("search.describe", site.Settings.Title));
        output.Write("  <InputEncoding>UTF-8</InputEncoding>\n  <Url type=\"text/html\" template=\""u8);
        XmlText.Attribute(output, site.Links.Absolute(SiteUrls.Search) + "?q={searchTerms}");
        output.Write("\"/>\n</OpenSearchDescription>\n"u8);
    }

    private static string Cut(string name) =>
        char.IsHighSurrogate(name[LongestName - 1]) ? name[..(LongestName - 1)] : name[..LongestName];
}
