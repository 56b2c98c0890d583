using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace AiNewsSite.Parsing.Markdown.Links;

/// <summary>
/// Links and images, of which no more is read than can be one. Markdig reads "[a]([a]([a](…" and "[a](b ([a](b (…" to
/// their ends from every "](", and a text before a footnote's mark ("[a][^1]") as the text of a link to the footnote, of
/// which only the mark is left.
/// </summary>
internal sealed class BoundedLinkParser : LinkInlineParser
{
    /// <summary>CommonMark 0.31, 6.3, allows a limit of three and more open brackets in an address.</summary>
    private const int MostOpen = 32;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (EndOfLink(slice.AsSpan()) is not (var length and >= 0))
        {
            return base.Match(processor, ref slice);
        }

        // With its end cut off it is no link, but may still be a reference: "[a](" where "a" is defined.
        var end = slice.End;
        slice.End = slice.Start + length - 1;
        var isMatch = base.Match(processor, ref slice);
        slice.End = end;
        return isMatch;
    }

    /// <summary>How much of a text from "]" on may be read; -1 for all of it.</summary>
    private static int EndOfLink(ReadOnlySpan<char> text) =>
        text switch
        {
            [']', '(', .. var rest] => Hopeless(rest) is var stop and >= 0 ? stop + 2 : -1,
            [']', '[', '^', ..] => 1,
            _ => -1,
        };

    /// <summary>Where it is certain that what follows "](" is no address and title; -1 where it may be one.</summary>
    private static int Hopeless(ReadOnlySpan<char> text)
    {
        var start = text.Length - text.TrimStart().Length;
        var (at, isTooDeep) = EndOfAddress(text, start);
        if (isTooDeep)
        {
            return at;
        }

        var title = at + (text[at..].Length - text[at..].TrimStart().Length);
        return title == at || title >= text.Length || text[title] != '(' ? -1 : SecondBracket(text, title);
    }

    /// <summary>CommonMark 0.31, 6.3: a title in brackets holds no other bracket that opens.</summary>
    private static int SecondBracket(ReadOnlySpan<char> text, int title)
    {
        for (var at = title + 1; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '(':
                    return at;
                case ')':
                    return -1;
            }
        }

        return -1;
    }

    private static (int At, bool IsTooDeep) EndOfAddress(ReadOnlySpan<char> text, int start)
    {
        if (start < text.Length && text[start] == '<')
        {
            return (EndOfPointed(text, start), false);
        }

        var open = 0;
        for (var at = start; at < text.Length; at++)
        {
            var c = text[at];
            open += c switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if (open > MostOpen)
            {
                return (at, true);
            }

            if (open < 0 || c <= ' ')
            {
                return (at, false);
            }

            at += c == '\\' ? 1 : 0;
        }

        return (text.Length, false);
    }

    private static int EndOfPointed(ReadOnlySpan<char> text, int start)
    {
        for (var at = start + 1; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '>':
                    return at + 1;
                case '<' or '\n':
                    return text.Length;
            }
        }

        return text.Length;
    }
}
