namespace AiNewsSite.Parsing.Highlighting.Scanning;

/// <summary>Takes elements written among JavaScript (JSX): tags, attributes, text; braces lead back to the script.</summary>
internal static class ElementScanner
{
    private static readonly StringForm Braces = new('}') { HoleBraces = 1 };

    /// <summary>Whether an element or a fragment starts here and not a comparison.</summary>
    public static bool StartsHere(ref readonly CodeCursor cursor, ref readonly ScanState state) =>
        cursor.Current == '<' && state.ExpectsValue && (char.IsAsciiLetter(cursor.At(1)) || cursor.At(1) == '>');

    public static void TakeElement(ref CodeCursor cursor, ref ScanState state)
    {
        TakeTagName(ref cursor);
        TakeTag(ref cursor, ref state, level: 0);
    }

    /// <summary>Takes the rest of an opening tag, and what follows where elements stay open.</summary>
    public static void TakeTag(ref CodeCursor cursor, ref ScanState state, int level) =>
        Run(ref cursor, ref state, (level, InTag: true));

    /// <summary>Takes an element's text and the elements in it.</summary>
    public static void TakeContent(ref CodeCursor cursor, ref ScanState state, int level) =>
        Run(ref cursor, ref state, (level, InTag: false));

    private static void Run(ref CodeCursor cursor, ref ScanState state, (int Level, bool InTag) at)
    {
        while (!cursor.AtEnd)
        {
            if (cursor.Current == '{')
            {
                cursor.Take(1, TokenKind.Variable);
                state.Enter(at.InTag ? HoleKind.ElementTag : HoleKind.ElementContent, Braces, at.Level);
                return;
            }

            at = at.InTag ? StepInTag(ref cursor, at.Level) : StepInContent(ref cursor, at.Level);
            if (at is { Level: 0, InTag: false })
            {
                break;
            }
        }

        state.After(')', TokenKind.Plain);
    }

    private static (int Level, bool InTag) StepInTag(ref CodeCursor cursor, int level)
    {
        switch (cursor.Current)
        {
            case '>':
                cursor.Take(1, TokenKind.Plain);
                return (level + 1, false);
            case '/' when cursor.At(1) == '>':
                cursor.Take(2, TokenKind.Plain);
                return (level, false);
            case '"' or '\'':
                cursor.Take(cursor.LengthThrough(cursor.Current == '"' ? "\"" : "'", 1), TokenKind.Quoted);
                break;
            case var c when IsName(c):
                cursor.Take(NameLength(in cursor, 0), TokenKind.Property);
                break;
            default:
                cursor.Take(1, TokenKind.Plain);
                break;
        }

        return (level, true);
    }

    private static (int Level, bool InTag) StepInContent(ref CodeCursor cursor, int level)
    {
        if (cursor.Current != '<')
        {
            var text = cursor.Rest.IndexOfAny('<', '{');
            cursor.Take(text < 0 ? cursor.Rest.Length : text, TokenKind.Plain);
            return (level, false);
        }

        if (cursor.At(1) == '/')
        {
            cursor.Take(2, TokenKind.Plain);
            cursor.Take(NameLength(in cursor, 0), TokenKind.Type);
            cursor.Take(cursor.BlanksAt(0), TokenKind.Plain);
            cursor.Take(cursor.Current == '>' ? 1 : 0, TokenKind.Plain);
            return (level - 1, false);
        }

        TakeTagName(ref cursor);
        return (level, true);
    }

    private static void TakeTagName(ref CodeCursor cursor)
    {
        cursor.Take(1, TokenKind.Plain);
        cursor.Take(NameLength(in cursor, 0), TokenKind.Type);
    }

    private static int NameLength(ref readonly CodeCursor cursor, int from)
    {
        var length = from;
        while (IsName(cursor.At(length)))
        {
            length++;
        }

        return length - from;
    }

    private static bool IsName(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ':' or '.' or '$';
}
