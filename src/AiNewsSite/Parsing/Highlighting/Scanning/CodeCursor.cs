using System.Buffers;

namespace AiNewsSite.Parsing.Highlighting.Scanning;

/// <summary>
/// A place in the code and the HTML written so far. The only way forward is to take characters, each written once and
/// escaped, so that the visible text is the code whatever a scanner does. Neighbours of one kind share one span.
/// </summary>
internal ref struct CodeCursor(ReadOnlySpan<char> code, TextWriter html)
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("&<>\"");
    private static readonly SearchValues<char> LineEnd = SearchValues.Create("\n");

    private readonly ReadOnlySpan<char> code = code;
    private readonly TextWriter html = html;
    private TokenKind open;

    public int Position { get; private set; }

    /// <summary>Where the code ends for the scanner at work: an embedded language sees its own part only.</summary>
    public int End { get; private set; } = code.Length;

    public readonly bool AtEnd => Position >= End;

    public readonly ReadOnlySpan<char> Rest => code[Position..End];

    /// <summary>The character here; NUL at the end.</summary>
    public readonly char Current => At(0);

    /// <summary>The character before this place; a line feed at the start of the code.</summary>
    public readonly char Before => Position == 0 ? '\n' : code[Position - 1];

    public readonly char At(int offset)
    {
        var index = Position + offset;
        return (uint)index < (uint)End ? code[index] : '\0';
    }

    public readonly bool StartsWith(string text) => Rest.StartsWith(text, StringComparison.Ordinal);

    /// <summary>Characters up to the next line feed or the end.</summary>
    public readonly int LineLength()
    {
        var length = Rest.IndexOfAny(LineEnd);
        return length < 0 ? End - Position : length;
    }

    /// <summary>Characters up to and with <paramref name="text"/>, sought from <paramref name="from"/>; all where it is missing.</summary>
    public readonly int LengthThrough(string text, int from)
    {
        var start = Math.Min(from, End - Position);
        var found = Rest[start..].IndexOf(text, StringComparison.Ordinal);
        return found < 0 ? End - Position : start + found + text.Length;
    }

    /// <summary>Blanks and tabs from <paramref name="offset"/> on.</summary>
    public readonly int BlanksAt(int offset)
    {
        var length = 0;
        while (At(offset + length) is ' ' or '\t')
        {
            length++;
        }

        return length;
    }

    public void Take(int length, TokenKind kind)
    {
        length = Math.Min(length, End - Position);
        if (length <= 0)
        {
            return;
        }

        // A pair of surrogates is one character: cut in two, neither half can be written.
        var next = Position + length;
        length += next < code.Length && char.IsLowSurrogate(code[next]) && char.IsHighSurrogate(code[next - 1]) ? 1 : 0;
        if (kind != open)
        {
            Close();
            if (kind != TokenKind.Plain)
            {
                html.Write("<span class=\"hl-");
                html.Write((char)kind);
                html.Write("\">");
            }

            open = kind;
        }

        WriteEscaped(code.Slice(Position, length), html);
        Position += length;
    }

    public void TakeLine(TokenKind kind) => Take(LineLength(), kind);

    /// <summary>Shows the next <paramref name="length"/> characters to another scanner, and takes what that leaves.</summary>
    public void Within(int length, Scanner scanner)
    {
        var outer = End;
        End = Math.Min(outer, Position + length);
        scanner(ref this);
        Take(End - Position, TokenKind.Plain);
        End = outer;
    }

    public void Close()
    {
        if (open != TokenKind.Plain)
        {
            html.Write("</span>");
            open = TokenKind.Plain;
        }
    }

    public static void WriteEscaped(ReadOnlySpan<char> text, TextWriter html)
    {
        for (var next = text.IndexOfAny(Escaped); next >= 0; next = text.IndexOfAny(Escaped))
        {
            html.Write(text[..next]);
            html.Write(
                text[next] switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    _ => "&quot;",
                }
            );
            text = text[(next + 1)..];
        }

        html.Write(text);
    }
}

/// <summary>Takes code up to the cursor's end. What it leaves is taken as plain text.</summary>
internal delegate void Scanner(ref CodeCursor cursor);
