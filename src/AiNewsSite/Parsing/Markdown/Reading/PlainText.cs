using System.Text;
using AiNewsSite.Parsing.Liquid;
using AiNewsSite.Parsing.Markdown.LineBreaks;
using AiNewsSite.Parsing.Markdown.Ruby;
using AiNewsSite.Parsing.Markdown.Tex;
using Markdig.Extensions.SmartyPants;
using Markdig.Syntax.Inlines;

namespace AiNewsSite.Parsing.Markdown.Reading;

/// <summary>The words of inline content, without marks, tags, images and footnote marks.</summary>
internal static class PlainText
{
    public static string Of(ContainerInline inlines)
    {
        if (inlines.FirstChild is LiteralInline { NextSibling: null } only && !Placeholder.IsIn(only.Content.AsSpan()))
        {
            return only.Content.ToString();
        }

        var text = new StringBuilder();
        Append(text, inlines);
        return text.ToString();
    }

    /// <summary>Walks with links to parents, not by calls, so that no nesting is too deep for it.</summary>
    public static void Append(StringBuilder text, ContainerInline inlines)
    {
        var inline = inlines.FirstChild;
        var inReading = false;
        while (inline is not null)
        {
            if (inline is HtmlInline html)
            {
                inReading =
                    html.Tag.StartsWith("<rt", StringComparison.OrdinalIgnoreCase)
                    || (inReading && !html.Tag.StartsWith("</rt", StringComparison.OrdinalIgnoreCase));
            }
            else if (!inReading)
            {
                AppendOne(text, inline);
            }

            if (inline is ContainerInline { FirstChild: { } child } and not LinkInline { IsImage: true })
            {
                inline = child;
                continue;
            }

            while (inline is { NextSibling: null } && inline.Parent is { } parent && parent != inlines)
            {
                inline = parent;
            }

            inline = inline.NextSibling;
        }
    }

    private static void AppendOne(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                AppendVisible(text, literal.Content.AsSpan());
                break;
            case CodeInline code:
                AppendVisible(text, code.ContentSpan);
                break;
            case LineBreakInline lineBreak:
                text.Append(!lineBreak.IsHard && SoftBreak.Vanishes(lineBreak) ? "" : " ");
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case RubyInline ruby:
                text.Append(ruby.Text);
                break;
            case MathSpan math:
                text.Append(math.Tex);
                break;
            case SmartyPant smart:
                text.Append(Typography.Text(smart.Type));
                break;
        }
    }

    private static void AppendVisible(StringBuilder text, ReadOnlySpan<char> part)
    {
        if (!Placeholder.IsIn(part))
        {
            text.Append(part);
            return;
        }

        foreach (var c in part)
        {
            if (!Placeholder.IsPart(c))
            {
                text.Append(c);
            }
        }
    }
}
