namespace AiNewsSite.Parsing.Liquid;

/// <summary>The stretches of a Markdown text that are fenced code or code spans, found before Markdown is read.</summary>
internal sealed class CodeRanges
{
    private readonly List<(int Start, int End)> _ranges = [];

    private CodeRanges() { }

    /// <summary>UTF-16 offsets, ascending.</summary>
    public IReadOnlyList<(int Start, int End)> Ranges => _ranges;

    /// <summary>One pass over the text from <paramref name="start"/>.</summary>
    public static CodeRanges Find(string text, int start)
    {
        var result = new CodeRanges();
        var at = start;
        while (at < text.Length)
        {
            var end = LineEnd(text, at);
            if (IsFence(text.AsSpan(at, end - at), out var mark, out var count))
            {
                var close = FenceEnd(text, end + 1, mark, count);
                result._ranges.Add((at, close));
                at = close + 1;
                continue;
            }

            var paragraphEnd = ParagraphEnd(text, at);
            result.AddSpans(text, at, paragraphEnd);
            at = paragraphEnd + 1;
        }

        return result;
    }

    public bool Contains(int offset)
    {
        var low = 0;
        var high = _ranges.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (start, end) = _ranges[middle];
            if (offset < start)
            {
                high = middle - 1;
            }
            else if (offset >= end)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private static int LineEnd(string text, int at) => text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;

    /// <summary>A fence may stand in quotes and list items, so their marks before it are skipped.</summary>
    private static bool IsFence(ReadOnlySpan<char> line, out char mark, out int count)
    {
        var content = line.TrimStart(" \t>-*+");
        count = 0;
        mark = content.IsEmpty ? '\0' : content[0];
        if (mark is not ('`' or '~'))
        {
            return false;
        }

        count = content.IndexOfAnyExcept(mark) is var other and >= 0 ? other : content.Length;
        return count >= 3 && !(mark == '`' && content[count..].Contains('`'));
    }

    /// <summary>The end of the line that closes the fence, or of the text.</summary>
    private static int FenceEnd(string text, int at, char mark, int count)
    {
        while (at < text.Length)
        {
            var end = LineEnd(text, at);
            var line = text.AsSpan(at, end - at).Trim(" \t>");
            if (line.Length >= count && line.IndexOfAnyExcept(mark) < 0)
            {
                return end;
            }

            at = end + 1;
        }

        return text.Length;
    }

    /// <summary>The end of the last line before a blank line, a fence or the end.</summary>
    private static int ParagraphEnd(string text, int at)
    {
        var end = LineEnd(text, at);
        while (end < text.Length)
        {
            var next = LineEnd(text, end + 1);
            var line = text.AsSpan(end + 1, next - end - 1);
            if (line.IsWhiteSpace() || IsFence(line, out _, out _))
            {
                return end;
            }

            end = next;
        }

        return end;
    }

    private void AddSpans(string text, int start, int end)
    {
        var runs = new List<(int At, int Length)>();
        for (var i = start; i < end; )
        {
            var found = text.AsSpan(i, end - i).IndexOf('`');
            if (found < 0)
            {
                break;
            }

            i += found;
            var length = text.AsSpan(i, end - i).IndexOfAnyExcept('`') is var other and >= 0 ? other : end - i;
            runs.Add((i, length));
            i += length;
        }

        // From the last to the first, each run learns of the next run as long as itself: linear.
        var nextOfLength = new Dictionary<int, int>();
        var next = new int[runs.Count];
        for (var i = runs.Count - 1; i >= 0; i--)
        {
            next[i] = nextOfLength.GetValueOrDefault(runs[i].Length, -1);
            nextOfLength[runs[i].Length] = i;
        }

        for (var i = 0; i < runs.Count; i++)
        {
            if (next[i] >= 0)
            {
                _ranges.Add((runs[i].At, runs[next[i]].At + runs[next[i]].Length));
                i = next[i];
            }
        }
    }
}
