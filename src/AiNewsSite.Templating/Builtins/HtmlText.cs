using System.Buffers;
using System.Text;

namespace AiNewsSite.Templating.Builtins;

/// <summary>Scanners over HTML text; each reads its input once.</summary>
internal static class HtmlText
{
    private const string Break = "<br />";

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    public static string Escape(string text)
    {
        int at = text.AsSpan().IndexOfAny(Special);
        if (at < 0)
        {
            return text;
        }
        StringBuilder escaped = new(text.Length + 32);
        ReadOnlySpan<char> rest = text;
        for (; at >= 0; at = rest.IndexOfAny(Special))
        {
            escaped
                .Append(rest[..at])
                .Append(
                    rest[at] switch
                    {
                        '&' => "&amp;",
                        '<' => "&lt;",
                        '>' => "&gt;",
                        '"' => "&quot;",
                        _ => "&#39;",
                    }
                );
            rest = rest[(at + 1)..];
        }
        return escaped.Append(rest).ToString();
    }

    /// <summary>Puts a break before each line end (CR LF, LF or CR), which stays.</summary>
    public static string BreakLines(string text)
    {
        StringBuilder broken = new(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            bool ends = text[i] == '\r' || (text[i] == '\n' && (i == 0 || text[i - 1] != '\r'));
            broken.Append(ends ? Break : "").Append(text[i]);
        }
        return broken.ToString();
    }

    /// <summary>Takes out tags, comments, and scripts and styles with what they hold. A <c>&lt;</c> that nothing closes stays.</summary>
    public static string StripTags(string text)
    {
        if (!text.Contains('<'))
        {
            return text;
        }
        StringBuilder plain = new(text.Length);
        Closers closers = new();
        int done = 0;
        while (done < text.Length)
        {
            int open = text.IndexOf('<', done);
            int end = open < 0 ? -1 : closers.EndOf(text, open);
            if (end < 0)
            {
                break;
            }
            plain.Append(text, done, open - done);
            done = end;
        }
        return plain.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>Finds the ends of tags, and remembers which closing marks the rest of the text lacks, so that no search is repeated.</summary>
    private struct Closers
    {
        private bool noComment;
        private bool noScript;
        private bool noStyle;

        /// <summary>The position after what starts at <paramref name="open"/>; -1 if nothing ends it.</summary>
        public int EndOf(string text, int open)
        {
            ReadOnlySpan<char> rest = text.AsSpan(open);
            int length =
                Ends(rest, "<!--", "-->", ref noComment)
                ?? Ends(rest, "<script", "</script>", ref noScript)
                ?? Ends(rest, "<style", "</style>", ref noStyle)
                ?? rest.IndexOf('>') + 1;
            return length == 0 ? -1 : open + length;
        }

        private static int? Ends(ReadOnlySpan<char> text, string opener, string closer, ref bool missing)
        {
            if (missing || !text.StartsWith(opener, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }
            int at = text[opener.Length..].IndexOf(closer, StringComparison.OrdinalIgnoreCase);
            missing = at < 0;
            return missing ? null : opener.Length + at + closer.Length;
        }
    }
}
