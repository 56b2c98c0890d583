using System.Text;

namespace AiNewsSite.Auditing.Texts;

/// <summary>Finds Markdown marks that a finished body still shows, and where they stand in its source.</summary>
internal static class ShownMarks
{
    private const int Most = 8;

    /// <summary>For every mark outside code, the characters before and after it up to a tag, at most eight.</summary>
    public static IReadOnlyList<ShownMark> Find(ReadOnlySpan<byte> html, ReadOnlySpan<byte> mark)
    {
        var found = new List<ShownMark>();
        if (html.IndexOf(mark) < 0)
        {
            return found;
        }

        var scanner = new HtmlScanner(html);
        while (scanner.Next())
        {
            if (scanner.Kind != HtmlTokenKind.Text || scanner.InCode)
            {
                continue;
            }

            for (var from = 0; scanner.Content[from..].IndexOf(mark) is var next and >= 0; from += next + mark.Length)
            {
                var at = from + next;
                found.Add(new ShownMark(End(scanner.Content[..at]), Start(scanner.Content[(at + mark.Length)..])));
            }
        }

        return found;
    }

    /// <summary>The offset in the source of the first mark between the same characters; -1 where none is.</summary>
    public static int Locate(AuditedFile file, IReadOnlyList<ShownMark> shown, string mark)
    {
        foreach (var (before, after) in shown.OrderByDescending(one => one.Before.Length + one.After.Length).Take(8))
        {
            // With nothing around it, the mark is a paragraph of its own.
            var words = before.Length + after.Length == 0 ? $"\n{mark}\n" : before + mark + after;
            if (file.Text.IndexOf(words, file.BodyStart, StringComparison.Ordinal) is var at and >= 0)
            {
                return file.Prose.IndexOf(mark, at, StringComparison.Ordinal);
            }
        }

        return file.Prose.IndexOf(mark, StringComparison.Ordinal);
    }

    private static string End(ReadOnlySpan<byte> text)
    {
        text = text[(text.LastIndexOfAny((byte)';', (byte)'\n') + 1)..];
        var end = Encoding.UTF8.GetString(text[Math.Max(0, text.Length - (4 * Most))..]);
        end = end[(end.LastIndexOf('\uFFFD') + 1)..];
        return end.Length <= Most ? end : end[^Most..];
    }

    private static string Start(ReadOnlySpan<byte> text)
    {
        var stop = text.IndexOfAny("&\n"u8);
        text = stop < 0 ? text : text[..stop];
        var start = Encoding.UTF8.GetString(text[..Math.Min(text.Length, 4 * Most)]);
        var whole = start.IndexOf('\uFFFD', StringComparison.Ordinal);
        start = whole < 0 ? start : start[..whole];
        return start.Length <= Most ? start : start[..Most];
    }
}

/// <summary>What stands around a mark on the page.</summary>
internal readonly record struct ShownMark(string Before, string After);
