using AiNewsSite.Parsing.Markdown.Attributes;
using AiNewsSite.Parsing.Markdown.Writing;

namespace AiNewsSite.Parsing.Markdown.Headings;

/// <summary>The table of contents that takes the place of a list marked `{:toc}`.</summary>
internal static class TocWriter
{
    public static void Write(BodyWriter writer, bool isOrdered, AttributeList attributes)
    {
        var (from, to) = writer.Context.Markdown.TocLevels;
        var shown = writer.Index!.Shown.FindAll(one =>
            one.InToc && one.Written >= from && one.Written <= to && one.Id.Length > 0
        );
        if (shown.Count == 0)
        {
            return;
        }

        writer.Sink.EnsureLine();
        writer.Raw(isOrdered ? "<ol"u8 : "<ul"u8);
        AttributeWriter.One(writer, "id", attributes.Id ?? "markdown-toc");
        AttributeWriter.Write(writer, attributes, "id");
        writer.Raw(">\n"u8);
        WriteEntries(writer, shown, isOrdered);
        writer.Raw(isOrdered ? "</ol>\n"u8 : "</ul>\n"u8);
    }

    private static void WriteEntries(BodyWriter writer, List<Heading> headings, bool isOrdered)
    {
        // Levels of the open lists, the outermost first; a level that skips some opens one list only.
        var open = new Stack<int>();
        foreach (var heading in headings)
        {
            if (open.Count == 0)
            {
                open.Push(heading.Level);
            }
            else if (heading.Level > open.Peek())
            {
                writer.Raw(isOrdered ? "\n<ol>\n"u8 : "\n<ul>\n"u8);
                open.Push(heading.Level);
            }
            else
            {
                writer.Raw("</li>\n"u8);
                while (open.Count > 1 && heading.Level < open.Peek())
                {
                    open.Pop();
                    writer.Raw(isOrdered ? "</ol>\n</li>\n"u8 : "</ul>\n</li>\n"u8);
                }
            }

            WriteEntry(writer, heading);
        }

        for (; open.Count > 1; open.Pop())
        {
            writer.Raw(isOrdered ? "</li>\n</ol>\n"u8 : "</li>\n</ul>\n"u8);
        }

        writer.Raw("</li>\n"u8);
    }

    private static void WriteEntry(BodyWriter writer, Heading heading)
    {
        writer.Raw("<li><a href=\"#"u8);
        writer.Url(heading.Id);
        writer.Raw("\" id=\"markdown-toc-"u8);
        writer.Attribute(heading.Id);
        writer.Raw("\">"u8);
        writer.Raw(heading.Text.Utf8.Span);
        writer.Raw("</a>"u8);
    }
}
