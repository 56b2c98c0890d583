using AiNewsSite.Parsing.Markdown.Attributes;
using AiNewsSite.Parsing.Markdown.Code;
using AiNewsSite.Parsing.Markdown.Extensions;
using AiNewsSite.Parsing.Markdown.Footnotes;
using AiNewsSite.Parsing.Markdown.Html;
using AiNewsSite.Parsing.Markdown.Lists;
using AiNewsSite.Parsing.Markdown.Placeholders;
using AiNewsSite.Parsing.Markdown.Tables;
using AiNewsSite.Parsing.Markdown.Tex;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown.Writing;

/// <summary>Writes blocks, each on a line of its own.</summary>
internal static class BlockWriter
{
    public static void Write(BodyWriter writer, ContainerBlock container)
    {
        foreach (var block in container)
        {
            Write(writer, block);
        }
    }

    public static void Write(BodyWriter writer, Block block)
    {
        writer.Counter.Break();
        writer.State.Places?.Add(new(writer.Sink.Length, block.Span.Start));
        switch (block)
        {
            case ParagraphBlock paragraph:
                WriteParagraph(writer, paragraph);
                break;
            case HeadingBlock heading:
                WriteHeading(writer, heading);
                break;
            case ListBlock list:
                ListWriter.Write(writer, list);
                break;
            case CodeBlock code:
                CodeBlockWriter.Write(writer, code);
                break;
            case QuoteBlock quote:
                WriteQuote(writer, quote);
                break;
            case PipeTable table:
                TableWriter.Write(writer, table);
                break;
            case ThematicBreakBlock rule:
                writer.Sink.EnsureLine();
                writer.Raw("<hr"u8);
                AttributeWriter.Write(writer, AttributeWriter.Of(writer, rule));
                writer.Raw(">\n"u8);
                break;
            default:
                WriteRare(writer, block);
                break;
        }
    }

    private static void WriteRare(BodyWriter writer, Block block)
    {
        switch (block)
        {
            case HtmlBlock html:
                WriteLines(writer, html);
                break;
            case PlaceholderBlock placeholder:
                writer.Sink.EnsureLine();
                writer.Deferred(placeholder.Index);
                writer.Sink.EnsureLine();
                break;
            case HtmlContainer container:
                WriteContainer(writer, container);
                break;
            case DefinitionList definitions:
                ListWriter.Write(writer, definitions);
                break;
            case FootnoteGroup footnotes:
                FootnoteWriter.Write(writer, footnotes);
                break;
            case TexBlock tex:
                TexWriter.Write(writer, tex);
                break;
            case ExtensionBlock { Name: "nomarkdown" } raw:
                WriteLines(writer, raw);
                break;
            case AttributeListBlock or ExtensionBlock or LinkReferenceDefinition or LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock container:
                Write(writer, container);
                break;
        }
    }

    private static void WriteParagraph(BodyWriter writer, ParagraphBlock paragraph)
    {
        if (paragraph.Inline is not { FirstChild: not null } inline)
        {
            return;
        }

        if (TexWriter.IsDisplay(inline))
        {
            TexWriter.WriteDisplay(writer, ((MathSpan)inline.FirstChild!).Tex);
            return;
        }

        writer.Sink.EnsureLine();
        writer.Raw("<p"u8);
        AttributeWriter.Write(writer, AttributeWriter.Of(writer, paragraph));
        writer.Raw(">"u8);
        InlineWriter.Write(writer, inline);
        writer.Raw("</p>\n"u8);
    }

    private static void WriteHeading(BodyWriter writer, HeadingBlock block)
    {
        var heading = writer.Index![block];
        if (writer.Index.IsTitle(block))
        {
            WriteAnchor(writer, heading.Id);
            return;
        }

        var level = (byte)('0' + heading.Level);
        writer.LastHeading = writer.Index.PlainTextOf(block);
        writer.Sink.EnsureLine();
        writer.Raw("<h"u8);
        writer.Sink.WriteByte(level);
        if (heading.Id.Length > 0)
        {
            AttributeWriter.One(writer, "id", heading.Id);
        }

        AttributeWriter.Write(writer, AttributeWriter.Of(writer, block), "id");
        writer.Raw(">"u8);
        if (block.Inline is { } inline)
        {
            InlineWriter.Write(writer, inline);
        }

        writer.Raw("</h"u8);
        writer.Sink.WriteByte(level);
        writer.Raw(">\n"u8);
    }

    /// <summary>Keeps links to a heading alive that is not shown.</summary>
    private static void WriteAnchor(BodyWriter writer, string id)
    {
        if (id.Length == 0)
        {
            return;
        }

        writer.Sink.EnsureLine();
        writer.Raw("<span"u8);
        AttributeWriter.One(writer, "id", id);
        writer.Raw("></span>\n"u8);
    }

    private static void WriteQuote(BodyWriter writer, QuoteBlock quote)
    {
        writer.Sink.EnsureLine();
        writer.Raw("<blockquote"u8);
        AttributeWriter.Write(writer, AttributeWriter.Of(writer, quote));
        writer.Raw(">\n"u8);
        Write(writer, (ContainerBlock)quote);
        writer.Raw("</blockquote>\n"u8);
    }

    private static void WriteContainer(BodyWriter writer, HtmlContainer container)
    {
        writer.Sink.EnsureLine();
        RawHtmlWriter.Write(writer, container.OpenTag);
        writer.Raw("\n"u8);
        Write(writer, (ContainerBlock)container);
        RawHtmlWriter.Write(writer, container.Tail);
        writer.Sink.EnsureLine();
    }

    private static void WriteLines(BodyWriter writer, LeafBlock block)
    {
        writer.Sink.EnsureLine();
        RawHtmlWriter.Write(writer, block.Lines.ToString());
        writer.Sink.EnsureLine();
    }
}
