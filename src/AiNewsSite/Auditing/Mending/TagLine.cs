using System.Buffers;

namespace AiNewsSite.Auditing.Mending;

/// <summary>Replaces one tag in a line of YAML, where it stands whole: quoted, in a flow list, or after a dash.</summary>
internal static class TagLine
{
    // What a plain scalar must not hold; with one of these the new name would need quotes.
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",[]{}:#\"'&*!|>%@`");

    public static string Replace(string line, string old, string now)
    {
        for (var at = 0; (at = line.IndexOf(old, at, StringComparison.Ordinal)) >= 0; )
        {
            var end = at + old.Length;
            var quote = at > 0 ? line[at - 1] : ' ';
            var isQuoted = quote is '"' or '\'' && end < line.Length && line[end] == quote;
            var isPlain = !isQuoted && StandsPlain(line, at, end) && !now.AsSpan().ContainsAny(NeedsQuotes);
            if ((isQuoted && !now.Contains(quote, StringComparison.Ordinal)) || isPlain)
            {
                line = line[..at] + now + line[end..];
                at += now.Length;
            }
            else
            {
                at = end;
            }
        }

        return line;
    }

    private static bool StandsPlain(string line, int start, int end)
    {
        var before = line.AsSpan(0, start).TrimEnd(' ');
        var after = line.AsSpan(end).TrimStart(' ').TrimEnd("\r\n");
        var isItem = before.TrimStart(' ') is "-";
        var opens = !before.IsEmpty && before[^1] is '[' or ',' || isItem;
        return opens
            && (after.IsEmpty ? isItem : after[0] is ',' or ']' || (after[0] == '#' && isItem && line[end] == ' '));
    }
}
