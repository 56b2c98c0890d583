using AiNewsSite.Parsing;
using AiNewsSite.Rendering.Metadata;
using AiNewsSite.Rendering.Views;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Rendering.Feeds;

/// <summary>A post as its author wrote it, without the front matter, which may hold what is not for readers.</summary>
internal static class MarkdownCopy
{
    /// <param name="body">The source after the front matter.</param>
    public static void Write(RenderModel site, Post post, string body, Utf8Output output)
    {
        output.Write($"# {post.Title}\n\n");
        if (post.Description is { Length: > 0 } description)
        {
            output.Write($"> {description.ReplaceLineEndings(" ")}\n\n");
        }

        output.Write($"- URL: {site.Links.Absolute(post.Url)}\n");
        output.Write($"- {JsonLd.Iso(post.Date)}\n\n");
        output.Write(body.Trim());
        output.Write("\n"u8);
    }
}
