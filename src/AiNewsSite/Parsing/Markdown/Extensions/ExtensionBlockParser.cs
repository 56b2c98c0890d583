using AiNewsSite.Diagnostics.Codes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown.Extensions;

/// <summary>Lines `{::comment}`, `{::nomarkdown}`, `{::options … /}` with what they hold, and `^`, the end of a block.</summary>
internal sealed class ExtensionBlockParser : BlockParser
{
    public ExtensionBlockParser() => OpeningCharacters = ['{', '^'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        if (processor.IsCodeIndent)
        {
            return BlockState.None;
        }

        if (line[0] == '^')
        {
            return line[1..].IsWhiteSpace() ? BlockState.BreakDiscard : BlockState.None;
        }

        if (IsStop(line, ""))
        {
            return BlockState.BreakDiscard;
        }

        if (!ExtensionMark.TryRead(line, out var mark) || !line[mark.Length..].IsWhiteSpace())
        {
            return BlockState.None;
        }

        return mark.IsClosed ? BlockState.BreakDiscard : Open(processor, mark.Name);
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        return IsStop(processor.Line.AsSpan().Trim(), ((ExtensionBlock)block).Name)
            ? BlockState.BreakDiscard
            : BlockState.Continue;
    }

    private BlockState Open(BlockProcessor processor, string name)
    {
        var state = ParseState.Of(processor);
        if (state.NoMoreStops || processor.Line.Text.IndexOf("{:/", processor.Line.End, StringComparison.Ordinal) < 0)
        {
            state.NoMoreStops = true;
            state.Findings.Add((processor.Start, MarkdownCodes.UnclosedExtension, name));
            return BlockState.BreakDiscard;
        }

        processor.NewBlocks.Push(
            new ExtensionBlock(this, name)
            {
                Column = processor.Column,
                Span = new(processor.Start, processor.Line.End),
                ProcessInlines = false,
            }
        );
        return BlockState.ContinueDiscard;
    }

    /// <summary>`{:/}` or `{:/name}`; any name where none is given.</summary>
    private static bool IsStop(ReadOnlySpan<char> line, string name)
    {
        line = line.TrimEnd();
        if (!line.StartsWith("{:/", StringComparison.Ordinal) || line.IndexOf('}') != line.Length - 1)
        {
            return false;
        }

        return name.Length == 0 || line.Length == 4 || line[3..^1].Equals(name, StringComparison.Ordinal);
    }
}
