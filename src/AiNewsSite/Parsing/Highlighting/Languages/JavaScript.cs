using AiNewsSite.Parsing.Highlighting.Scanning;

namespace AiNewsSite.Parsing.Highlighting.Languages;

/// <summary>JavaScript and TypeScript, with and without elements (JSX).</summary>
internal static class JavaScript
{
    private const string Shared = """
        async await break case catch class const continue debugger default delete do else export extends finally for
        function if import in instanceof let new return static switch throw try typeof var void while with
        yield
        """;

    private const string Constants = "true false null undefined NaN Infinity";

    private static readonly LanguageRules Rules = new()
    {
        Words = new WordTable(
            StringComparer.Ordinal,
            (TokenKind.Keyword, Shared),
            (TokenKind.Number, Constants),
            (TokenKind.Variable, "this super")
        ),
        SoftWords = WordTable.Keywords("as from get set of"),
        BeforeType = WordTable.Keywords("class new extends"),
        BeforeFunction = WordTable.Keywords("function"),
        LineComments = ["//"],
        BlockComment = ("/*", "*/"),
        Operators = ["=>", "...", "===", "!==", "==", "!=", "&&", "||", "??", "?."],
        NameMarks = "$",
        KeyMark = ':',
        Capitals = Capitals.AreTypes,
        Strings = ReadString,
        Own = TakeOwnOrElement,
    };

    private static readonly LanguageRules TypedElementRules = Rules with
    {
        Words = new WordTable(
            StringComparer.Ordinal,
            (TokenKind.Keyword, Shared + " enum implements private protected public readonly"),
            (TokenKind.Number, Constants),
            (TokenKind.Variable, "this super"),
            (TokenKind.Type, "any bigint boolean never number object string symbol unknown")
        ),
        SoftWords = WordTable.Keywords(
            "abstract as asserts declare from get infer interface is keyof module namespace of satisfies set type"
        ),
        BeforeType = WordTable.Keywords("class new extends implements interface type enum"),
    };

    private static readonly LanguageRules TypedRules = TypedElementRules with { Own = TakeOwn };

    public static void Scan(ref CodeCursor cursor) => TokenScanner.Scan(ref cursor, Rules);

    public static void ScanTyped(ref CodeCursor cursor) => TokenScanner.Scan(ref cursor, TypedRules);

    public static void ScanTypedElements(ref CodeCursor cursor) => TokenScanner.Scan(ref cursor, TypedElementRules);

    private static StringForm? ReadString(ref readonly CodeCursor cursor) =>
        cursor.Current switch
        {
            '"' or '\'' => new StringForm(cursor.Current),
            '`' => new StringForm('`')
            {
                SpansLines = true,
                HoleBraces = 1,
                DollarHoles = true,
            },
            _ => null,
        };

    private static bool TakeOwnOrElement(ref CodeCursor cursor, ref ScanState state)
    {
        if (!ElementScanner.StartsHere(in cursor, in state))
        {
            return TakeOwn(ref cursor, ref state);
        }

        ElementScanner.TakeElement(ref cursor, ref state);
        return true;
    }

    private static bool TakeOwn(ref CodeCursor cursor, ref ScanState state)
    {
        switch (cursor.Current)
        {
            case '@' when char.IsLetter(cursor.At(1)):
                cursor.Take(1 + WordLength(in cursor), TokenKind.Meta);
                state.After('a', TokenKind.Meta);
                return true;
            case '/' when state.ExpectsValue:
                cursor.Take(PatternLength(in cursor), TokenKind.Quoted);
                state.After('/', TokenKind.Quoted);
                state.Previous = ')';
                return true;
            default:
                return false;
        }
    }

    private static int WordLength(ref readonly CodeCursor cursor)
    {
        var length = 0;
        while (cursor.At(1 + length) is var c && (char.IsLetterOrDigit(c) || c is '_' or '.' or '$'))
        {
            length++;
        }

        return length;
    }

    /// <summary>A regular expression with its flags; one that is not closed ends with its line.</summary>
    private static int PatternLength(ref readonly CodeCursor cursor)
    {
        var line = cursor.Rest[..cursor.LineLength()];
        var inClass = false;
        var length = 1;
        while (length < line.Length)
        {
            switch (line[length])
            {
                case '\\':
                    length++;
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '/' when !inClass:
                    length++;
                    while (length < line.Length && char.IsAsciiLetter(line[length]))
                    {
                        length++;
                    }

                    return length;
                default:
                    break;
            }

            length++;
        }

        return line.Length;
    }
}
