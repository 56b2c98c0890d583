using AiNewsSite.Pages;
using AiNewsSite.Parsing;
using AiNewsSite.Relations;
using AiNewsSite.Rendering.Cards;
using AiNewsSite.Rendering.Theming;
using AiNewsSite.Templating;
using AiNewsSite.Values;

namespace AiNewsSite.Rendering.Views;

/// <summary>What the templates of a whole site draw on, made once and shared by all threads.</summary>
public sealed record RenderModel(SiteGraph Graph, SiteFeeds Feeds, SiteLinks Links, Words Words, SharedViews Views)
{
    public SiteSettings Settings => Graph.Site.Settings;

    /// <summary>Null while a card itself is made.</summary>
    public CardFinder? Cards { get; init; }

    public HeadBuilder Heads { get; } = new(Graph, Feeds, Links, Words);

    public static RenderModel From(SiteGraph graph, SiteFeeds feeds, Words words)
    {
        var links = new SiteLinks(graph.Site.Settings.Origin, graph.Site.Settings.BasePath);
        return new RenderModel(graph, feeds, links, words, new SharedViews(graph, feeds, links));
    }
}

/// <summary>One page while it is rendered.</summary>
public sealed record PageModel(RenderModel Site, PagePlan Plan, PageHead Head)
{
    private ScriptValue? _contents;
    private string? _href;

    /// <summary>Ready for an href. Templates ask for it several times, and Japanese letters take long to encode.</summary>
    public string Href => _href ??= Site.Links.Href(Plan.Url);

    /// <summary>The post of a post page; null on others.</summary>
    public Post? Post => Plan.View is PostView view ? Site.Graph.Site.Posts[view.Index] : null;

    public StaticPage? Static => (Plan.View as StaticPageView)?.Page;

    public ListView? List => Plan.View as ListView;

    /// <summary>The picture of cards and search results: the page's own, else its card, else the site's; null where none is.</summary>
    public ImageModel? CardImage
    {
        get
        {
            var own = Site.Views.Image(Head.Image, Plan.Url, ImageAlt ?? Head.Title ?? "");
            var general =
                own is null || IsVector(own)
                    ? Card ?? Site.Views.Image(Site.Settings.Image, UrlPath.Root, Site.Settings.Title)
                    : null;
            // No service that shows cards shows vector graphics.
            return own is null || (general is not null && IsVector(own)) ? general : own;
        }
    }

    /// <summary>What the page's image shows: front matter's `image_alt`, or `alt` in a map under `image`; null where none.</summary>
    public string? ImageAlt => FrontMatter?["image_alt"]?.Text ?? (FrontMatter?["image"] as DataMap)?["alt"]?.Text;

    private ImageModel? Card =>
        Plan.View is PostView view
            ? Site.Views.Image(Site.Cards?.PictureOf(view.Index), UrlPath.Root, Head.Title ?? "")
            : null;

    private DataMap? FrontMatter => Post?.FrontMatter ?? Static?.FrontMatter;

    internal static bool IsVector(ImageModel image) => image.Url.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

    /// <summary>The body that a table of contents is made from; null on generated pages.</summary>
    public Body? Body => Post?.Body ?? Static?.Body;

    /// <summary>The table of contents, which layouts show twice; only of pages with a body.</summary>
    public ScriptValue Contents => _contents ??= TableOfContents.Tree(Body!);
}
