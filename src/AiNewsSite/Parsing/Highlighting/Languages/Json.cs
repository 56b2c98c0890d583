using AiNewsSite.Parsing.Highlighting.Scanning;

namespace AiNewsSite.Parsing.Highlighting.Languages;

/// <summary>JSON, with the comments and names some tools allow in it.</summary>
internal static class Json
{
    private static readonly LanguageRules Rules = new()
    {
        Words = new WordTable(StringComparer.Ordinal, (TokenKind.Number, "true false null Infinity NaN")),
        LineComments = ["//"],
        BlockComment = ("/*", "*/"),
        KeyMark = ':',
        StringKeys = true,
        Strings = Quotes.Either,
        Own = TakeSign,
    };

    public static void Scan(ref CodeCursor cursor) => TokenScanner.Scan(ref cursor, Rules);

    private static bool TakeSign(ref CodeCursor cursor, ref ScanState state)
    {
        if (cursor.Current != '-' || !char.IsAsciiDigit(cursor.At(1)))
        {
            return false;
        }

        cursor.Take(1, TokenKind.Number);
        return true;
    }
}
