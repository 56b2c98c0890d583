using System.Globalization;
using AiNewsSite.Pages;
using AiNewsSite.Relations;
using AiNewsSite.Rendering.Views;
using AiNewsSite.Templating.Rendering;
using AiNewsSite.Values;

namespace AiNewsSite.Rendering.Feeds;

/// <summary>llms.txt (llmstxt.org): title, summary, then lists of links. Every number is counted, none is written by hand.</summary>
internal static class Llms
{
    public static void Write(RenderModel site, Utf8Output output)
    {
        var posts = Enumerable
            .Range(0, site.Graph.Site.Posts.Length)
            .Where(index => !site.Graph.Site.Posts[index].NoIndex)
            .ToList();
        output.Write($"# {Line(site.Settings.Title)}\n\n");
        if (site.Settings.Description is { Length: > 0 } description)
        {
            output.Write($"> {Line(description)}\n\n");
        }

        Count("titles.archive", SiteUrls.Archive, "list.count", site.Graph.Site.Posts.Length);
        Count("titles.categories", SiteUrls.Categories, "terms.count_categories", site.Graph.Categories.Terms.Length);
        Count("titles.tags", SiteUrls.Tags, "terms.count_tags", site.Graph.Tags.Terms.Length);
        Categories(site, output);
        Posts(site, posts, output);
        Optional(site, output);

        void Count(string title, UrlPath url, string words, int count)
        {
            if (count > 0)
            {
                Link(output, site.Words.Text(title), site.Links.Absolute(url), site.Words.Text(words, Number(count)));
            }
        }
    }

    private static void Categories(RenderModel site, Utf8Output output)
    {
        if (site.Graph.Categories.Terms.IsEmpty)
        {
            return;
        }

        Heading(output, site.Words.Text("nav.categories"));
        foreach (var entry in site.Graph.Categories.Terms)
        {
            var count = site.Words.Text("list.count", Number(entry.Term.Count));
            var note = entry.Term.Description is { Length: > 0 } text ? $"{Line(text)} ({count})" : count;
            Link(output, entry.Term.Name, site.Links.Absolute(entry.Term.Url), note);
        }
    }

    private static void Posts(RenderModel site, List<int> posts, Utf8Output output)
    {
        if (posts.Count == 0)
        {
            return;
        }

        var copies = site.Settings.Llms.MarkdownCopies;
        Heading(output, site.Words.Text("home.latest"));
        foreach (var index in copies ? posts : posts.Take(site.Settings.Llms.Limit))
        {
            var post = site.Graph.Site.Posts[index];
            var url = copies ? SiteUrls.MarkdownOf(post) : post.Url;
            var note = (post.Description ?? post.Excerpt) is { } said ? Description.Shorten(said) : null;
            Link(output, post.Title, site.Links.Absolute(url), note);
        }
    }

    /// <summary>What a reader short of room may skip: the format gives this heading that meaning.</summary>
    private static void Optional(RenderModel site, Utf8Output output)
    {
        Heading(output, "Optional");
        if (site.Feeds.Whole is { } feed)
        {
            Link(output, "Atom", site.Links.Absolute(feed.Url), null);
        }

        Link(output, "Sitemap", site.Links.Absolute(SiteUrls.Sitemap), null);
    }

    private static void Heading(Utf8Output output, string text) => output.Write($"\n## {Line(text)}\n\n");

    private static void Link(Utf8Output output, string title, string url, string? note)
    {
        var name = Line(title)
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("[", "\\[", StringComparison.Ordinal)
            .Replace("]", "\\]", StringComparison.Ordinal);
        // The only characters of an encoded URL that Markdown would take for the link's end.
        var target = url.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
        output.Write(note is { Length: > 0 } ? $"- [{name}]({target}): {Line(note)}\n" : $"- [{name}]({target})\n");
    }

    private static string Line(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
