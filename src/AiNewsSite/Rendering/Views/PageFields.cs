using System.Collections.Immutable;
using AiNewsSite.Pages;
using AiNewsSite.Relations;
using AiNewsSite.Rendering.Metadata;
using AiNewsSite.Templating;
using AiNewsSite.Values;

namespace AiNewsSite.Rendering.Views;

/// <summary>The members of `page`, kind by kind.</summary>
public static class PageFields
{
    private static readonly Field<PageModel>[] Shared =
    [
        new(
            "kind",
            "post, page, home, tag, category, author, month, year, tags, categories, authors, archive, search, not_found",
            page => page.Head.Kind
        ),
        new("title", "for the h1; null on the home page", page => page.Head.Title),
        new("head_title", "for the title element", page => page.Head.HeadTitle),
        new("description", "plain text for the description; null where none", page => page.Head.Description),
        new("url", "ready for href", page => page.Href),
        new("absolute_url", "with scheme and host", page => page.Site.Links.Origin + page.Href),
        new("canonical", "for the canonical link", page => page.Head.Canonical),
        new("lang", "BCP 47", page => page.Head.Language),
        new("locale", "for Open Graph, such as ja_JP", page => SiteFields.Locale(page.Head.Language)),
        new("noindex", "true where search engines are to leave the page out", page => page.Head.NoIndex),
        new("robots", "for the robots meta element", page => page.Head.Robots),
        new(
            "alternates",
            "[{lang, url}]: the page in each of its languages, itself among them; empty where it has one",
            page => SharedViews.List(page.Head.Translations, one => SharedViews.Wrap(TranslationFields!, one))
        ),
        new("markdown_url", "the post as Markdown, ready for href; null where none", page => page.Head.MarkdownUrl),
        new("layout", "the layout's name", page => page.Plan.Layout),
        new(
            "image",
            "Image for cards and the lead figure: the page's own, or null",
            page => SharedViews.ImageValue(page.Site.Views.Image(page.Head.Image, page.Plan.Url, page.ImageAlt ?? ""))
        ),
        new("card_image", "Image for cards: the page's own or the site's; null where neither is", CardImage),
        new(
            "breadcrumbs",
            "[Link] from home to the page itself; empty on the home page",
            page => SharedViews.List(page.Head.Crumbs, crumb => SharedViews.LinkValue(crumb.Title, crumb.Url))
        ),
        new("feed_url", "the term's Atom feed; null where none", page => page.Head.FeedUrl),
        new(
            "json_ld",
            "finished script elements of structured data",
            page => ScriptValue.FromMarkup(JsonLd.For(page).Utf8)
        ),
    ];

    public static FieldTable<Translation> TranslationFields { get; } =
        new(
            "Translation",
            new Field<Translation>("lang", "BCP 47", one => one.Language),
            new("url", "with scheme and host", one => one.Url)
        );

    private static readonly Field<PageModel>[] Documents =
    [
        new("toc", "[{id, text, level, children}]: headings two levels deep", page => page.Contents),
        new("toc_size", "entries in the table of contents", page => TableOfContents.Entries(page.Body!).Length),
    ];

    private static readonly Field<PageModel>[] Lists =
    [
        new("posts", "[Post summary] of this page of the list", page => page.Site.Views.Summaries(page.List!.Posts)),
        new(
            "term",
            "Term on tag and category pages, else null",
            page => page.List!.Scope is TermScope scope ? page.Site.Views.Term(scope.Term) : ScriptValue.Null
        ),
        new(
            "author",
            "Author on author pages, else null",
            page => page.List!.Scope is AuthorScope scope ? page.Site.Views.Author(scope.Author) : ScriptValue.Null
        ),
        new("year", "number on month and year pages, else null", Year),
        new(
            "month",
            "number on month pages, else null",
            page => page.List!.Scope is MonthScope scope ? scope.Month : ScriptValue.Null
        ),
    ];

    public static FieldTable<PageModel> Post { get; } =
        new(
            "page (post)",
            [
                .. Shared,
                .. Documents,
                new("date", "in the site's time zone", page => page.Post!.Date),
                new(
                    "updated",
                    "null where absent or the same moment",
                    page => page.Post!.Updated is { } updated && updated != page.Post.Date ? updated : ScriptValue.Null
                ),
                new(
                    "author",
                    "the first Author, or null",
                    page => Summary(page).Authors is [var first, ..] ? page.Site.Views.Author(first) : ScriptValue.Null
                ),
                new("authors", "[Author]", page => page.Site.Views.Authors(Summary(page).Authors)),
                new(
                    "category",
                    "the first Term, or null",
                    page => Summary(page).Categories is [var first, ..] ? page.Site.Views.Term(first) : ScriptValue.Null
                ),
                new("categories", "[Term]", page => page.Site.Views.Terms(Summary(page).Categories)),
                new("tags", "[Term]", page => page.Site.Views.Terms(Summary(page).Tags)),
                new("reading_minutes", "whole minutes, at least 1", page => Summary(page).ReadingMinutes),
                new(
                    "character_count",
                    "CJK characters and Latin words of the body",
                    page => page.Post!.Body.Counts.CjkCharacters + page.Post.Body.Counts.LatinWords
                ),
                new("excerpt", "plain text, or null", page => page.Post!.Excerpt),
                new("previous", "the next older Post summary, or null", page => Neighbour(page, 1)),
                new("next", "the next newer Post summary, or null", page => Neighbour(page, -1)),
                new(
                    "related",
                    "[Post summary], best first",
                    page => page.Site.Views.Summaries(page.Site.Graph.Related[PostIndex(page)])
                ),
                new("draft", "", page => page.Post!.Draft),
                new("future", "", page => Summary(page).Future),
                new("unpublished", "", page => !page.Post!.Published),
                new("source_path", "relative to the source folder", page => page.Post!.Source.Value),
                new("slug", "", page => page.Post!.Slug),
                new("id", "as Jekyll's document id", page => page.Post!.Id),
            ]
        );

    public static FieldTable<PageModel> Static { get; } =
        new(
            "page (static page)",
            [
                .. Shared,
                .. Documents,
                new("date", "null where absent", page => page.Static!.Date is { } date ? date : ScriptValue.Null),
                new("updated", "null where absent", page => page.Static!.Updated is { } date ? date : ScriptValue.Null),
                new("source_path", "relative to the source folder", page => page.Static!.Source.Value),
            ]
        );

    public static FieldTable<PageModel> List { get; } = new("page (list)", [.. Shared, .. Lists]);

    public static FieldTable<PageModel> Index { get; } =
        new(
            "page (tags, categories, authors)",
            [
                .. Shared,
                new("terms", "[Term] (or [Author]) by name", page => Terms(page, byCount: false)),
                new("terms_by_count", "the same, most posts first", page => Terms(page, byCount: true)),
            ]
        );

    public static FieldTable<PageModel> Archive { get; } =
        new(
            "page (archive)",
            [
                .. Shared,
                new(
                    "years",
                    "[{year, url, count, months: [{month, url, count, posts}]}], newest first",
                    ArchiveView.Years
                ),
            ]
        );

    public static FieldTable<PageModel> Search { get; } =
        new(
            "page (search)",
            [
                .. Shared,
                new("index_url", "the folder of the search index", page => page.Site.Links.Href(SiteUrls.SearchIndex)),
            ]
        );

    public static FieldTable<PageModel> NotFound { get; } =
        new(
            "page (not_found)",
            [
                .. Shared,
                new(
                    "posts",
                    "the ten newest, [Post summary]",
                    page =>
                        page.Site.Views.Summaries([
                            .. Enumerable.Range(0, Math.Min(10, page.Site.Graph.Summaries.Length)),
                        ])
                ),
            ]
        );

    /// <summary>The `page` object of a plan.</summary>
    public static IScriptObject Of(PageModel page) =>
        page.Plan.View switch
        {
            PostView => new ViewObject<PageModel>(Post, page, page.Post!.FrontMatter),
            StaticPageView => new ViewObject<PageModel>(Static, page, page.Static!.FrontMatter),
            ListView => new ViewObject<PageModel>(List, page),
            TermIndexView or AuthorIndexView => new ViewObject<PageModel>(Index, page),
            SearchView => new ViewObject<PageModel>(Search, page),
            Pages.ArchiveView => new ViewObject<PageModel>(Archive, page),
            _ => new ViewObject<PageModel>(NotFound, page),
        };

    private static int PostIndex(PageModel page) => ((PostView)page.Plan.View).Index;

    private static PostSummary Summary(PageModel page) => page.Site.Graph.Summaries[PostIndex(page)];

    private static ScriptValue Neighbour(PageModel page, int step)
    {
        var at = PostIndex(page) + step;
        return at >= 0 && at < page.Site.Graph.Summaries.Length ? page.Site.Views.Summary(at) : ScriptValue.Null;
    }

    private static ScriptValue Year(PageModel page) =>
        page.List!.Scope switch
        {
            MonthScope scope => scope.Year,
            YearScope scope => scope.Year,
            _ => ScriptValue.Null,
        };

    private static ScriptValue CardImage(PageModel page) => SharedViews.ImageValue(page.CardImage);

    private static ScriptValue Terms(PageModel page, bool byCount)
    {
        var graph = page.Site.Graph;
        if (page.Plan.View is AuthorIndexView)
        {
            var authors = byCount
                ? [.. graph.Authors.Authors.OrderByDescending(entry => entry.Posts.Length)]
                : graph.Authors.Authors;
            return SharedViews.List(authors, entry => page.Site.Views.Author(entry.Author));
        }

        var terms = ((TermIndexView)page.Plan.View).Kind == TermKind.Tag ? graph.Tags.Terms : graph.Categories.Terms;
        // OrderBy is stable: equal counts stay in the order of their names.
        var ordered = byCount ? [.. terms.OrderByDescending(entry => entry.Term.Count)] : terms;
        return SharedViews.List(ordered, entry => page.Site.Views.Term(entry.Term));
    }
}
