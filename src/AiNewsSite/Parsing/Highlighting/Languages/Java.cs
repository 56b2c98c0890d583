using AiNewsSite.Parsing.Highlighting.Scanning;

namespace AiNewsSite.Parsing.Highlighting.Languages;

/// <summary>Java, and Kotlin, which differs from it in words.</summary>
internal static class Java
{
    private static readonly LanguageRules Rules = new()
    {
        Words = new WordTable(
            StringComparer.Ordinal,
            (
                TokenKind.Keyword,
                """
                abstract assert break case catch class const continue default do else enum extends final finally for
                goto if implements import instanceof interface native new package private protected public return
                static strictfp switch synchronized throw throws transient try var volatile while
                """
            ),
            (TokenKind.Type, "boolean byte char double float int long short void"),
            (TokenKind.Number, "true false null"),
            (TokenKind.Variable, "this super")
        ),
        SoftWords = WordTable.Keywords("non-sealed permits record sealed when yield"),
        BeforeType = WordTable.Keywords("class interface enum record extends implements new"),
        LineComments = ["//"],
        BlockComment = ("/*", "*/"),
        Operators = ["->", "::", "==", "!=", "&&", "||"],
        Capitals = Capitals.AreTypes,
        Strings = ReadString,
        Own = TakeAnnotation,
    };

    private static readonly LanguageRules KotlinRules = Rules with
    {
        Words = new WordTable(
            StringComparer.Ordinal,
            (
                TokenKind.Keyword,
                """
                abstract actual as break by catch class companion const constructor continue crossinline data do else
                enum expect external final finally for fun if import in infix init inline inner interface internal is
                lateinit noinline object open operator out override package private protected public reified return
                sealed suspend tailrec throw try typealias val var vararg when where while
                """
            ),
            (TokenKind.Number, "true false null"),
            (TokenKind.Variable, "this super it")
        ),
        SoftWords = WordTable.None,
        BeforeFunction = WordTable.Keywords("fun"),
        BeforeType = WordTable.Keywords("class interface object typealias"),
    };

    public static void Scan(ref CodeCursor cursor) => TokenScanner.Scan(ref cursor, Rules);

    public static void ScanKotlin(ref CodeCursor cursor) => TokenScanner.Scan(ref cursor, KotlinRules);

    private static StringForm? ReadString(ref readonly CodeCursor cursor) =>
        cursor.StartsWith("\"\"\"")
            ? new StringForm('"')
            {
                OpenLength = 3,
                QuoteRun = 3,
                SpansLines = true,
            }
            : Quotes.Either(in cursor);

    private static bool TakeAnnotation(ref CodeCursor cursor, ref ScanState state)
    {
        if (cursor.Current != '@' || !char.IsLetter(cursor.At(1)))
        {
            return false;
        }

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
