using System.Globalization;
using AiNewsSite.Parsing.Highlighting.Scanning;

namespace AiNewsSite.Parsing.Highlighting;

/// <summary>Marks up code at build time, so that no reader needs a script for it.</summary>
public static class CodeHighlighter
{
    /// <summary>
    /// Writes the code, escaped, with a span of class <c>hl-…</c> around each run that has a meaning; false, with nothing
    /// written, where the language is not known. The visible text is the code; the cost is linear in it.
    /// </summary>
    public static bool TryWrite(string languageName, ReadOnlySpan<char> code, TextWriter html)
    {
        if (LanguageTable.Find(languageName)?.Scanner is not { } scanner)
        {
            return false;
        }

        var cursor = new CodeCursor(code, html);
        scanner(ref cursor);
        cursor.Take(code.Length, TokenKind.Plain);
        cursor.Close();
        return true;
    }

    /// <summary>Writes a fence's code, marked up where its language is known, with its highlighted lines.</summary>
    public static void Write(FenceInfo fence, ReadOnlySpan<char> code, TextWriter html)
    {
        if (!fence.HighlightedLines.IsEmpty)
        {
            using var marked = new StringWriter(CultureInfo.InvariantCulture);
            Write(fence with { HighlightedLines = [] }, code, marked);
            LineMarker.Write(marked.ToString(), fence, html);
        }
        else if (!TryWrite(fence.Language, code, html))
        {
            WritePlain(code, html);
        }
    }

    /// <summary>Writes the code with what must be escaped in HTML escaped.</summary>
    public static void WritePlain(ReadOnlySpan<char> code, TextWriter html) => CodeCursor.WriteEscaped(code, html);

    /// <summary>The language's name for readers; an unknown one as it was written, to be escaped by the caller.</summary>
    public static string LabelOf(string languageName) => LanguageTable.Find(languageName)?.Label ?? languageName;
}
