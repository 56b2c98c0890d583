using System.Runtime.CompilerServices;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Parsing.Markdown.Attributes;
using AiNewsSite.Parsing.Markdown.Footnotes;
using AiNewsSite.Parsing.Markdown.Html;
using AiNewsSite.Parsing.Markdown.LineBreaks;
using AiNewsSite.Parsing.Markdown.Links;
using AiNewsSite.Parsing.Markdown.Reading;
using AiNewsSite.Parsing.Markdown.Ruby;
using AiNewsSite.Parsing.Markdown.Tex;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.SmartyPants;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;

namespace AiNewsSite.Parsing.Markdown.Writing;

/// <summary>Writes the inlines of one leaf.</summary>
internal static class InlineWriter
{
    public static void Write(BodyWriter writer, ContainerInline parent)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new NestingTooDeepException();
        }

        for (var inline = parent.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    WriteLiteral(writer, literal);
                    break;
                case EmphasisInline emphasis:
                    WriteEmphasis(writer, emphasis);
                    break;
                case LineBreakInline lineBreak:
                    WriteLineBreak(writer, lineBreak);
                    break;
                case LinkInline link:
                    LinkWriter.Write(writer, link);
                    break;
                case CodeInline code:
                    WriteCode(writer, code);
                    break;
                default:
                    WriteRare(writer, inline);
                    break;
            }
        }
    }

    private static void WriteLiteral(BodyWriter writer, LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        if (writer.Context.Markdown.Typography && !literal.IsFirstCharacterEscaped && text.Contains('\''))
        {
            // Markdig leaves an apostrophe inside a word as it is; kramdown curls it.
            writer.Text(text.ToString().Replace('\'', '’'));
            return;
        }

        writer.Text(text);
    }

    private static void WriteRare(BodyWriter writer, Inline inline)
    {
        switch (inline)
        {
            case AutolinkInline link:
                LinkWriter.Write(writer, link);
                break;
            case HtmlEntityInline entity:
                writer.Text(entity.Transcoded.AsSpan());
                break;
            case HtmlInline html:
                WriteHtml(writer, html);
                break;
            case AttributeListInline list:
                ReportStray(writer, list);
                break;
            case FootnoteLink footnote:
                FootnoteWriter.Write(writer, footnote);
                break;
            case RubyInline ruby:
                RubyWriter.Write(writer, ruby);
                break;
            case MathSpan math:
                TexWriter.Write(writer, math);
                break;
            case SmartyPant smart:
                writer.Text(Typography.Text(smart.Type));
                break;
            case TaskList task:
                WriteCheckbox(writer, task.Checked);
                break;
            case ContainerInline container:
                Write(writer, container);
                break;
        }
    }

    /// <summary>With a name of its own: a box without one is an error to WCAG 4.1.2.</summary>
    private static void WriteCheckbox(BodyWriter writer, bool isChecked)
    {
        writer.Raw("<input type=\"checkbox\" class=\"task-list-item-checkbox\" aria-label=\""u8);
        writer.Raw(
            (writer.IsJapanese, isChecked) switch
            {
                (true, true) => "完了"u8,
                (true, false) => "未完了"u8,
                (false, true) => "Done"u8,
                _ => "Not done"u8,
            }
        );
        writer.Raw(isChecked ? "\" disabled checked>"u8 : "\" disabled>"u8);
    }

    private static void WriteEmphasis(BodyWriter writer, EmphasisInline emphasis)
    {
        var (open, close) = emphasis switch
        {
            { DelimiterChar: '~' } => ("<del", "</del>"),
            { DelimiterCount: >= 2 } => ("<strong", "</strong>"),
            _ => ("<em", "</em>"),
        };
        writer.Sink.WriteChars(open);
        if (!writer.IsOutline)
        {
            AttributeWriter.Write(writer, AttributeWriter.Of(writer, emphasis));
        }

        writer.Raw(">"u8);
        Write(writer, emphasis);
        writer.Sink.WriteChars(close);
    }

    private static void WriteCode(BodyWriter writer, CodeInline code)
    {
        writer.Counter.Break();
        writer.Raw("<code"u8);
        if (!writer.IsOutline)
        {
            AttributeWriter.Write(writer, AttributeWriter.Of(writer, code));
        }

        writer.Raw(">"u8);
        writer.Uncounted(code.ContentSpan);
        writer.Raw("</code>"u8);
    }

    private static void WriteLineBreak(BodyWriter writer, LineBreakInline lineBreak)
    {
        writer.Counter.Break();
        if (writer.IsOutline)
        {
            writer.Raw(SoftBreak.Vanishes(lineBreak) ? ""u8 : " "u8);
        }
        else if (lineBreak.IsHard || writer.Context.Markdown.HardWrap)
        {
            writer.Raw("<br>\n"u8);
        }
        else if (!SoftBreak.Vanishes(lineBreak))
        {
            writer.Raw("\n"u8);
        }
    }

    private static void WriteHtml(BodyWriter writer, HtmlInline html)
    {
        var isLink = html.Tag.StartsWith("<a ", StringComparison.OrdinalIgnoreCase);
        if (writer.IsOutline && (isLink || html.Tag.StartsWith("</a", StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        RawHtmlWriter.Write(writer, html.Tag);
    }

    private static void ReportStray(BodyWriter writer, AttributeListInline inline)
    {
        if (writer.IsOutline || inline.PreviousSibling is not (null or LiteralInline or LineBreakInline))
        {
            return;
        }

        var source = inline.Source;
        var written = source.AsSpan()[..(AttributeList.End(source.AsSpan()) + 1)].ToString();
        var block = inline.Parent;
        while (block?.Parent is { } parent)
        {
            block = parent;
        }

        if (block?.ParentBlock is { } leaf)
        {
            writer.State.Findings.Add(
                (ParseState.Locate(leaf, source, writer.State.Text), MarkdownCodes.StrayAttributeList, written)
            );
        }
    }
}
