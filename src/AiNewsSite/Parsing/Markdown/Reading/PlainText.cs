using System.Text;
using AiNewsSite.Parsing.Liquid;
using AiNewsSite.Parsing.Markdown.Cleaning;
using AiNewsSite.Parsing.Markdown.Html;
using AiNewsSite.Parsing.Markdown.LineBreaks;
using AiNewsSite.Parsing.Markdown.Ruby;
using AiNewsSite.Parsing.Markdown.Tex;
using Markdig.Extensions.SmartyPants;
using Markdig.Syntax.Inlines;

namespace AiNewsSite.Parsing.Markdown.Reading;

/// <summary>The words of inline content, without marks, tags, images and footnote marks.</summary>
internal static class PlainText
{
    /// <param name="isCleaned">As for <see cref="Append"/>.</param>
    public static string Of(ContainerInline inlines, bool isCleaned = false)
    {
        if (inlines.FirstChild is LiteralInline { NextSibling: null } only && !Placeholder.IsIn(only.Content.AsSpan()))
        {
            return only.Content.ToString();
        }

        var text = new StringBuilder();
        Append(text, inlines, isCleaned);
        return text.ToString();
    }

    /// <summary>Walks with links to parents, not by calls, so that no nesting is too deep for it.</summary>
    /// <param name="isCleaned">True to leave out what <see cref="AllowedHtml"/> leaves out, which is code.</param>
    /// <param name="until">The HTML tag or comment, or the line break, that ends the words; null for all of them.</param>
    public static void Append(StringBuilder text, ContainerInline inlines, bool isCleaned = false, string? until = null)
    {
        var inline = inlines.FirstChild;
        var inReading = false;
        string? inCode = null;
        while (inline is not null && !Ends(inline, until))
        {
            if (inline is HtmlInline html)
            {
                inReading =
                    html.Tag.StartsWith("<rt", StringComparison.OrdinalIgnoreCase)
                    || (inReading && !html.Tag.StartsWith("</rt", StringComparison.OrdinalIgnoreCase));
                inCode = isCleaned ? CodeAfter(html.Tag, inCode) : null;
            }
            else if (!inReading && inCode is null)
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

    private static bool Ends(Inline inline, string? until) =>
        until is not null && ((inline as HtmlInline)?.Tag == until || (inline is LineBreakInline && until == "\n"));

    /// <summary>The element that a text stands in after a tag, where it is one whose content nobody reads; else null.</summary>
    private static string? CodeAfter(ReadOnlySpan<char> tag, string? before)
    {
        var isEnd = tag.StartsWith("</", StringComparison.Ordinal);
        var name = HtmlTag.Name(tag[(isEnd ? 2 : 1)..]).ToString().ToLowerInvariant();
        return before is not null
            ? isEnd && name == before
                ? null
                : before
            : !isEnd && AllowedHtml.TakesContent(name)
                ? name
                : null;
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
