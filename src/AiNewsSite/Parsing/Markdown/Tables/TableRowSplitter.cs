using Markdig.Helpers;

namespace AiNewsSite.Parsing.Markdown.Tables;

/// <summary>Splits a line at its bars, as GitHub and kramdown do: not at `\|`, and not inside code spans.</summary>
internal static class TableRowSplitter
{
    public static List<StringSlice> Split(StringSlice line)
    {
        var cells = new List<StringSlice>(line.AsSpan().Count('|') + 1);
        line.Trim();
        var text = line.Text;
        var (start, end) = (line.Start, line.End);
        start += start <= end && text[start] == '|' ? 1 : 0;
        var at = start;
        while (at <= end)
        {
            switch (text[at])
            {
                case '\\':
                    at += 2;
                    break;
                case '`':
                    at = AfterCode(text, at, end);
                    break;
                case '|':
                    cells.Add(Cell(text, start, at - 1));
                    start = ++at;
                    break;
                default:
                    at++;
                    break;
            }
        }

        // What follows the last bar is a cell unless it is nothing: the bar closed the row.
        if (start <= end && !text.AsSpan(start, end - start + 1).IsWhiteSpace())
        {
            cells.Add(Cell(text, start, end));
        }

        return cells;
    }

    /// <summary>After a code span, or after the backticks where nothing closes them.</summary>
    private static int AfterCode(string text, int at, int end)
    {
        var rest = text.AsSpan(at, end - at + 1);
        var count = rest.IndexOfAnyExcept('`') is var other and >= 0 ? other : rest.Length;
        for (var i = count; i < rest.Length; )
        {
            var next = rest[i..].IndexOf('`');
            if (next < 0)
            {
                break;
            }

            i += next;
            var run = rest[i..].IndexOfAnyExcept('`') is var stop and >= 0 ? stop : rest.Length - i;
            i += run;
            if (run == count)
            {
                return at + i;
            }
        }

        return at + count;
    }

    private static StringSlice Cell(string text, int start, int end)
    {
        var cell = new StringSlice(text, start, end);
        cell.Trim();
        return cell.AsSpan().Contains("\\|", StringComparison.Ordinal)
            ? new StringSlice(cell.ToString().Replace("\\|", "|", StringComparison.Ordinal))
            : cell;
    }
}
