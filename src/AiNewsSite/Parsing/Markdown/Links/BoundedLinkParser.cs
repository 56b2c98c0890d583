using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace AiNewsSite.Parsing.Markdown.Links;

/// <summary>
/// Links and images, of whose address no more than 32 brackets may be open (CommonMark 0.31, 6.3, allows a limit of
/// three and more): Markdig reads "[a]([a]([a](…" to its end from every "](".
/// </summary>
internal sealed class BoundedLinkParser : LinkInlineParser
{
    private const int MostOpen = 32;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        return !(text is [']', '(', ..] && OpensTooMany(text[2..])) && base.Match(processor, ref slice);
    }

    private static bool OpensTooMany(ReadOnlySpan<char> address)
    {
        address = address.TrimStart();
        var open = 0;
        for (var at = 0; at < address.Length; at++)
        {
            var c = address[at];
            open += c switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            at += c == '\\' ? 1 : 0;
            if (open > MostOpen)
            {
                return true;
            }

            if (open < 0 || c <= ' ' || (c == '<' && at == 0))
            {
                return false;
            }
        }

        return false;
    }
}
