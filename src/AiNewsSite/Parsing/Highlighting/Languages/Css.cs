using AiNewsSite.Parsing.Highlighting.Scanning;

namespace AiNewsSite.Parsing.Highlighting.Languages;

/// <summary>CSS, with the variables and line comments of SCSS.</summary>
internal static class Css
{
    /// <summary>How far a colon's follower is read to tell a declaration from a selector.</summary>
    private const int LongestDeclaration = 200;

    public static void Scan(ref CodeCursor cursor)
    {
        var depth = 0;
        var inValue = false;
        while (!cursor.AtEnd)
        {
            var c = cursor.Current;
            switch (c)
            {
                case '/' when cursor.At(1) == '*':
                    cursor.Take(cursor.LengthThrough("*/", 2), TokenKind.Comment);
                    break;
                case '/' when cursor.At(1) == '/' && char.IsWhiteSpace(cursor.Before):
                    cursor.TakeLine(TokenKind.Comment);
                    break;
                case '"' or '\'':
                    TakeString(ref cursor);
                    break;
                case '@' or '$' when IsName(cursor.At(1)):
                    cursor.Take(1 + NameLength(in cursor, 1), c == '@' ? TokenKind.Keyword : TokenKind.Variable);
                    break;
                case '#' when inValue && char.IsAsciiHexDigit(cursor.At(1)):
                    cursor.Take(1 + NameLength(in cursor, 1), TokenKind.Number);
                    break;
                case '!' when inValue:
                    cursor.Take(1 + NameLength(in cursor, 1), TokenKind.Keyword);
                    break;
                case var _ when char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(cursor.At(1))):
                    cursor.Take(TokenScanner.NumberLength(in cursor), TokenKind.Number);
                    cursor.Take(cursor.Current == '%' ? 1 : 0, TokenKind.Number);
                    break;
                case '-' when inValue && (char.IsAsciiDigit(cursor.At(1)) || cursor.At(1) == '.'):
                    cursor.Take(1, TokenKind.Number);
                    break;
                case var _ when IsName(c):
                    TakeName(ref cursor, inValue, depth);
                    break;
                default:
                    depth = Math.Max(
                        0,
                        depth
                            + (
                                c == '{' ? 1
                                : c == '}' ? -1
                                : 0
                            )
                    );
                    inValue =
                        c == ':' ? depth > 0 && IsDeclaration(in cursor) : inValue && c is not (';' or '{' or '}');
                    cursor.Take(1, TokenKind.Plain);
                    break;
            }
        }
    }

    private static void TakeName(ref CodeCursor cursor, bool inValue, int depth)
    {
        var length = NameLength(in cursor, 0);
        var next = cursor.At(length + cursor.BlanksAt(length));
        var kind =
            cursor.StartsWith("--") ? TokenKind.Variable
            : cursor.At(length) == '(' ? TokenKind.Function
            : inValue ? TokenKind.Plain
            : next == ':' && (cursor.Before == '(' || (depth > 0 && IsDeclaration(in cursor))) ? TokenKind.Property
            : TokenKind.Type;
        cursor.Take(length, kind);
    }

    /// <summary>A semicolon or a closing brace comes before an opening one.</summary>
    private static bool IsDeclaration(ref readonly CodeCursor cursor)
    {
        var near = cursor.Rest[..Math.Min(LongestDeclaration, cursor.Rest.Length)];
        var end = near.IndexOfAny(';', '{', '}');
        return end < 0 || near[end] != '{';
    }

    private static void TakeString(ref CodeCursor cursor)
    {
        var quote = cursor.Current;
        var length = 1;
        while (cursor.At(length) is var c && c != quote && c != '\n' && length < cursor.Rest.Length)
        {
            length += c == '\\' ? 2 : 1;
        }

        cursor.Take(length + (cursor.At(length) == quote ? 1 : 0), TokenKind.Quoted);
    }

    private static bool IsName(char c) => char.IsLetter(c) || c is '-' or '_';

    private static int NameLength(ref readonly CodeCursor cursor, int from)
    {
        var length = 0;
        while (cursor.At(from + length) is var c && (IsName(c) || char.IsAsciiDigit(c)))
        {
            length++;
        }

        return length;
    }
}
