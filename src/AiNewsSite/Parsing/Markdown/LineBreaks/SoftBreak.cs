using AiNewsSite.Parsing.Liquid;
using AiNewsSite.Parsing.Markdown.Reading;
using AiNewsSite.Parsing.Markdown.Ruby;
using Markdig.Syntax.Inlines;

namespace AiNewsSite.Parsing.Markdown.LineBreaks;

/// <summary>
/// Whether a line break in the source is a blank to the reader. As CSS Text, section 4.1.3, transforms segment breaks: it
/// vanishes between two Chinese or Japanese letters, also where one of them is a sign such as "…" that Latin text has too,
/// and beside ideographic or full-width punctuation; it stays a blank beside Hangul and between Japanese and Latin letters.
/// </summary>
internal static class SoftBreak
{
    /// <summary>How far to look through emphasis, code and links.</summary>
    private const int Reach = 16;

    public static bool Vanishes(LineBreakInline lineBreak)
    {
        var before = Before(lineBreak);
        var after = After(lineBreak);
        if (before == '\0' || after == '\0' || CjkText.IsHangul(before) || CjkText.IsHangul(after))
        {
            return false;
        }

        return CjkText.IsPunctuation(before)
            || CjkText.IsPunctuation(after)
            || (IsWide(before) && (IsWide(after) || CjkText.IsSharedSign(after)))
            || (CjkText.IsSharedSign(before) && IsWide(after));
    }

    private static bool IsWide(char c) =>
        CjkText.IsLetter(c)
        || c is >= '\uFF10' and <= '\uFF5A'
        || char.IsLowSurrogate(c)
        || c is >= '\uD83C' and <= '\uD83E';

    private static char Before(Inline from)
    {
        var inline = from.PreviousSibling ?? Climb(from, towardsEnd: false);
        for (var i = 0; i < Reach && inline is not null; i++)
        {
            if (inline is ContainerInline { LastChild: { } child } and not LinkInline { IsImage: true })
            {
                inline = child;
                continue;
            }

            if (Edge(inline, towardsEnd: true) is var c && c != '\0')
            {
                return c;
            }

            inline = IsTransparent(inline) ? inline.PreviousSibling ?? Climb(inline, towardsEnd: false) : null;
        }

        return '\0';
    }

    private static char After(Inline from)
    {
        var inline = from.NextSibling ?? Climb(from, towardsEnd: true);
        for (var i = 0; i < Reach && inline is not null; i++)
        {
            if (inline is ContainerInline { FirstChild: { } child } and not LinkInline { IsImage: true })
            {
                inline = child;
                continue;
            }

            if (Edge(inline, towardsEnd: false) is var c && c != '\0')
            {
                return c;
            }

            inline = IsTransparent(inline) ? inline.NextSibling ?? Climb(inline, towardsEnd: true) : null;
        }

        return '\0';
    }

    /// <summary>The neighbour of the nearest ancestor that has one.</summary>
    private static Inline? Climb(Inline inline, bool towardsEnd)
    {
        Inline? parent = inline.Parent;
        for (var i = 0; i < Reach && parent is not null; i++)
        {
            var next = towardsEnd ? parent.NextSibling : parent.PreviousSibling;
            if (next is not null)
            {
                return next;
            }

            parent = parent.Parent;
        }

        return null;
    }

    /// <summary>The character that the break touches; '\0' where the inline shows none.</summary>
    private static char Edge(Inline inline, bool towardsEnd)
    {
        var text = inline switch
        {
            LiteralInline literal => literal.Content.AsSpan(),
            CodeInline code => code.ContentSpan,
            HtmlEntityInline entity => entity.Transcoded.AsSpan(),
            RubyInline ruby => ruby.Text,
            AutolinkInline link => link.Url,
            _ => default,
        };
        if (text.IsEmpty)
        {
            return '\0';
        }

        var c = towardsEnd ? text[^1] : text[0];
        return Placeholder.IsPart(c) ? '\0' : c;
    }

    /// <summary>Tags, attribute lists and nothing at all hide no character behind them.</summary>
    private static bool IsTransparent(Inline inline) =>
        inline is HtmlInline or Attributes.AttributeListInline or ContainerInline
        || inline is LiteralInline { Content.IsEmpty: true };
}
