using AiNewsSite.Parsing.Markdown.Headings;
using AiNewsSite.Parsing.Markdown.Writing;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown.Lists;

/// <summary>Lists of items, tasks and definitions.</summary>
internal static class ListWriter
{
    public static void Write(BodyWriter writer, ListBlock list)
    {
        var attributes = AttributeWriter.Of(writer, list);
        if (attributes?.References.Contains("toc") == true)
        {
            TocWriter.Write(writer, list.IsOrdered, attributes);
            return;
        }

        writer.Sink.EnsureLine();
        writer.Raw(list.IsOrdered ? "<ol"u8 : "<ul"u8);
        if (list.OrderedStart is { } start && list.IsOrdered && start != "1")
        {
            AttributeWriter.One(writer, "start", start);
        }

        if (HasTasks(list))
        {
            AttributeWriter.Class(writer, "task-list", attributes);
            AttributeWriter.Write(writer, attributes, "class");
        }
        else
        {
            AttributeWriter.Write(writer, attributes);
        }

        writer.Raw(">\n"u8);
        foreach (var item in list)
        {
            WriteItem(writer, (ListItemBlock)item, isTight: !list.IsLoose);
        }

        writer.Raw(list.IsOrdered ? "</ol>\n"u8 : "</ul>\n"u8);
    }

    public static void Write(BodyWriter writer, DefinitionList list)
    {
        writer.Sink.EnsureLine();
        writer.Raw("<dl"u8);
        AttributeWriter.Write(writer, AttributeWriter.Of(writer, list));
        writer.Raw(">\n"u8);
        foreach (var item in list)
        {
            WriteDefinition(writer, (DefinitionItem)item);
        }

        writer.Raw("</dl>\n"u8);
    }

    private static void WriteItem(BodyWriter writer, ListItemBlock item, bool isTight)
    {
        var attributes = AttributeWriter.Of(writer, item);
        writer.Raw("<li"u8);
        if (IsTask(item))
        {
            AttributeWriter.Class(writer, "task-list-item", attributes);
            AttributeWriter.Write(writer, attributes, "class");
        }
        else
        {
            AttributeWriter.Write(writer, attributes);
        }

        writer.Raw(">"u8);
        foreach (var block in item)
        {
            if (isTight && block is ParagraphBlock { Inline: { } inline })
            {
                if (block != item[0])
                {
                    writer.Sink.EnsureLine();
                }

                InlineWriter.Write(writer, inline);
                writer.Counter.Break();
            }
            else
            {
                BlockWriter.Write(writer, block);
            }
        }

        writer.Raw("</li>\n"u8);
    }

    private static void WriteDefinition(BodyWriter writer, DefinitionItem item)
    {
        var isOpen = false;
        for (var i = 0; i < item.Count; i++)
        {
            if (item[i] is DefinitionTerm term)
            {
                writer.Raw(isOpen ? "</dd>\n"u8 : ""u8);
                isOpen = false;
                writer.Raw("<dt>"u8);
                WriteInline(writer, term);
                writer.Raw("</dt>\n"u8);
                continue;
            }

            var isFirst = !isOpen;
            writer.Raw(isFirst ? "<dd>"u8 : ""u8);
            isOpen = true;
            var isAlone = isFirst && (i + 1 == item.Count || item[i + 1] is DefinitionTerm);
            if (isAlone && item[i] is ParagraphBlock paragraph)
            {
                WriteInline(writer, paragraph);
            }
            else
            {
                BlockWriter.Write(writer, item[i]);
            }
        }

        writer.Raw(isOpen ? "</dd>\n"u8 : ""u8);
    }

    private static void WriteInline(BodyWriter writer, LeafBlock leaf)
    {
        if (leaf.Inline is { } inline)
        {
            InlineWriter.Write(writer, inline);
            writer.Counter.Break();
        }
    }

    private static bool HasTasks(ListBlock list)
    {
        foreach (var item in list)
        {
            if (IsTask((ListItemBlock)item))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTask(ListItemBlock item) =>
        item.Count > 0 && item[0] is ParagraphBlock { Inline.FirstChild: TaskList };
}
