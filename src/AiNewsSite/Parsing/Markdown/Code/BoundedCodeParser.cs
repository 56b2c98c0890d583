using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace AiNewsSite.Parsing.Markdown.Code;

/// <summary>
/// Code in running text. Markdig reads from every run of backticks to the end of its leaf, which takes the square of many
/// that nothing closes; a leaf with many is looked through once for the last run of each length.
/// </summary>
internal sealed class BoundedCodeParser : CodeInlineParser
{
    private const int Few = 16;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var state = ParseState.Of(processor);
        var (leaf, runs, last) = state.Backticks;
        (runs, last) = leaf == processor.Block ? (runs + 1, last) : (1, null);
        if (runs <= Few)
        {
            state.Backticks = (processor.Block, runs, null);
            return base.Match(processor, ref slice);
        }

        last ??= LastOfEachLength(slice);
        state.Backticks = (processor.Block, runs, last);
        var length = slice.AsSpan().IndexOfAnyExcept('`') is var end and >= 0 ? end : slice.Length;
        return last.TryGetValue(length, out var start) && start > slice.Start && base.Match(processor, ref slice);
    }

    private static Dictionary<int, int> LastOfEachLength(StringSlice slice)
    {
        var last = new Dictionary<int, int>();
        var text = slice.AsSpan();
        for (var at = text.IndexOf('`'); at < text.Length; )
        {
            var length = text[at..].IndexOfAnyExcept('`') is var end and >= 0 ? end : text.Length - at;
            last[length] = slice.Start + at;
            at += length;
            at = text[at..].IndexOf('`') is var next and >= 0 ? at + next : text.Length;
        }

        return last;
    }
}
