using AiNewsSite.Parsing.Highlighting.Scanning;

namespace AiNewsSite.Parsing.Highlighting.Languages;

internal static class Rust
{
    private static readonly LanguageRules Rules = new()
    {
        Words = new WordTable(
            StringComparer.Ordinal,
            (
                TokenKind.Keyword,
                """
                as async await break const continue crate dyn else enum extern fn for if impl in let loop match mod move
                mut pub ref return static struct super trait type unsafe use where while yield
                """
            ),
            (TokenKind.Type, "bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize Self"),
            (TokenKind.Number, "true false"),
            (TokenKind.Variable, "self")
        ),
        BeforeType = WordTable.Keywords("struct enum trait type impl"),
        BeforeFunction = WordTable.Keywords("fn"),
        LineComments = ["//"],
        BlockComment = ("/*", "*/"),
        CommentsNest = true,
        Operators = ["=>", "->", "==", "!=", "&&", "||", "..=", ".."],
        KeyMark = ':',
        CallMark = '!',
        Capitals = Capitals.AreTypes,
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

        var prefix = cursor.Current is 'b' or 'c' ? 1 : 0;
        if (prefix == 1 && cursor.At(1) == '\'')
        {
            return new StringForm('\'') { OpenLength = 2 };
        }

        if (cursor.At(prefix) == 'r')
        {
            var hashes = Quotes.Run(in cursor, prefix + 1, '#');
            return cursor.At(prefix + 1 + hashes) != '"'
                ? null
                : new StringForm('"')
                {
                    OpenLength = prefix + hashes + 2,
                    Hashes = hashes,
                    Escape = QuoteEscape.None,
                    SpansLines = true,
                };
        }

        return cursor.At(prefix) == '"' ? new StringForm('"') { OpenLength = prefix + 1, SpansLines = true } : null;
    }

    private static bool TakeOwn(ref CodeCursor cursor, ref ScanState state)
    {
        switch (cursor.Current)
        {
            case '#' when state.AtLineStart && (cursor.At(1) == '[' || (cursor.At(1) == '!' && cursor.At(2) == '[')):
                cursor.TakeLine(TokenKind.Meta);
                state.After(';', TokenKind.Meta);
                return true;
            case '\'' when IsLifetime(in cursor):
                cursor.Take(1 + NameLength(in cursor), TokenKind.Variable);
                state.After('a', TokenKind.Variable);
                return true;
            default:
                return false;
        }
    }

    /// <summary><c>'a</c> without a closing quote right after one character.</summary>
    private static bool IsLifetime(ref readonly CodeCursor cursor) =>
        (char.IsAsciiLetter(cursor.At(1)) || cursor.At(1) == '_') && cursor.At(2) != '\'';

    private static int NameLength(ref readonly CodeCursor cursor)
    {
        var length = 0;
        while (cursor.At(1 + length) is var c && (char.IsLetterOrDigit(c) || c == '_'))
        {
            length++;
        }

        return length;
    }
}
