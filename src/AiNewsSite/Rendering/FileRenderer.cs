using AiNewsSite.Pages;
using AiNewsSite.Parsing;
using AiNewsSite.Rendering.Feeds;
using AiNewsSite.Rendering.Metadata;
using AiNewsSite.Rendering.Theming;
using AiNewsSite.Rendering.Views;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Rendering;

/// <summary>Writes what no layout renders: feeds, sitemaps and other files for programs.</summary>
/// <param name="bodies">Writes a post's finished body.</param>
/// <param name="sources">Reads a post's Markdown.</param>
internal sealed class FileRenderer(
    RenderModel model,
    Theme theme,
    Action<int, Utf8Output> bodies,
    Func<Post, string> sources
)
{
    private readonly FeedEntries _entries = new(model, bodies);

    /// <summary>Writes the view's bytes; nothing for a file that is copied.</summary>
    public void Write(View view, Utf8Output output)
    {
        switch (view)
        {
            case FeedView feed:
                AtomFeed.Write(model, feed, _entries, output);
                break;
            case JsonFeedView feed:
                JsonFeed.Write(model, feed, _entries, output);
                break;
            case SitemapView sitemap:
                Sitemap.Write(model, sitemap.Pages, output);
                break;
            case SitemapIndexView index:
                Sitemap.WriteIndex(model, index.Parts, output);
                break;
            case NewsSitemapView news:
                NewsSitemap.Write(model, news.Posts, output);
                break;
            case RobotsView:
                Robots.Write(model.Links, output);
                break;
            case LlmsView:
                Llms.Write(model, output);
                break;
            case MarkdownCopyView { Index: var index } when model.Graph.Site.Posts[index] is var post:
                MarkdownCopy.Write(model, post, sources(post), output);
                break;
            case SearchManifestView:
                output.Write(model.Graph.Search.Manifest());
                break;
            case SearchGramsView grams:
                output.Write(model.Graph.Search.Grams(grams.Shard));
                break;
            case SearchRowsView rows:
                output.Write(model.Graph.Search.Rows(rows.File));
                break;
            case SearchTextView text:
                output.Write(model.Graph.Search.Text(text.File));
                break;
            case OpenSearchView:
                OpenSearch.Write(model, output);
                break;
            case ManifestView:
                Manifest.Write(model, theme, output);
                break;
            case RedirectView redirect:
                RedirectPage.Write(model, redirect, output);
                break;
            case RedirectMapView map:
                RedirectPage.WriteMap(model, map.Redirects, output);
                break;
            case TextView fixedText:
                output.Write(fixedText.Text);
                break;
            case AssetView asset:
                output.Write(asset.Bytes.Span);
                break;
        }
    }
}
