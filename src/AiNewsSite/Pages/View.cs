using System.Collections.Immutable;
using AiNewsSite.Model;
using AiNewsSite.Parsing;
using AiNewsSite.Relations;
using AiNewsSite.Values;

namespace AiNewsSite.Pages;

/// <summary>What one URL shows. A closed set: every kind stands in this file.</summary>
public abstract record View
{
    private protected View() { }
}

/// <summary>A view that a layout renders.</summary>
public abstract record LayoutView : View
{
    private protected LayoutView() { }
}

/// <param name="Index">Into Site.Posts.</param>
public sealed record PostView(int Index) : LayoutView;

public sealed record StaticPageView(StaticPage Page) : LayoutView;

/// <summary>One page of a list of posts.</summary>
/// <param name="Posts">Indexes into Site.Posts, newest first: those of this page only.</param>
public sealed record ListView(ListScope Scope, ImmutableArray<int> Posts, Pagination Pagination) : LayoutView;

/// <summary>The index of all tags or of all categories.</summary>
public sealed record TermIndexView(TermKind Kind) : LayoutView;

public sealed record AuthorIndexView : LayoutView;

/// <summary>All posts by year and month.</summary>
public sealed record ArchiveView : LayoutView;

public sealed record NotFoundView : LayoutView;

/// <summary>The page that readers search on.</summary>
public sealed record SearchView : LayoutView;

/// <summary>What a reader's browser needs before it can look anything up.</summary>
public sealed record SearchManifestView : View;

/// <summary>One file of the search index's tokens.</summary>
public sealed record SearchGramsView(int Shard) : View;

/// <summary>One file of what the search index knows of phrases.</summary>
public sealed record SearchRowsView(int File) : View;

/// <summary>One file of the texts that searching shows.</summary>
public sealed record SearchTextView(int File) : View;

/// <summary>The OpenSearch description: browsers offer the site's search by it.</summary>
public sealed record OpenSearchView : View;

/// <summary>An Atom feed.</summary>
/// <param name="Scope">The whole site or one term.</param>
/// <param name="Posts">Indexes into Site.Posts, newest first; never empty.</param>
public sealed record FeedView(UrlPath Url, ListScope Scope, ImmutableArray<int> Posts) : View;

/// <summary>A JSON Feed of the whole site.</summary>
/// <param name="Posts">Indexes into Site.Posts, newest first; never empty.</param>
public sealed record JsonFeedView(UrlPath Url, ImmutableArray<int> Posts) : View;

/// <summary>The list of pages for search engines, or one part of it.</summary>
public sealed record SitemapView(ImmutableArray<PagePlan> Pages) : View;

/// <summary>The list of a sitemap's parts.</summary>
/// <param name="Parts">Plans of <see cref="SitemapView"/>.</param>
public sealed record SitemapIndexView(ImmutableArray<PagePlan> Parts) : View;

/// <summary>The posts of the last two days, for news search.</summary>
/// <param name="Posts">Indexes into Site.Posts, newest first; may be empty.</param>
public sealed record NewsSitemapView(ImmutableArray<int> Posts) : View;

public sealed record RobotsView : View;

/// <summary>llms.txt: what the site is and where its texts are, for language models.</summary>
public sealed record LlmsView : View;

/// <summary>The Markdown of one post.</summary>
/// <param name="Index">Into Site.Posts.</param>
public sealed record MarkdownCopyView(int Index) : View;

/// <summary>The web app manifest.</summary>
public sealed record ManifestView : View;

/// <summary>A page that sends its reader on.</summary>
/// <param name="Page">The page of this site that it leads to; null for one of another site.</param>
/// <param name="Rest">Query and fragment behind the page's URL; for another site the whole address.</param>
public sealed record RedirectView(UrlPath? Page, string Rest) : View;

/// <summary>redirects.json: old addresses and where they lead.</summary>
/// <param name="Redirects">Plans of <see cref="RedirectView"/>, by URL.</param>
public sealed record RedirectMapView(ImmutableArray<PagePlan> Redirects) : View;

/// <summary>A file that the settings alone decide, such as CNAME.</summary>
public sealed record TextView(string Text) : View;

/// <summary>A file of the source, copied byte for byte.</summary>
public sealed record FileView(StaticFile File) : View;

/// <summary>A file of the theme.</summary>
public sealed record AssetView(ReadOnlyMemory<byte> Bytes) : View;

/// <summary>What a list is a list of.</summary>
public abstract record ListScope
{
    private protected ListScope() { }
}

public sealed record HomeScope : ListScope;

public sealed record TermScope(Term Term) : ListScope;

public sealed record AuthorScope(Author Author) : ListScope;

public sealed record MonthScope(int Year, int Month) : ListScope;

public sealed record YearScope(int Year) : ListScope;

/// <summary>One URL of the site and what stands there.</summary>
/// <param name="Layout">Null for a body that is the whole page, and for what no layout renders.</param>
/// <param name="Source">The file that it comes from; null for a generated page.</param>
public sealed record PagePlan(UrlPath Url, View View, string? Layout = null, SourcePath? Source = null)
{
    /// <summary>The file that answers the URL, relative to the output folder.</summary>
    public string OutputFile { get; init; } = Url.OutputFile;
}
