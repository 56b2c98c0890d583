using Markdig.Parsers;
using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown.Tex;

/// <summary>`$$` at the start of a line to `$$` at the end of the same or a later line, blank lines left out.</summary>
internal sealed class MathBlockParser : BlockParser
{
    public MathBlockParser() => OpeningCharacters = ['$'];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => block is not ParagraphBlock;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan().TrimEnd();
        if (
            processor.IsCodeIndent
            || !line.StartsWith("$$", StringComparison.Ordinal)
            || line[2..].Contains("$$", StringComparison.Ordinal)
        )
        {
            return BlockState.None;
        }

        if (!IsClosedBelow(processor.Line.Text, processor.Line.End + 1))
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(
            new TexBlock(this)
            {
                Column = processor.Column,
                Span = new(processor.Start, processor.Line.End),
                ProcessInlines = false,
            }
        );
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
        {
            return BlockState.BreakDiscard;
        }

        return processor.Line.AsSpan().TrimEnd().EndsWith("$$", StringComparison.Ordinal)
            ? BlockState.Break
            : BlockState.Continue;
    }

    private static bool IsClosedBelow(string text, int at)
    {
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at + 1) is var found and >= 0 ? found : text.Length;
            var line = text.AsSpan(at, end - at).Trim(" \t\n>");
            if (line.IsEmpty)
            {
                return false;
            }

            if (line.EndsWith("$$", StringComparison.Ordinal))
            {
                return true;
            }

            at = end;
        }

        return false;
    }
}

/// <summary>TeX on lines of its own, its dollars included.</summary>
internal sealed class TexBlock(BlockParser parser) : LeafBlock(parser);
