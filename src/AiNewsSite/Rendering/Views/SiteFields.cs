using System.Collections.Immutable;
using AiNewsSite.Pages;
using AiNewsSite.Templating;
using AiNewsSite.Values;

namespace AiNewsSite.Rendering.Views;

/// <summary>The members of `site` and `pagination`.</summary>
public static class SiteFields
{
    public static FieldTable<RenderModel> Site { get; } =
        new(
            "site",
            new Field<RenderModel>("title", "", site => site.Settings.Title),
            new(
                "short_title",
                "for narrow places; the title where none is set",
                site => site.Settings.ShortTitle ?? site.Settings.Title
            ),
            new("tagline", "null where none", site => site.Settings.Tagline),
            new("description", "null where none", site => site.Settings.Description),
            new("lang", "BCP 47", site => site.Settings.Language),
            new("locale", "for Open Graph, such as ja_JP", site => Locale(site.Settings.Language)),
            new(
                "url",
                "origin and base path, without a slash at the end",
                site => site.Links.Origin + site.Links.BasePath
            ),
            new("base_path", "empty or /repo", site => site.Links.BasePath),
            new("author", "null where none", site => site.Settings.Author),
            new("email", "null where none", site => site.Settings.Email),
            new(
                "logo",
                "Image or null",
                site => SharedViews.ImageValue(site.Views.Image(site.Settings.Logo, UrlPath.Root, site.Settings.Title))
            ),
            new(
                "image",
                "the default card, Image or null",
                site => SharedViews.ImageValue(site.Views.Image(site.Settings.Image, UrlPath.Root, site.Settings.Title))
            ),
            new("generator", "name and version of this program", _ => "AiNewsSite"),
            new("post_count", "", site => site.Graph.Site.Posts.Length),
            new("navigation", "[Link] of the main menu", Navigation),
            new("footer", "[Link] of the foot", site => Links(site, "footer")),
            new(
                "categories",
                "[Term], most posts first",
                site =>
                    SharedViews.List(
                        [.. site.Graph.Categories.Terms.OrderByDescending(entry => entry.Term.Count)],
                        entry => site.Views.Term(entry.Term)
                    )
            ),
            new(
                "theme",
                "the settings under `theme`, or null",
                site => DataView.Of(site.Settings.Raw["theme"] ?? DataNull.Instance)
            ),
            new("data", "the `_data` files", site => DataView.Of(site.Graph.Site.Data)),
            new("config", "all settings as written", site => DataView.Of(site.Settings.Raw)),
            new("feed_url", "the Atom feed; null where none", site => Href(site.Links, site.Feeds.Whole?.Url)),
            new("json_feed_url", "the JSON Feed; null where none", site => Href(site.Links, site.Feeds.Json?.Url)),
            new("manifest_url", "the web app manifest", site => site.Links.Href(SiteUrls.Manifest)),
            new("home_url", "", site => site.Links.Href(UrlPath.Root)),
            new(
                "tags_url",
                "null without tags",
                site => site.Graph.Tags.Terms.IsEmpty ? ScriptValue.Null : site.Links.Href(SiteUrls.Tags)
            ),
            new(
                "categories_url",
                "null without categories",
                site => site.Graph.Categories.Terms.IsEmpty ? ScriptValue.Null : site.Links.Href(SiteUrls.Categories)
            ),
            new(
                "authors_url",
                "null without authors",
                site => site.Graph.Authors.Authors.IsEmpty ? ScriptValue.Null : site.Links.Href(SiteUrls.Authors)
            ),
            new("search_url", "the search page", site => site.Links.Href(SiteUrls.Search)),
            new("opensearch_url", "the OpenSearch description", site => site.Links.Href(SiteUrls.OpenSearch)),
            new("archive_url", "", site => site.Links.Href(SiteUrls.Archive)),
            new(
                "about_url",
                "null where the source has no /about/ page",
                site => About(site) is { } about ? site.Links.Href(about) : ScriptValue.Null
            )
        );

    public static FieldTable<(Pagination Pagination, SiteLinks Links)> Pagination { get; } =
        new(
            "pagination",
            new Field<(Pagination Pagination, SiteLinks Links)>("page", "from 1", list => list.Pagination.Page),
            new("pages", "", list => list.Pagination.Pages),
            new("total", "posts in the whole list", list => list.Pagination.Total),
            new("per_page", "", list => list.Pagination.PerPage),
            new("previous_url", "null on the first page", list => Href(list.Links, list.Pagination.Previous)),
            new("next_url", "null on the last page", list => Href(list.Links, list.Pagination.Next)),
            new("first_url", "", list => Href(list.Links, list.Pagination.Urls[0])),
            new("last_url", "", list => Href(list.Links, list.Pagination.Urls[^1])),
            new(
                "items",
                "[{number, url, current, gap}]: pages to link to",
                list => SharedViews.List(list.Pagination.Window(), number => Item(list, number))
            )
        );

    private static FieldTable<((Pagination Pagination, SiteLinks Links) List, int Number)> ItemFields { get; } =
        new(
            "pagination item",
            new Field<((Pagination Pagination, SiteLinks Links) List, int Number)>(
                "number",
                "null for a gap",
                item => item.Number == 0 ? ScriptValue.Null : item.Number
            ),
            new(
                "url",
                "null for a gap",
                item =>
                    item.Number == 0
                        ? ScriptValue.Null
                        : item.List.Links.Href(item.List.Pagination.Urls[item.Number - 1])
            ),
            new("current", "", item => item.Number == item.List.Pagination.Page),
            new("gap", "", item => item.Number == 0)
        );

    private static ScriptValue Item((Pagination Pagination, SiteLinks Links) list, int number) =>
        SharedViews.Wrap(ItemFields, (list, number));

    private static ScriptValue Href(SiteLinks links, UrlPath? url) =>
        url is { } there ? links.Href(there) : ScriptValue.Null;

    /// <summary>As the settings say; else the categories with most posts, the archive and the about page.</summary>
    private static ScriptValue Navigation(RenderModel site)
    {
        if (Configured(site, "navigation") is { } configured)
        {
            return configured;
        }

        var items = site
            .Graph.Categories.Terms.OrderByDescending(entry => entry.Term.Count)
            .Take(5)
            .Select(entry => new Crumb(entry.Term.Name, site.Links.Href(entry.Term.Url)))
            .Append(new Crumb(site.Words.Text("titles.archive"), site.Links.Href(SiteUrls.Archive)));
        if (site.Graph.Site.Pages.FirstOrDefault(page => page.Url == About(site)) is { } about)
        {
            items = items.Append(new Crumb(about.Title ?? site.Words.Text("nav.about"), site.Links.Href(about.Url)));
        }

        return SharedViews.List([.. items], item => SharedViews.LinkValue(item.Title, item.Url));
    }

    private static ScriptValue Links(RenderModel site, string key) =>
        Configured(site, key) ?? ScriptValue.From(Array.Empty<ScriptValue>());

    /// <summary>A list of {title, url} under `theme.KEY` or `KEY` in the settings.</summary>
    private static ScriptValue? Configured(RenderModel site, string key)
    {
        var written = (site.Settings.Raw["theme"] as DataMap)?[key] ?? site.Settings.Raw[key];
        if (written is not DataList list)
        {
            return null;
        }

        var items = list
            .Items.OfType<DataMap>()
            .Where(item => item["title"]?.Text is not null && item["url"]?.Text is not null)
            .Select(item => new Crumb(item["title"]!.Text!, site.Links.Resolve(item["url"]!.Text!, UrlPath.Root)))
            .ToImmutableArray();
        return SharedViews.List(items, item => SharedViews.LinkValue(item.Title, item.Url));
    }

    private static UrlPath? About(RenderModel site)
    {
        foreach (var page in site.Graph.Site.Pages)
        {
            if (page.Url.Value is "/about/" or "/about.html" or "/about")
            {
                return page.Url;
            }
        }

        return null;
    }

    public static string Locale(string language) =>
        language switch
        {
            "ja" => "ja_JP",
            "en" => "en_US",
            _ => language.Replace('-', '_'),
        };
}
