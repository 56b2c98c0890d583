using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown.Tables;

/// <summary>
/// Tables of rows with bars. As on GitHub the head may stand straight under a line of text; as in kramdown a table needs no
/// head when its rows start and end with a bar, a row needs a bar, and bars in code spans split nothing.
/// </summary>
internal sealed class PipeTableParser : BlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        if (processor.IsCodeIndent || processor.IsBlankLine || !line.Contains('|'))
        {
            return BlockState.None;
        }

        // Inside a container the line below still carries its container's marks.
        var below = LineBelow(processor.Line, trimQuotes: processor.CurrentContainer is not MarkdownDocument);
        var columns = DelimiterRow.Read(below);
        if (columns is null)
        {
            return TryOpenHeadless(processor, line, below);
        }

        var head = TableRowSplitter.Split(processor.Line);
        if (head.Count != columns.Count || (columns.Count == 1 && !below.Contains('|')))
        {
            return BlockState.None;
        }

        var table = NewTable(processor, columns);
        AddRow(processor, table, head, isHeader: true);
        processor.NewBlocks.Push(table);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var table = (PipeTable)block;
        var line = processor.Line;
        if (processor.IsBlankLine || !line.AsSpan().Contains('|') || IsOtherBlock(processor))
        {
            return BlockState.None;
        }

        table.UpdateSpanEnd(line.End);
        if (DelimiterRow.Read(line.AsSpan()) is null)
        {
            AddRow(processor, table, TableRowSplitter.Split(line), isHeader: false);
        }

        return BlockState.ContinueDiscard;
    }

    private BlockState TryOpenHeadless(BlockProcessor processor, ReadOnlySpan<char> line, ReadOnlySpan<char> below)
    {
        if (processor.CurrentBlock is ParagraphBlock || !IsClosedRow(line) || !IsClosedRow(below))
        {
            return BlockState.None;
        }

        var cells = TableRowSplitter.Split(processor.Line);
        if (cells.Count < 2)
        {
            return BlockState.None;
        }

        var table = NewTable(processor, [.. new TableColumnAlign?[cells.Count]]);
        AddRow(processor, table, cells, isHeader: false);
        processor.NewBlocks.Push(table);
        return BlockState.ContinueDiscard;
    }

    private static bool IsClosedRow(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length > 4 && line[0] == '|' && line[^1] == '|' && line[^2] != '\\';
    }

    private PipeTable NewTable(BlockProcessor processor, List<TableColumnAlign?> columns) =>
        new(this, columns) { Column = processor.Column, Span = new(processor.Start, processor.Line.End) };

    private void AddRow(BlockProcessor processor, PipeTable table, List<StringSlice> cells, bool isHeader)
    {
        var row = new PipeTableRow(this, isHeader)
        {
            IsOpen = false,
            Line = processor.LineIndex,
            Span = new(processor.Start, processor.Line.End),
        };
        var shown = Math.Min(cells.Count, Math.Max(table.Columns.Count, 1));
        for (var at = 0; at < shown; at++)
        {
            var cell = new PipeTableCell(this)
            {
                IsOpen = false,
                Line = processor.LineIndex,
                Span = new(processor.Start, processor.Line.End),
            };
            var text = cells[at];
            cell.AppendLine(ref text, 0, processor.LineIndex, processor.CurrentLineStartPosition, trackTrivia: false);
            row.Add(cell);
        }

        table.Add(row);
    }

    /// <summary>A quote, a heading or a fence ends a table even where it holds a bar.</summary>
    private static bool IsOtherBlock(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        return line[0] == '>'
            || line.StartsWith("# ", StringComparison.Ordinal)
            || line.StartsWith("## ", StringComparison.Ordinal)
            || line.StartsWith("### ", StringComparison.Ordinal)
            || line.StartsWith("```", StringComparison.Ordinal)
            || line.StartsWith("{:", StringComparison.Ordinal);
    }

    private static ReadOnlySpan<char> LineBelow(StringSlice line, bool trimQuotes)
    {
        var text = line.Text;
        var start = text.IndexOf('\n', Math.Min(line.End + 1, text.Length));
        if (start < 0)
        {
            return default;
        }

        start++;
        var end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
        var below = text.AsSpan(start, end - start);
        return trimQuotes ? below.TrimStart(" \t>") : below;
    }
}
