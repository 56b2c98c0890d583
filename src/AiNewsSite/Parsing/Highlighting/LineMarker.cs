namespace AiNewsSite.Parsing.Highlighting;

/// <summary>Puts <c>&lt;mark class="hl-line"&gt;</c> around the lines a fence names.</summary>
internal static class LineMarker
{
    private const string SpanEnd = "</span>";

    /// <param name="marked">Escaped code with flat spans; a span over lines is closed and opened again at a mark.</param>
    public static void Write(ReadOnlySpan<char> marked, FenceInfo fence, TextWriter html)
    {
        ReadOnlySpan<char> open = default;
        for (var line = 1; !marked.IsEmpty; line++)
        {
            var end = marked.IndexOf('\n');
            var content = end < 0 ? marked : marked[..end];
            var after = OpenAfter(content, open);
            if (fence.IsHighlighted(line))
            {
                html.Write(open.IsEmpty ? "" : SpanEnd);
                html.Write("<mark class=\"hl-line\">");
                html.Write(open);
                html.Write(content);
                html.Write(after.IsEmpty ? "" : SpanEnd);
                html.Write("</mark>");
                html.Write(after);
            }
            else
            {
                html.Write(content);
            }

            html.Write(end < 0 ? "" : "\n");
            marked = end < 0 ? default : marked[(end + 1)..];
            open = after;
        }
    }

    /// <summary>The tag of the span that is open at the line's end; empty where none is.</summary>
    private static ReadOnlySpan<char> OpenAfter(ReadOnlySpan<char> line, ReadOnlySpan<char> open)
    {
        // Code is escaped, so every angle bracket is a tag's.
        var last = line.LastIndexOf('<');
        return last < 0 ? open
            : line[last..].StartsWith(SpanEnd, StringComparison.Ordinal) ? default
            : line.Slice(last, line[last..].IndexOf('>') + 1);
    }
}
