using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Parsing.Markdown.Reading;
using AiNewsSite.Parsing.Markdown.Writing;
using AiNewsSite.Values;
using Markdig.Syntax.Inlines;

namespace AiNewsSite.Parsing.Markdown.Links;

/// <summary>Links, addresses and images.</summary>
internal static class LinkWriter
{
    public static void Write(BodyWriter writer, LinkInline link)
    {
        if (link.IsImage)
        {
            WriteImage(writer, link);
            return;
        }

        var url = link.Url ?? "";
        if (writer.InLink || writer.IsOutline || IsRefused(writer, link, url))
        {
            InlineWriter.Write(writer, link);
            return;
        }

        var list = AttributeWriter.Of(writer, link);
        Open(writer, url, list?.Value("rel"));
        if (link.Title is { Length: > 0 } title)
        {
            AttributeWriter.One(writer, "title", title);
        }

        AttributeWriter.Write(writer, list, "rel", "href");
        writer.Raw(">"u8);
        writer.InLink = true;
        InlineWriter.Write(writer, link);
        writer.InLink = false;
        writer.Raw("</a>"u8);
    }

    /// <summary>`&lt;https://…&gt;` or an address in running text; its letters are not counted.</summary>
    public static void Write(BodyWriter writer, AutolinkInline link)
    {
        if (writer.InLink || writer.IsOutline || IsRefused(writer, link, link.Url))
        {
            writer.Uncounted(link.Url);
            return;
        }

        var list = AttributeWriter.Of(writer, link);
        Open(writer, link.IsEmail ? "mailto:" + link.Url : link.Url, list?.Value("rel"));
        AttributeWriter.Write(writer, list, "rel", "href");
        writer.Raw(">"u8);
        writer.Uncounted(link.Url);
        writer.Raw("</a>"u8);
    }

    // No article needs such a link, and a text that others wrote can bring one in unseen. HTML in a body is the author's own.
    private static bool IsRefused(BodyWriter writer, Inline link, string url)
    {
        if (!LinkScheme.RunsCode(url))
        {
            return false;
        }

        var outer = link.Parent;
        while (outer?.Parent is { } parent)
        {
            outer = parent;
        }

        var offset = outer?.ParentBlock?.Span.Start ?? 0;
        writer.State.Findings.Add((offset, MarkdownCodes.UnsafeLink, url));
        return true;
    }

    private static void Open(BodyWriter writer, string url, string? relation)
    {
        writer.Raw("<a href=\""u8);
        writer.Url(url);
        writer.Raw("\""u8);
        if (Relation.Merge(relation, writer.Target.Relation(url)) is { Length: > 0 } merged)
        {
            AttributeWriter.One(writer, "rel", merged);
        }
    }

    private static void WriteImage(BodyWriter writer, LinkInline image)
    {
        var alt = PlainText.Of(image, writer.State.IsCleaned);
        if (writer.IsOutline)
        {
            writer.Uncounted(alt);
            return;
        }

        var url = image.Url ?? "";
        var list = AttributeWriter.Of(writer, image);
        writer.Raw("<img src=\""u8);
        writer.Url(url);
        writer.Raw("\" alt=\""u8);
        writer.Attribute(alt);
        writer.Raw("\""u8);
        if (image.Title is { Length: > 0 } title)
        {
            AttributeWriter.One(writer, "title", title);
        }

        writer.Raw(list?.Value("loading") is null ? " loading=\"lazy\""u8 : ""u8);
        writer.Raw(list?.Value("decoding") is null ? " decoding=\"async\""u8 : ""u8);
        AttributeWriter.Write(writer, list, "src", "alt");
        if (list?.Value("width") is null && list?.Value("height") is null)
        {
            writer.ImageSize(url, url, list?.Value("srcset") is not null || list?.Value("sizes") is not null);
        }

        writer.Raw(">"u8);
    }
}
