namespace AiNewsSite.Auditing.Texts;

/// <summary>Short pieces of text for messages.</summary>
internal static class Quote
{
    private const int Most = 40;

    /// <summary>The start of a text, on one line.</summary>
    public static string Start(ReadOnlySpan<char> text)
    {
        var line = text.Trim();
        line = line.IndexOf('\n') is var end and >= 0 ? line[..end] : line;
        return line.Length <= Most ? line.ToString() : string.Concat(line[..WholeAt(line, Most)], "…");
    }

    /// <summary>The end of a text, on one line.</summary>
    public static string End(ReadOnlySpan<char> text)
    {
        var line = text.Trim();
        line = line[(line.LastIndexOf('\n') + 1)..];
        return line.Length <= Most ? line.ToString() : string.Concat("…", line[WholeAt(line, line.Length - Most)..]);
    }

    /// <summary>What stands around an offset of its line.</summary>
    public static string Around(string text, int offset)
    {
        const int Side = 12;
        var lineStart = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        var lineEnd = text.IndexOf('\n', offset) is var end and >= 0 ? end : text.Length;
        var from = Math.Max(lineStart, offset - Side);
        var to = Math.Min(lineEnd, offset + Side);
        from = from > lineStart && char.IsLowSurrogate(text[from]) ? from - 1 : from;
        to = to < lineEnd && char.IsLowSurrogate(text[to]) ? to + 1 : to;
        return text[from..to].Trim();
    }

    private static int WholeAt(ReadOnlySpan<char> text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
