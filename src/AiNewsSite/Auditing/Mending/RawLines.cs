using System.Text;

namespace AiNewsSite.Auditing.Mending;

/// <summary>A file's text line by line, byte order mark and every line end kept as they are.</summary>
/// <param name="Mark">"\uFEFF" or "".</param>
/// <param name="Lines">Without line ends; what follows the last line end is a line too, "" mostly.</param>
/// <param name="Ends">"\n", "\r\n", "\r" and, for the last line, "".</param>
internal sealed record RawLines(string Mark, string[] Lines, string[] Ends)
{
    /// <summary>The line end used most, for new lines.</summary>
    public string End => Ends.Count(end => end == "\r\n") * 2 > Ends.Length ? "\r\n" : "\n";

    /// <summary>Valid UTF-8 only.</summary>
    public static RawLines Of(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var mark = text.StartsWith('\uFEFF') ? "\uFEFF" : "";
        text = text[mark.Length..];
        var (lines, ends) = (new List<string>(), new List<string>());
        var at = 0;
        while (true)
        {
            var found = text.AsSpan(at).IndexOfAny('\n', '\r');
            if (found < 0)
            {
                lines.Add(text[at..]);
                ends.Add("");
                return new RawLines(mark, [.. lines], [.. ends]);
            }

            var stop = at + found;
            var isPair = text[stop] == '\r' && stop + 1 < text.Length && text[stop + 1] == '\n';
            lines.Add(text[at..stop]);
            ends.Add(text.Substring(stop, isPair ? 2 : 1));
            at = stop + (isPair ? 2 : 1);
        }
    }
}
