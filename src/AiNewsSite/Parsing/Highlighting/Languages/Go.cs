using AiNewsSite.Parsing.Highlighting.Scanning;

namespace AiNewsSite.Parsing.Highlighting.Languages;

internal static class Go
{
    private static readonly LanguageRules Rules = new()
    {
        Words = new WordTable(
            StringComparer.Ordinal,
            (
                TokenKind.Keyword,
                """
                break case chan const continue default defer else fallthrough for func go goto if import interface map
                package range return select struct switch type var
                """
            ),
            (
                TokenKind.Type,
                """
                any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune
                string uint uint8 uint16 uint32 uint64 uintptr
                """
            ),
            (TokenKind.Number, "true false nil iota")
        ),
        BeforeType = WordTable.Keywords("type"),
        LineComments = ["//"],
        BlockComment = ("/*", "*/"),
        Operators = [":=", "<-", "==", "!=", "&&", "||"],
        KeyMark = ':',
        Capitals = Capitals.AreTypesUnlessCalled,
        Strings = ReadString,
    };

    public static void Scan(ref CodeCursor cursor) => TokenScanner.Scan(ref cursor, Rules);

    private static StringForm? ReadString(ref readonly CodeCursor cursor) =>
        cursor.Current == '`'
            ? new StringForm('`') { Escape = QuoteEscape.None, SpansLines = true }
            : Quotes.Either(in cursor);
}
