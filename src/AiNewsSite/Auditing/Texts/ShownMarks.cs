using System.Text;

namespace AiNewsSite.Auditing.Texts;

/// <summary>Finds Markdown marks that a finished body still shows, and where they stand in its source.</summary>
internal static class ShownMarks
{
    /// <summary>For every mark outside code, the characters that follow it up to a tag, at most eight.</summary>
    public static IReadOnlyList<string> Find(ReadOnlySpan<byte> html, ReadOnlySpan<byte> mark)
    {
        var found = new List<string>();
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

            for (var rest = scanner.Content; rest.IndexOf(mark) is var at and >= 0; )
            {
                rest = rest[(at + mark.Length)..];
                found.Add(Start(rest));
            }
        }

        return found;
    }

    /// <summary>The offset in the source of the first mark that is followed by the same characters; -1 where none is.</summary>
    public static int Locate(AuditedFile file, IReadOnlyList<string> shown, string mark)
    {
        foreach (var next in shown)
        {
            var from = file.BodyStart;
            while (from < file.Prose.Length)
            {
                var at = file.Prose.IndexOf(mark, from, StringComparison.Ordinal);
                if (at < 0)
                {
                    break;
                }

                if (next.Length > 0 && file.Text.AsSpan(at + mark.Length).StartsWith(next, StringComparison.Ordinal))
                {
                    return at;
                }

                from = at + mark.Length;
            }
        }

        return file.Prose.IndexOf(mark, StringComparison.Ordinal);
    }

    private static string Start(ReadOnlySpan<byte> text)
    {
        const int Most = 8;
        var stop = text.IndexOfAny("&\n"u8);
        text = stop < 0 ? text : text[..stop];
        var start = Encoding.UTF8.GetString(text[..Math.Min(text.Length, 4 * Most)]);
        var whole = start.IndexOf('\uFFFD', StringComparison.Ordinal);
        start = whole < 0 ? start : start[..whole];
        return start.Length <= Most ? start : start[..Most];
    }
}
