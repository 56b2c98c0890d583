using AiNewsSite.Parsing.Highlighting.Scanning;

namespace AiNewsSite.Parsing.Highlighting.Languages;

internal static class Python
{
    /// <summary>The longest prefix of a string: <c>rb</c>, <c>fr</c>.</summary>
    private const int LongestPrefix = 2;

    private static readonly LanguageRules Rules = new()
    {
        Words = new WordTable(
            StringComparer.Ordinal,
            (
                TokenKind.Keyword,
                """
                and as assert async await break class continue def del elif else except finally for from global if
                import in is lambda nonlocal not or pass raise return try while with yield
                """
            ),
            (
                TokenKind.Type,
                "int float str bytes bool list dict set tuple frozenset bytearray complex object memoryview"
            ),
            (TokenKind.Number, "True False None Ellipsis NotImplemented"),
            (TokenKind.Variable, "self cls")
        ),
        SoftWords = WordTable.Keywords("match case type"),
        SoftWordsStartLines = true,
        BeforeType = WordTable.Keywords("class"),
        BeforeFunction = WordTable.Keywords("def"),
        LineComments = ["#"],
        Operators = ["->", ":=", "**", "//", "==", "!=", "<=", ">="],
        KeyMark = '=',
        Capitals = Capitals.AreTypes,
        Strings = ReadString,
        Own = TakeOwn,
    };

    public static void Scan(ref CodeCursor cursor) => TokenScanner.Scan(ref cursor, Rules);

    /// <summary>Lines of an interactive session: prompts, what was typed, and what came back.</summary>
    public static void ScanSession(ref CodeCursor cursor)
    {
        while (!cursor.AtEnd)
        {
            if (cursor.StartsWith(">>> ") || cursor.StartsWith("... "))
            {
                cursor.Take(4, TokenKind.Meta);
                cursor.Within(cursor.LineLength(), Scan);
            }

            cursor.TakeLine(TokenKind.Plain);
            cursor.Take(1, TokenKind.Plain);
        }
    }

    private static StringForm? ReadString(ref readonly CodeCursor cursor)
    {
        var prefix = 0;
        var formatted = false;
        while (prefix < LongestPrefix && cursor.At(prefix) is var c && IsPrefix(c))
        {
            formatted |= c is 'f' or 'F' or 't' or 'T';
            prefix++;
        }

        var quote = cursor.At(prefix);
        if (quote is not ('"' or '\''))
        {
            return null;
        }

        var isTriple = cursor.At(prefix + 1) == quote && cursor.At(prefix + 2) == quote;
        return new StringForm(quote)
        {
            OpenLength = prefix + (isTriple ? 3 : 1),
            QuoteRun = isTriple ? 3 : 1,
            SpansLines = isTriple,
            HoleBraces = formatted ? 1 : 0,
            HoleFormats = formatted,
        };
    }

    private static bool IsPrefix(char c) => c is 'f' or 'F' or 'r' or 'R' or 'b' or 'B' or 'u' or 'U' or 't' or 'T';

    private static bool TakeOwn(ref CodeCursor cursor, ref ScanState state)
    {
        if (cursor.Current != '@' || !state.AtLineStart)
        {
            return false;
        }

        // A decorator; anywhere else the mark multiplies matrices.
        var length = 1;
        while (cursor.At(length) is var c && (char.IsLetterOrDigit(c) || c is '_' or '.'))
        {
            length++;
        }

        cursor.Take(length, TokenKind.Meta);
        state.After('a', TokenKind.Meta);
        return true;
    }
}
