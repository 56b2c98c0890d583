using System.Buffers;
using Markdig.Extensions.Tables;

namespace AiNewsSite.Parsing.Markdown.Tables;

/// <summary>The line under a table's head: `|:---|---:|`.</summary>
internal static class DelimiterRow
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create("|-:+ \t");

    /// <returns>Null where the line is no such row; else one alignment a column.</returns>
    public static List<TableColumnAlign?>? Read(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.IsEmpty || line.IndexOfAnyExcept(Allowed) >= 0 || line.IndexOf('-') < 0)
        {
            return null;
        }

        line = line[0] == '|' ? line[1..] : line;
        line = line.EndsWith('|') ? line[..^1] : line;
        var columns = new List<TableColumnAlign?>();
        while (true)
        {
            var end = line.IndexOfAny('|', '+') is var bar and >= 0 ? bar : line.Length;
            var cell = line[..end].Trim();
            if (!TryAlign(cell, out var align))
            {
                return null;
            }

            columns.Add(align);
            if (end == line.Length)
            {
                return columns;
            }

            line = line[(end + 1)..];
        }
    }

    private static bool TryAlign(ReadOnlySpan<char> cell, out TableColumnAlign? align)
    {
        align = null;
        if (cell.IsEmpty)
        {
            return false;
        }

        var (left, right) = (cell[0] == ':', cell[^1] == ':');
        align = (left, right) switch
        {
            (true, true) => TableColumnAlign.Center,
            (true, false) => TableColumnAlign.Left,
            (false, true) => TableColumnAlign.Right,
            _ => null,
        };
        var dashes = cell.Trim(':');
        return !dashes.IsEmpty && dashes.IndexOfAnyExcept('-') < 0;
    }
}
