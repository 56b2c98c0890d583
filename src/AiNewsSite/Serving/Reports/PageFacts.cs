using System.Text.Json;
using AiNewsSite.Pages;
using AiNewsSite.Parsing;
using AiNewsSite.Relations;
using AiNewsSite.Relations.Related;

namespace AiNewsSite.Serving.Reports;

/// <summary>What the bar tells of a page that the page itself does not show.</summary>
internal static class PageFacts
{
    public static void Write(Utf8JsonWriter json, SiteState state, PagePlan? plan)
    {
        var graph = state.Site.Site.Graph;
        json.WriteStartArray("badges");
        foreach (var badge in Badges(graph, plan))
        {
            json.WriteStringValue(badge);
        }

        json.WriteEndArray();
        if (plan?.View is PostView view && view.Index < graph.Site.Posts.Length)
        {
            WriteReading(json, graph.Site.Posts[view.Index], graph.Site.Settings.Reading);
            WriteRelated(json, graph, view.Index);
        }
    }

    private static IEnumerable<string> Badges(SiteGraph graph, PagePlan? plan)
    {
        var post = plan?.View is PostView view ? graph.Site.Posts[view.Index] : null;
        var page = (plan?.View as StaticPageView)?.Page;
        if (post?.Draft == true)
        {
            yield return "draft";
        }

        if (post?.Date > graph.Site.Settings.Visibility.AsOf)
        {
            yield return "future";
        }

        if (!(post?.Published ?? page?.Published ?? true))
        {
            yield return "unpublished";
        }

        if (post?.NoIndex ?? page?.NoIndex ?? false)
        {
            yield return "noindex";
        }
    }

    private static void WriteReading(Utf8JsonWriter json, Post post, ReadingRates rates)
    {
        json.WriteStartObject("reading");
        json.WriteNumber("computed", ReadingTime.Computed(post.Body.Counts, rates));
        if (post.DeclaredReadingMinutes is { } declared)
        {
            json.WriteNumber("declared", declared);
        }
        else
        {
            json.WriteNull("declared");
        }

        json.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter json, SiteGraph graph, int post)
    {
        var named = new RelatedReferences(graph.Site).Of(graph.Site.Posts[post]).Posts;
        json.WriteStartArray("related");
        foreach (var other in graph.Related[post])
        {
            json.WriteStartObject();
            json.WriteString("title", graph.Site.Posts[other].Title);
            json.WriteString("url", graph.Site.Settings.BasePath + graph.Site.Posts[other].Url.Encoded);
            json.WriteStartArray("reasons");
            foreach (var (kind, names) in RelatedReasons.Of(graph, post, other, named.Contains(other)))
            {
                json.WriteStartObject();
                json.WriteString("kind", kind);
                json.WriteStartArray("names");
                foreach (var name in names)
                {
                    json.WriteStringValue(name);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
