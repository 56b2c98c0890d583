using Markdig.Parsers;
using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown.Html;

/// <summary>
/// HTML blocks. As in kramdown a block-level element reaches to its end tag, blank lines and all, and no Markdown is read
/// in it; an element that is never closed ends at the next blank line, as in CommonMark.
/// </summary>
internal sealed class RawHtmlBlockParser : HtmlBlockParser
{
    private static readonly object EndKey = new();

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var start = processor.Start;
        var line = processor.Line;
        var result = base.TryOpen(processor);
        if (
            result == BlockState.Continue
            && processor.NewBlocks.Peek() is HtmlBlock { Type: HtmlBlockType.InterruptingBlock } block
            && FindEnd(processor, line.AsSpan(), start) is var end and > 0
        )
        {
            block.SetData(EndKey, end);
            return end <= line.End + 1 ? BlockState.Break : result;
        }

        return result;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (block.GetData(EndKey) is not int end)
        {
            return base.TryContinue(processor, block);
        }

        if (processor.CurrentLineStartPosition >= end)
        {
            return BlockState.None;
        }

        processor.GoToColumn(processor.ColumnBeforeIndent);
        block.UpdateSpanEnd(processor.Line.End);
        return end <= processor.Line.End + 1 ? BlockState.Break : BlockState.Continue;
    }

    /// <summary>The offset after the end tag, or 0 where the element is to be read as CommonMark does.</summary>
    private static int FindEnd(BlockProcessor processor, ReadOnlySpan<char> line, int start)
    {
        var name = HtmlTag.Name(line[1..]);
        if (name.IsEmpty)
        {
            return 0;
        }

        var state = ParseState.Of(processor);
        state.Elements ??= new(state.Text);
        if (!state.Elements.TryFindEnd(name.ToString().ToLowerInvariant(), start, out var end))
        {
            return 0;
        }

        // What an author marked for Markdown inside is read as Markdown.
        var isMixed = state.Text.AsSpan(start, end.Start - start).Contains("markdown=", StringComparison.Ordinal);
        return isMixed ? 0 : end.End;
    }
}
