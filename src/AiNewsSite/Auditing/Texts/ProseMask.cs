using AiNewsSite.Parsing.Liquid;

namespace AiNewsSite.Auditing.Texts;

/// <summary>Takes out of a body everything that is not prose, without moving anything: rules never fire inside code.</summary>
internal static class ProseMask
{
    /// <summary>Stands for every masked character (U+001A SUBSTITUTE); line ends stay.</summary>
    public const char Mark = '\u001A';

    private static readonly string[] RawElements = ["pre", "code", "script", "style", "kbd", "samp"];

    public static string Of(string text, int bodyStart)
    {
        var masked = text.ToCharArray();
        Fill(masked, 0, bodyStart);
        foreach (var (start, end) in CodeRanges.Find(text, bodyStart).Ranges)
        {
            Fill(masked, start, end);
        }

        MaskIndentedCode(masked, bodyStart);
        MaskPairs(masked, bodyStart);
        MaskTags(masked, bodyStart);
        MaskUrls(masked, bodyStart);
        return new string(masked);
    }

    private static void Fill(char[] text, int start, int end)
    {
        for (var i = start; i < end && i < text.Length; i++)
        {
            text[i] = text[i] == '\n' ? '\n' : Mark;
        }
    }

    /// <summary>Four blanks after a blank line, unless a list item is still open (CommonMark 4.4).</summary>
    private static void MaskIndentedCode(char[] text, int bodyStart)
    {
        var (afterBlank, inList, inCode) = (true, false, false);
        for (var at = bodyStart; at < text.Length; )
        {
            var end = Array.IndexOf(text, '\n', at) is var found and >= 0 ? found : text.Length;
            var line = text.AsSpan(at, end - at);
            if (line.IsWhiteSpace())
            {
                afterBlank = true;
            }
            else
            {
                var isIndented = line[0] == '\t' || line.StartsWith("    ");
                inCode = isIndented && !inList && (afterBlank || inCode);
                inList = inList ? isIndented || line[0] == ' ' || IsListItem(line) || !afterBlank : IsListItem(line);
                afterBlank = false;
                if (inCode)
                {
                    Fill(text, at, end);
                }
            }

            at = end + 1;
        }
    }

    private static bool IsListItem(ReadOnlySpan<char> line)
    {
        var item = line.TrimStart(' ');
        if (item.Length > 1 && item[0] is '-' or '*' or '+' && item[1] is ' ' or '\t')
        {
            return true;
        }

        var digits = item.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 10 && item[digits] is '.' or ')';
    }

    /// <summary>Liquid, attribute lists and display math.</summary>
    private static void MaskPairs(char[] text, int bodyStart)
    {
        MaskBlocks(text, bodyStart, "highlight");
        MaskBlocks(text, bodyStart, "comment");
        MaskPair(text, bodyStart, "{{", "}}");
        MaskPair(text, bodyStart, "{%", "%}");
        MaskPair(text, bodyStart, "{:", "}");
        MaskPair(text, bodyStart, "$$", "$$");
    }

    /// <summary>What stands between a Liquid tag and its end tag: code, or words that nobody sees.</summary>
    private static void MaskBlocks(char[] text, int from, string name)
    {
        while (TagOf(text, from, name) is { } open && TagOf(text, open.End, "end" + name) is { } close)
        {
            Fill(text, open.Start, close.End);
            from = close.End;
        }
    }

    /// <summary>The next Liquid tag of a name; null where there is none.</summary>
    private static (int Start, int End)? TagOf(char[] text, int from, string name)
    {
        while (text.AsSpan(from).IndexOf("{%") is var found and >= 0)
        {
            var start = from + found;
            var length = text.AsSpan(start + 2).IndexOf("%}");
            if (length < 0)
            {
                break;
            }

            from = start + length + 4;
            var inside = text.AsSpan(start + 2, length).Trim("- \t\n");
            if (inside.StartsWith(name) && (inside.Length == name.Length || inside[name.Length] is ' ' or '\t'))
            {
                return (start, from);
            }
        }

        return null;
    }

    private static void MaskPair(char[] text, int from, string open, string close)
    {
        while (from < text.Length)
        {
            var start = text.AsSpan(from).IndexOf(open);
            var length = start < 0 ? -1 : text.AsSpan(from + start + open.Length).IndexOf(close);
            if (length < 0)
            {
                return;
            }

            var end = from + start + open.Length + length + close.Length;
            Fill(text, from + start, end);
            from = end;
        }
    }

    private static void MaskTags(char[] text, int bodyStart)
    {
        for (var at = Array.IndexOf(text, '<', bodyStart); at >= 0; at = Next(at))
        {
            var rest = text.AsSpan(at);
            if (rest.StartsWith("<!--"))
            {
                var close = rest.IndexOf("-->");
                Fill(text, at, close < 0 ? text.Length : at + close + 3);
            }
            else if (
                rest.Length > 1
                && (char.IsAsciiLetter(rest[1]) || rest[1] == '/')
                && TagEnd(rest) is var end and > 0
            )
            {
                Fill(text, at, at + Math.Max(end, RawEnd(rest)));
            }
        }

        int Next(int at) => at + 1 < text.Length ? Array.IndexOf(text, '<', at + 1) : -1;
    }

    private static int TagEnd(ReadOnlySpan<char> tag)
    {
        const int Longest = 4000;
        var window = tag[..Math.Min(tag.Length, Longest)];
        return window.IndexOf('>') + 1;
    }

    private static int RawEnd(ReadOnlySpan<char> tag)
    {
        foreach (var name in RawElements)
        {
            if (
                tag[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && tag.Length > name.Length + 1
                && !char.IsAsciiLetterOrDigit(tag[name.Length + 1])
            )
            {
                var close = tag.IndexOf($"</{name}>", StringComparison.OrdinalIgnoreCase);
                return close < 0 ? 0 : close + name.Length + 3;
            }
        }

        return 0;
    }

    // Without it, many openings on one long line would each be read to its end.
    private const int LongestUrl = 4000;

    private static void MaskUrls(char[] text, int bodyStart)
    {
        for (var at = bodyStart; at < text.Length; )
        {
            var found = text.AsSpan(at).IndexOf("](");
            if (found < 0)
            {
                break;
            }

            var open = at + found + 2;
            var line = text.AsSpan(open, Math.Min(LongestUrl, text.Length - open));
            line = line[..(line.IndexOf('\n') is var lineEnd and >= 0 ? lineEnd : line.Length)];
            var close = line.IndexOf(')');
            Fill(text, open, open + Math.Max(0, close));
            at = open;
        }

        for (var at = bodyStart; at < text.Length; )
        {
            var found = text.AsSpan(at).IndexOf("://");
            if (found < 0)
            {
                return;
            }

            var start = at + found;
            while (start > bodyStart && char.IsAsciiLetter(text[start - 1]))
            {
                start--;
            }

            var end = at + found + 3;
            while (end < text.Length && text[end] is > ' ' and < '\u007F' and not (')' or '>' or '<' or '"' or Mark))
            {
                end++;
            }

            Fill(text, start, end);
            at = end;
        }
    }
}
