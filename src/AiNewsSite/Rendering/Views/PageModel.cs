using AiNewsSite.Pages;
using AiNewsSite.Parsing;
using AiNewsSite.Relations;
using AiNewsSite.Rendering.Theming;

namespace AiNewsSite.Rendering.Views;

/// <summary>What the templates of a whole site draw on, made once and shared by all threads.</summary>
public sealed record RenderModel(SiteGraph Graph, SiteLinks Links, Words Words, SharedViews Views)
{
    public SiteSettings Settings => Graph.Site.Settings;

    public HeadBuilder Heads { get; } = new(Graph, Links, Words);

    public static RenderModel From(SiteGraph graph, Words words)
    {
        var links = new SiteLinks(graph.Site.Settings.Origin, graph.Site.Settings.BasePath);
        return new RenderModel(graph, links, words, new SharedViews(graph, links));
    }
}

/// <summary>One page while it is rendered.</summary>
public sealed record PageModel(RenderModel Site, PagePlan Plan, PageHead Head)
{
    /// <summary>The post of a post page; null on others.</summary>
    public Post? Post => Plan.View is PostView view ? Site.Graph.Site.Posts[view.Index] : null;

    public StaticPage? Static => (Plan.View as StaticPageView)?.Page;

    public ListView? List => Plan.View as ListView;

    /// <summary>The body that a table of contents is made from; null on generated pages.</summary>
    public Body? Body => Post?.Body ?? Static?.Body;
}
