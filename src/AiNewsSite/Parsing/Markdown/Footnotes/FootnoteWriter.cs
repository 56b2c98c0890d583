using AiNewsSite.Parsing.Markdown.Writing;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown.Footnotes;

/// <summary>Footnotes with kramdown's ids and roles.</summary>
internal static class FootnoteWriter
{
    public static void Write(BodyWriter writer, FootnoteLink link)
    {
        if (writer.IsOutline)
        {
            return;
        }

        var name = Name(link.Footnote);
        // Markdig numbers the links of one footnote one after the other.
        var use = link.Footnote.Links is [var first, ..] ? Math.Max(0, link.Index - first.Index) : 0;
        if (link.IsBackLink)
        {
            writer.Raw(" <a href=\"#fnref:"u8);
            writer.Url(name);
            WriteUse(writer, use);
            writer.Raw("\" class=\"reversefootnote\" role=\"doc-backlink\">↩</a>"u8);
            return;
        }

        writer.Counter.Break();
        writer.Raw("<sup id=\"fnref:"u8);
        writer.Attribute(name);
        WriteUse(writer, use);
        writer.Raw("\"><a href=\"#fn:"u8);
        writer.Url(name);
        writer.Raw("\" class=\"footnote\" role=\"doc-noteref\">"u8);
        writer.Sink.WriteNumber(link.Footnote.Order);
        writer.Raw("</a></sup>"u8);
    }

    public static void Write(BodyWriter writer, FootnoteGroup group)
    {
        if (group.Count == 0)
        {
            return;
        }

        writer.Sink.EnsureLine();
        writer.Raw("<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n"u8);
        foreach (var block in group)
        {
            if (block is Footnote footnote)
            {
                writer.Raw("<li id=\"fn:"u8);
                writer.Attribute(Name(footnote));
                writer.Raw("\">\n"u8);
                BlockWriter.Write(writer, footnote);
                writer.Raw("</li>\n"u8);
            }
        }

        writer.Raw("</ol>\n</div>\n"u8);
    }

    private static void WriteUse(BodyWriter writer, int use)
    {
        if (use > 0)
        {
            writer.Raw(":"u8);
            writer.Sink.WriteNumber(use);
        }
    }

    /// <summary>The label as written, without its caret.</summary>
    private static string Name(Footnote footnote) => (footnote.Label ?? "").TrimStart('^').Replace(' ', '-');
}
