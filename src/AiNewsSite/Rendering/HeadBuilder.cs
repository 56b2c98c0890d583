using System.Collections.Immutable;
using System.Globalization;
using AiNewsSite.Pages;
using AiNewsSite.Parsing;
using AiNewsSite.Relations;
using AiNewsSite.Rendering.Theming;
using AiNewsSite.Values;

namespace AiNewsSite.Rendering;

/// <summary>Works out titles, descriptions and breadcrumbs of a page.</summary>
public sealed class HeadBuilder(SiteGraph graph, SiteFeeds feeds, SiteLinks links, Words words)
{
    private readonly SiteSettings _settings = graph.Site.Settings;

    /// <summary>The site in the title element of a page without a title.</summary>
    private readonly string _wholeTitle =
        graph.Site.Settings.Tagline is { } tagline
        && !graph.Site.Settings.Title.Contains(tagline, StringComparison.Ordinal)
            ? words.Find("titles.home", graph.Site.Settings.Title, tagline) ?? graph.Site.Settings.Title
            : graph.Site.Settings.Title;

    public PageHead Build(PagePlan plan) =>
        plan.View switch
        {
            PostView view => OfPost(graph.Site.Posts[view.Index], graph.Summaries[view.Index]),
            StaticPageView view => OfPage(view.Page),
            ListView view => OfList(plan.Url, view),
            TermIndexView { Kind: TermKind.Tag } => OfIndex(plan.Url, "tags", graph.Tags.Terms.Length),
            TermIndexView => OfIndex(plan.Url, "categories", graph.Categories.Terms.Length),
            AuthorIndexView => OfIndex(plan.Url, "authors", graph.Authors.Authors.Length),
            SearchView => Head("search", words.Text("titles.search"), null, plan.Url) with
            {
                NoIndex = true,
                Robots = "noindex",
                Crumbs = Crumbs(new Crumb(words.Text("titles.search"), links.Href(plan.Url))),
            },
            ArchiveView => OfIndex(plan.Url, "archive", graph.Site.Posts.Length),
            _ => Head("not_found", words.Text("titles.not_found"), null, plan.Url) with
            {
                NoIndex = true,
                Robots = "noindex",
            },
        };

    /// <summary>A page's own language (`lang`); null where it is the site's.</summary>
    public string? LanguageOf(DataMap frontMatter) =>
        frontMatter["lang"] is DataString { Value: { Length: > 0 } written }
        && written.Replace('_', '-') is var tag
        && IsTag(tag)
            ? tag == _settings.Language
                ? null
                : tag
            : null;

    private static bool IsTag(string text) => text.All(one => char.IsAsciiLetterOrDigit(one) || one == '-');

    private PageHead OfPost(Post post, PostSummary summary)
    {
        var crumbs = summary.Categories.IsEmpty
            ? Crumbs(new Crumb(post.Title, links.Href(post.Url)))
            : Crumbs(
                new Crumb(summary.Categories[0].Name, links.Href(summary.Categories[0].Url)),
                new Crumb(post.Title, links.Href(post.Url))
            );
        var head = Head("post", post.Title, post.Description ?? post.Excerpt, post.Url);
        return Written(head, post.FrontMatter, post.NoIndex) with
        {
            Canonical = CanonicalOf(post.FrontMatter, post.Url),
            Image = post.Image,
            Crumbs = crumbs,
            Translations = TranslationsOf(post.FrontMatter, post.Url),
            MarkdownUrl = _settings.Llms.MarkdownCopies && !post.NoIndex ? links.Href(SiteUrls.MarkdownOf(post)) : null,
        };
    }

    private PageHead OfPage(StaticPage page)
    {
        var title = page.Title ?? _settings.Title;
        var head = Head("page", title, page.Description ?? page.Body.FirstParagraph, page.Url);
        return Written(head, page.FrontMatter, page.NoIndex) with
        {
            Canonical = CanonicalOf(page.FrontMatter, page.Url),
            Image = page.Image,
            Translations = TranslationsOf(page.FrontMatter, page.Url),
            Crumbs = page.Url == UrlPath.Root ? [] : Crumbs(new Crumb(title, links.Href(page.Url))),
        };
    }

    private PageHead OfList(UrlPath url, ListView view)
    {
        var (kind, title, description, crumbs) = view.Scope switch
        {
            TermScope { Term: { Kind: TermKind.Tag } term } => (
                "tag",
                term.Name,
                words.Find("descriptions.tag", term.Name, Number(term.Count)),
                Crumbs(IndexCrumb("tags", SiteUrls.Tags), new Crumb(term.Name, links.Href(term.Url)))
            ),
            TermScope { Term: var term } => (
                "category",
                term.Name,
                term.Description ?? words.Find("descriptions.category", term.Name, Number(term.Count)),
                Crumbs(new Crumb(term.Name, links.Href(term.Url)))
            ),
            AuthorScope { Author: var author } => (
                "author",
                author.Name,
                author.Bio ?? words.Find("descriptions.author", author.Name, Number(view.Pagination.Total)),
                Crumbs(IndexCrumb("authors", SiteUrls.Authors), new Crumb(author.Name, links.Href(author.Url)))
            ),
            MonthScope month => OfMonth(month),
            YearScope year => (
                "year",
                YearTitle(year.Year),
                words.Find("descriptions.month", YearTitle(year.Year)),
                Crumbs(
                    IndexCrumb("archive", SiteUrls.Archive),
                    new Crumb(YearTitle(year.Year), links.Href(SiteUrls.Year(year.Year)))
                )
            ),
            _ => ("home", (string?)null, _settings.Description, ImmutableArray<Crumb>.Empty),
        };
        var head = Head(kind, title, description, url);
        return head with
        {
            HeadTitle = WithPage(head.HeadTitle, title, view.Pagination.Page),
            Crumbs = crumbs,
            FeedUrl = view.Scope is TermScope { Term: var of } && feeds.UrlOf(of) is { } feed ? links.Href(feed) : null,
        };
    }

    private (string, string?, string?, ImmutableArray<Crumb>) OfMonth(MonthScope month)
    {
        var title = words.Text("titles.month", Number(month.Year), Number(month.Month));
        var crumbs = Crumbs(
            IndexCrumb("archive", SiteUrls.Archive),
            new Crumb(YearTitle(month.Year), links.Href(SiteUrls.Year(month.Year))),
            new Crumb(title, links.Href(SiteUrls.Month(month.Year, month.Month)))
        );
        return ("month", title, words.Find("descriptions.month", title), crumbs);
    }

    private PageHead OfIndex(UrlPath url, string kind, int count)
    {
        var title = words.Text("titles." + kind);
        var description = words.Find("descriptions." + kind, _settings.Title, Number(count));
        return Head(kind, title, description, url) with { Crumbs = Crumbs(new Crumb(title, links.Href(url))) };
    }

    private PageHead Head(string kind, string? title, string? description, UrlPath url)
    {
        var site = _settings.ShortTitle ?? _settings.Title;
        var headTitle = title is null || title == site ? _wholeTitle : words.Find("titles.head", title, site) ?? title;
        return new PageHead(
            kind,
            title,
            headTitle,
            description is null ? null : Description.Shorten(description),
            links.Absolute(url)
        )
        {
            Language = _settings.Language,
        };
    }

    private string WithPage(string headTitle, string? title, int page)
    {
        if (page == 1)
        {
            return headTitle;
        }

        var site = _settings.ShortTitle ?? _settings.Title;
        var numbered = words.Text("titles.page", title ?? site, Number(page));
        return title is null ? numbered : words.Find("titles.head", numbered, site) ?? numbered;
    }

    private string CanonicalOf(DataMap frontMatter, UrlPath url) =>
        frontMatter["canonical_url"] is DataString { Value: { Length: > 0 } written }
        && WrittenAddress.LeadsToPage(written)
            ? links.ResolveAbsolute(written, url)
            : links.Absolute(url);

    private PageHead Written(PageHead head, DataMap frontMatter, bool noIndex) =>
        head with
        {
            NoIndex = noIndex,
            Robots = RobotsRules.Of(frontMatter, noIndex),
            Language = LanguageOf(frontMatter) ?? head.Language,
        };

    /// <summary>`translations: {en: /en/a/}`, with the page itself; empty without another language.</summary>
    private ImmutableArray<Translation> TranslationsOf(DataMap frontMatter, UrlPath url)
    {
        if (frontMatter["translations"] is not DataMap written)
        {
            return [];
        }

        var own = LanguageOf(frontMatter) ?? _settings.Language;
        var others = written
            .Entries.Where(entry => entry.Key != own && IsTag(entry.Key))
            .Where(entry => entry.Value.Text is { Length: > 0 } text && WrittenAddress.LeadsToPage(text))
            .Select(entry => new Translation(entry.Key, links.ResolveAbsolute(entry.Value.Text!, url)))
            .DistinctBy(entry => entry.Language)
            .ToImmutableArray();
        return others.IsEmpty ? [] : [new Translation(own, links.Absolute(url)), .. others];
    }

    private string YearTitle(int year) => words.Text("titles.year", Number(year));

    private Crumb IndexCrumb(string kind, UrlPath url) => new(words.Text("titles." + kind), links.Href(url));

    private ImmutableArray<Crumb> Crumbs(params ReadOnlySpan<Crumb> rest) =>
        [new Crumb(words.Text("titles.home_crumb"), links.Href(UrlPath.Root)), .. rest];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
