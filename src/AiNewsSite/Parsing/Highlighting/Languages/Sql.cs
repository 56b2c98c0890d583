using AiNewsSite.Parsing.Highlighting.Scanning;

namespace AiNewsSite.Parsing.Highlighting.Languages;

/// <summary>The words that SQL's common dialects share.</summary>
internal static class Sql
{
    private static readonly LanguageRules Rules = new()
    {
        Words = new WordTable(
            StringComparer.OrdinalIgnoreCase,
            (
                TokenKind.Keyword,
                """
                add all alter analyze and any as asc begin between by cascade case check collate column commit conflict
                constraint create cross database declare default delete desc describe distinct do drop else elsif end
                escape except exclude exec execute exists explain extension fetch filter first following for foreign
                from full function grant group having if ilike in index inner insert intersect interval into is join
                key last lateral left like limit loop materialized merge natural not nothing nulls of offset on only or
                order outer over partition preceding primary procedure qualify range recursive references rename replace
                return returning returns revoke right rollback row rows select sequence set some table tablesample temp
                temporary then to transaction trigger truncate unbounded union unique update upsert use using vacuum
                values view when where window with within
                """
            ),
            (
                TokenKind.Type,
                """
                array bigint bigserial binary bit blob boolean bool bytea char character clob date datetime decimal
                double float float4 float8 int int2 int4 int8 integer json jsonb nchar numeric nvarchar real serial
                smallint string text time timestamp timestamptz tinyint uuid varbinary varchar vector
                """
            ),
            (TokenKind.Number, "true false null unknown")
        ),
        LineComments = ["--"],
        BlockComment = ("/*", "*/"),
        Operators = ["<=>", "<->", "<#>", "::", "||", "<>", "!=", "<=", ">="],
        Strings = ReadString,
        Own = TakeParameter,
    };

    public static void Scan(ref CodeCursor cursor) => TokenScanner.Scan(ref cursor, Rules);

    private static StringForm? ReadString(ref readonly CodeCursor cursor) =>
        cursor.Current switch
        {
            '\'' => new StringForm('\'') { Escape = QuoteEscape.Doubled, SpansLines = true },
            '"' or '`' => new StringForm(cursor.Current) { Escape = QuoteEscape.Doubled, Kind = TokenKind.Variable },
            '[' when IsBracketedName(in cursor) => new StringForm(']')
            {
                Escape = QuoteEscape.Doubled,
                Kind = TokenKind.Variable,
            },
            _ => null,
        };

    /// <summary>A name in brackets, not an index or an array after a name.</summary>
    private static bool IsBracketedName(ref readonly CodeCursor cursor) =>
        char.IsLetter(cursor.At(1)) && !char.IsLetterOrDigit(cursor.Before) && cursor.Before is not ('_' or ']' or ')');

    private static bool TakeParameter(ref CodeCursor cursor, ref ScanState state)
    {
        var isParameter =
            cursor.Current is '@' or '$'
            || (cursor.Current == ':' && cursor.Before != ':' && char.IsLetter(cursor.At(1)));
        if (!isParameter)
        {
            return false;
        }

        var length = 1;
        while (cursor.At(length) is var c && (char.IsLetterOrDigit(c) || c is '_' or '@'))
        {
            length++;
        }

        cursor.Take(length, TokenKind.Variable);
        state.After('a', TokenKind.Variable);
        return true;
    }
}
