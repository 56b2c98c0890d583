using AiNewsSite.Parsing.Highlighting.Scanning;

namespace AiNewsSite.Parsing.Highlighting.Languages;

internal static class CSharp
{
    /// <summary>More marks before a quote than any code has; without an end a run of them would be counted at each mark.</summary>
    private const int LongestPrefix = 16;

    private static readonly LanguageRules Rules = new()
    {
        Words = new WordTable(
            StringComparer.Ordinal,
            (
                TokenKind.Keyword,
                """
                abstract as async await base break case catch checked class const continue default delegate do else
                enum event explicit extern finally fixed for foreach goto if implicit in interface internal is
                lock nameof namespace new operator out override params private protected public readonly ref
                return sealed sizeof stackalloc static struct switch throw try typeof unchecked unsafe using
                var virtual volatile while yield
                """
            ),
            (TokenKind.Number, "true false null"),
            (TokenKind.Variable, "this"),
            (
                TokenKind.Type,
                """
                bool byte char decimal double dynamic float int long nint nuint object sbyte short string uint ulong
                ushort void
                """
            )
        ),
        SoftWords = WordTable.Keywords(
            """
            and ascending by descending equals file from get global group init into join let not on or orderby partial
            record remove add required scoped select set unmanaged when where with
            """
        ),
        BeforeType = WordTable.Keywords("class struct interface enum record new"),
        LineComments = ["//"],
        BlockComment = ("/*", "*/"),
        Operators = ["=>", "??=", "??", "==", "!=", "&&", "||"],
        KeyMark = ':',
        Capitals = Capitals.AreTypesUnlessMembers,
        Strings = ReadString,
        Own = TakeOwn,
    };

    public static void Scan(ref CodeCursor cursor) => TokenScanner.Scan(ref cursor, Rules);

    private static StringForm? ReadString(ref readonly CodeCursor cursor)
    {
        if (cursor.Current == '\'')
        {
            return new StringForm('\'');
        }

        var prefix = 0;
        var dollars = 0;
        var verbatim = false;
        for (; prefix < LongestPrefix && cursor.At(prefix) is '$' or '@'; prefix++)
        {
            dollars += cursor.At(prefix) == '$' ? 1 : 0;
            verbatim |= cursor.At(prefix) == '@';
        }

        if (cursor.At(prefix) != '"')
        {
            return null;
        }

        var quotes = Quotes.Run(in cursor, prefix, '"');
        var isRaw = quotes >= 3 && !verbatim;
        return new StringForm('"')
        {
            OpenLength = prefix + (isRaw ? quotes : 1),
            QuoteRun = isRaw ? quotes : 1,
            SpansLines = isRaw || verbatim,
            Escape =
                isRaw ? QuoteEscape.None
                : verbatim ? QuoteEscape.Doubled
                : QuoteEscape.Backslash,
            HoleBraces = dollars,
            HoleFormats = dollars > 0,
        };
    }

    private static bool TakeOwn(ref CodeCursor cursor, ref ScanState state)
    {
        if (!state.AtLineStart)
        {
            return false;
        }

        switch (cursor.Current)
        {
            case '#':
                cursor.TakeLine(TokenKind.Meta);
                state.After(';', TokenKind.Meta);
                return true;
            case '[' when char.IsLetter(cursor.At(1)) && state.Previous is '\0' or '{' or '}' or ';' or ']':
                TakeAttribute(ref cursor, ref state);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The bracket and the name after it; arguments are code like any other.</summary>
    private static void TakeAttribute(ref CodeCursor cursor, ref ScanState state)
    {
        var length = 1;
        while (cursor.At(length) is var c && (char.IsLetterOrDigit(c) || c is '_' or '.'))
        {
            length++;
        }

        cursor.Take(1, TokenKind.Plain);
        cursor.Take(length - 1, TokenKind.Meta);
        state.After('a', TokenKind.Meta);
        state.Depth++;
    }
}
