using AiNewsSite.Parsing.Highlighting.Scanning;

namespace AiNewsSite.Parsing.Highlighting.Languages;

/// <summary>HTML and XML, with the scripts and styles in them.</summary>
internal static class Markup
{
    public static void Scan(ref CodeCursor cursor)
    {
        while (!cursor.AtEnd)
        {
            if (cursor.StartsWith("<!--"))
            {
                cursor.Take(cursor.LengthThrough("-->", 4), TokenKind.Comment);
            }
            else if (cursor.StartsWith("<![CDATA["))
            {
                cursor.Take(cursor.LengthThrough("]]>", 9), TokenKind.Quoted);
            }
            else if (cursor.Current == '<' && cursor.At(1) is '!' or '?')
            {
                cursor.Take(cursor.LengthThrough(">", 2), TokenKind.Meta);
            }
            else if (cursor.Current == '<' && (IsName(cursor.At(1)) || cursor.At(1) == '/'))
            {
                TakeTag(ref cursor);
            }
            else
            {
                TakeText(ref cursor);
            }
        }
    }

    private static void TakeText(ref CodeCursor cursor)
    {
        if (cursor.Current == '&')
        {
            var name = 1;
            while (name < 32 && (char.IsAsciiLetterOrDigit(cursor.At(name)) || (name == 1 && cursor.At(1) == '#')))
            {
                name++;
            }

            var isReference = name > 1 && cursor.At(name) == ';';
            cursor.Take(isReference ? name + 1 : 1, isReference ? TokenKind.Variable : TokenKind.Plain);
            return;
        }

        var text = cursor.Rest[1..].IndexOfAny('<', '&');
        cursor.Take(text < 0 ? cursor.Rest.Length : text + 1, TokenKind.Plain);
    }

    private static void TakeTag(ref CodeCursor cursor)
    {
        var closes = cursor.At(1) == '/';
        cursor.Take(closes ? 2 : 1, TokenKind.Plain);
        var isScript = cursor.Rest.StartsWith("script", StringComparison.OrdinalIgnoreCase);
        var isStyle = cursor.Rest.StartsWith("style", StringComparison.OrdinalIgnoreCase);
        var length = NameLength(in cursor);
        cursor.Take(length, TokenKind.Type);
        TakeAttributes(ref cursor);
        if (closes || cursor.Before != '>' || cursor.AtEnd)
        {
            return;
        }

        if (isScript && length == "script".Length)
        {
            cursor.Within(LengthBefore(in cursor, "</script"), JavaScript.Scan);
        }
        else if (isStyle && length == "style".Length)
        {
            cursor.Within(LengthBefore(in cursor, "</style"), Css.Scan);
        }
    }

    private static void TakeAttributes(ref CodeCursor cursor)
    {
        while (!cursor.AtEnd && cursor.Current != '<')
        {
            var c = cursor.Current;
            if (c is '"' or '\'')
            {
                cursor.Take(cursor.LengthThrough(c == '"' ? "\"" : "'", 1), TokenKind.Quoted);
            }
            else if (IsName(c))
            {
                var isValue = cursor.Before == '=';
                cursor.Take(NameLength(in cursor), isValue ? TokenKind.Quoted : TokenKind.Property);
            }
            else
            {
                cursor.Take(1, TokenKind.Plain);
                if (c == '>')
                {
                    return;
                }
            }
        }
    }

    private static int LengthBefore(ref readonly CodeCursor cursor, string text)
    {
        var found = cursor.Rest.IndexOf(text, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? cursor.Rest.Length : found;
    }

    private static bool IsName(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or ':' or '.' or '@';

    private static int NameLength(ref readonly CodeCursor cursor)
    {
        var length = 0;
        while (IsName(cursor.At(length)))
        {
            length++;
        }

        return length;
    }
}
