using AiNewsSite.Parsing.Highlighting.Scanning;

namespace AiNewsSite.Parsing.Highlighting.Languages;

/// <summary>TOML and the INI files it grew from: sections, keys, values.</summary>
internal static class Toml
{
    private static readonly LanguageRules Rules = new()
    {
        Words = new WordTable(StringComparer.Ordinal, (TokenKind.Number, "true false inf nan")),
        LineComments = ["#"],
        KeyMark = '=',
        Strings = ReadString,
        Own = TakeLineStart,
    };

    private static readonly LanguageRules IniRules = Rules with { LineComments = ["#", ";"], Strings = null };

    public static void Scan(ref CodeCursor cursor) => TokenScanner.Scan(ref cursor, Rules);

    public static void ScanIni(ref CodeCursor cursor) => TokenScanner.Scan(ref cursor, IniRules);

    private static StringForm? ReadString(ref readonly CodeCursor cursor)
    {
        var quote = cursor.Current;
        if (quote is not ('"' or '\''))
        {
            return null;
        }

        var isTriple = cursor.At(1) == quote && cursor.At(2) == quote;
        return new StringForm(quote)
        {
            OpenLength = isTriple ? 3 : 1,
            QuoteRun = isTriple ? 3 : 1,
            SpansLines = isTriple,
            Escape = quote == '"' ? QuoteEscape.Backslash : QuoteEscape.None,
        };
    }

    private static bool TakeLineStart(ref CodeCursor cursor, ref ScanState state)
    {
        if (!state.AtLineStart || state.Depth > 0)
        {
            return false;
        }

        var line = cursor.Rest[..cursor.LineLength()];
        var isSection = cursor.Current == '[';
        var end = isSection ? line.IndexOfAny(']', '#') : line.IndexOfAny('=', '#');
        if (end <= 0 || line[end] == '#')
        {
            state.AtLineStart = false;
            return false;
        }

        cursor.Take(
            isSection ? end + 1 : line[..end].TrimEnd().Length,
            isSection ? TokenKind.Type : TokenKind.Property
        );
        state.After(';', TokenKind.Plain);
        return true;
    }
}
