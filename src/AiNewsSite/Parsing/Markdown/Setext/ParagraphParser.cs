using AiNewsSite.Parsing.Markdown.Links;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown.Setext;

/// <summary>Paragraphs, and what a line of `---` or `===` under them means.</summary>
internal sealed class ParagraphParser : ParagraphBlockParser
{
    private readonly SetextMode _mode;

    public ParagraphParser(SetextMode mode)
    {
        _mode = mode;
        ParseSetextHeadings = true;
    }

    public override BlockState TryOpen(BlockProcessor processor)
    {
        NestingTooDeepException.ThrowIfDeep(processor.CurrentContainer);
        return base.TryOpen(processor);
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (_mode == SetextMode.CommonMark || processor.IsBlankLine)
        {
            return base.TryContinue(processor, block);
        }

        var line = processor.Line.AsSpan();
        if (processor.IsCodeIndent || !IsUnderline(line, out var length))
        {
            return Continue(processor, block);
        }

        var paragraph = (ParagraphBlock)block;
        if (_mode == SetextMode.Smart && IsHeading(processor, paragraph))
        {
            return base.TryContinue(processor, block);
        }

        if (length < 3)
        {
            return Continue(processor, block);
        }

        return line[0] == '-' ? CloseWithRule(processor, paragraph)
            : _mode == SetextMode.Smart ? CloseSilently(processor, paragraph)
            : Continue(processor, block);
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is not ParagraphBlock paragraph || !DefinitionReader.MayBeIn(paragraph.Lines))
        {
            return base.Close(processor, block);
        }

        DefinitionReader.Take(processor, ref paragraph.Lines);
        var stays = base.Close(processor, block);
        DefinitionReader.Forget(processor.Document);
        return stays;
    }

    private static BlockState Continue(BlockProcessor processor, Block block)
    {
        block.NewLine = processor.Line.NewLine;
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    private BlockState CloseWithRule(BlockProcessor processor, ParagraphBlock paragraph)
    {
        processor.Close(paragraph);
        processor.NewBlocks.Push(
            new ThematicBreakBlock(this)
            {
                Column = processor.Column,
                Span = new(processor.Start, processor.Line.End),
                ThematicChar = '-',
                ThematicCharCount = 3,
                Content = processor.Line,
            }
        );
        return BlockState.BreakDiscard;
    }

    /// <summary>`===` under running text shows nothing.</summary>
    private static BlockState CloseSilently(BlockProcessor processor, ParagraphBlock paragraph)
    {
        processor.Close(paragraph);
        return BlockState.BreakDiscard;
    }

    private static bool IsHeading(BlockProcessor processor, ParagraphBlock paragraph) =>
        paragraph.Lines.Count == 1
        && !IsOutside(processor, paragraph)
        && HeadingLikeLine.Test(paragraph.Lines.Lines[0].Slice.AsSpan())
        && FollowsBoundary(processor.Line.Text, paragraph.Lines.Lines[0].Slice.Start);

    /// <summary>True for a line that has left the quote or list item which holds the paragraph.</summary>
    private static bool IsOutside(BlockProcessor processor, ParagraphBlock paragraph) =>
        paragraph.Parent is QuoteBlock or ListItemBlock && paragraph.Column != processor.Column;

    /// <summary>kramdown's rule: the line above is blank, absent, or an attribute list.</summary>
    private static bool FollowsBoundary(string text, int start)
    {
        var lineStart = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        if (lineStart <= 1)
        {
            return true;
        }

        var above = text.LastIndexOf('\n', lineStart - 2) + 1;
        var line = text.AsSpan(above, lineStart - 1 - above).Trim(" \t>");
        return line.IsEmpty || line.StartsWith("{:", StringComparison.Ordinal) || line is "^";
    }

    private static bool IsUnderline(ReadOnlySpan<char> line, out int length)
    {
        length = 0;
        if (line.IsEmpty || line[0] is not ('-' or '='))
        {
            return false;
        }

        var trimmed = line.TrimEnd();
        length = trimmed.Length;
        return trimmed.IndexOfAnyExcept(line[0]) < 0;
    }
}
