using AiNewsSite.Parsing.Markdown.Attributes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown.Headings;

/// <summary>Takes `{#id}` (kramdown) or ` {: …}` off the end of a heading's line before its text is read.</summary>
internal static class HeadingAttributes
{
    public static void Take(BlockProcessor processor, Block block)
    {
        if (block is not HeadingBlock { Lines.Count: > 0 } heading)
        {
            return;
        }

        ref var slice = ref heading.Lines.Lines[heading.Lines.Count - 1].Slice;
        var text = slice.AsSpan().TrimEnd();
        if (text.Length < 4 || text[^1] != '}')
        {
            return;
        }

        var open = text.LastIndexOf('{');
        if (open < 0 || (open > 0 && text[open - 1] is not (' ' or '\t')) || text.Length - open < 4)
        {
            return;
        }

        var inside = text[(open + 1)..^1];
        if (inside[0] is not ('#' or ':') || inside is [':', ':' or '/', ..])
        {
            return;
        }

        BlockAttributes.Set(block, AttributeList.Parse(inside[0] == ':' ? inside[1..] : inside));
        slice.End = slice.Start + open - 1;
        slice.TrimEnd();
    }
}
