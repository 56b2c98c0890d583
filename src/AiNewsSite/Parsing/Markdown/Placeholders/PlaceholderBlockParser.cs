using AiNewsSite.Parsing.Liquid;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown.Placeholders;

/// <summary>A placeholder for a block (a partial, highlighted code) alone on its line stands for itself, not in a paragraph.</summary>
internal sealed class PlaceholderBlockParser : BlockParser
{
    public PlaceholderBlockParser() => OpeningCharacters = [Placeholder.Open];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan().TrimEnd();
        if (
            processor.IsCodeIndent
            || !Placeholder.TryRead(line, out var index, out var length)
            || length != line.Length
            || !ParseState.Of(processor).Deferred[index].IsBlock
        )
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(
            new PlaceholderBlock(this, index)
            {
                Column = processor.Column,
                Span = new(processor.Start, processor.Line.End),
                ProcessInlines = false,
            }
        );
        return BlockState.BreakDiscard;
    }
}

/// <param name="index">Into the deferred pieces of the body.</param>
internal sealed class PlaceholderBlock(BlockParser parser, int index) : LeafBlock(parser)
{
    public int Index { get; } = index;
}
