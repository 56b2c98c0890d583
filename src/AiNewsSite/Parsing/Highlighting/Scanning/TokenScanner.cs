namespace AiNewsSite.Parsing.Highlighting.Scanning;

/// <summary>Takes code token by token, as a language's rules say; the scanner most languages share.</summary>
internal static class TokenScanner
{
    public static void Scan(ref CodeCursor cursor, LanguageRules rules)
    {
        var state = new ScanState();
        if (cursor.Position == 0 && cursor.StartsWith("#!") && cursor.At(2) != '[')
        {
            cursor.TakeLine(TokenKind.Meta);
        }

        while (!cursor.AtEnd)
        {
            TakeToken(ref cursor, ref state, rules);
        }
    }

    private static void TakeToken(ref CodeCursor cursor, ref ScanState state, LanguageRules rules)
    {
        var first = cursor.Current;
        if (char.IsWhiteSpace(first))
        {
            state.AtLineStart |= first == '\n';
            cursor.Take(1, TokenKind.Plain);
        }
        else if (!TakeComment(ref cursor, rules) && !(rules.Own?.Invoke(ref cursor, ref state) ?? false))
        {
            TakeValue(ref cursor, ref state, rules);
        }
    }

    private static void TakeValue(ref CodeCursor cursor, ref ScanState state, LanguageRules rules)
    {
        var first = cursor.Current;
        if (rules.Strings?.Invoke(in cursor) is { } form)
        {
            QuotedScanner.Open(ref cursor, ref state, new StringStart(form, rules));
        }
        else if (char.IsAsciiDigit(first) || (first == '.' && char.IsAsciiDigit(cursor.At(1))))
        {
            cursor.Take(NumberLength(in cursor), TokenKind.Number);
            state.After('0', TokenKind.Number);
        }
        else if (IsNameStart(first, rules))
        {
            WordScanner.Take(ref cursor, ref state, rules);
        }
        else
        {
            TakeMark(ref cursor, ref state, rules);
        }
    }

    private static bool TakeComment(ref CodeCursor cursor, LanguageRules rules)
    {
        if (rules.BlockComment is { } block && cursor.StartsWith(block.Open))
        {
            var length = rules.CommentsNest
                ? NestedLength(in cursor, block)
                : cursor.LengthThrough(block.Close, block.Open.Length);
            cursor.Take(length, TokenKind.Comment);
            return true;
        }

        foreach (var opening in rules.LineComments)
        {
            if (cursor.StartsWith(opening))
            {
                cursor.TakeLine(TokenKind.Comment);
                return true;
            }
        }

        return false;
    }

    private static int NestedLength(ref readonly CodeCursor cursor, (string Open, string Close) block)
    {
        var rest = cursor.Rest;
        var depth = 0;
        var length = 0;
        while (length < rest.Length)
        {
            if (rest[length..].StartsWith(block.Open, StringComparison.Ordinal))
            {
                depth++;
                length += block.Open.Length;
            }
            else if (rest[length..].StartsWith(block.Close, StringComparison.Ordinal))
            {
                length += block.Close.Length;
                if (--depth == 0)
                {
                    return length;
                }
            }
            else
            {
                length++;
            }
        }

        return length;
    }

    /// <summary>Any base, with separators, suffixes and exponents: digits and letters run together.</summary>
    public static int NumberLength(ref readonly CodeCursor cursor)
    {
        var length = 1;
        while (true)
        {
            var next = cursor.At(length);
            var last = cursor.At(length - 1);
            var isHex = cursor.At(1) is 'x' or 'X';
            if (
                char.IsAsciiLetterOrDigit(next)
                || next == '_'
                || (next == '.' && char.IsAsciiDigit(cursor.At(length + 1)))
                || (next is '+' or '-' && last is 'e' or 'E' && !isHex && char.IsAsciiDigit(cursor.At(length + 1)))
            )
            {
                length++;
                continue;
            }

            return length;
        }
    }

    public static bool IsNameStart(char c, LanguageRules rules) =>
        char.IsLetter(c) || c == '_' || char.IsSurrogate(c) || rules.NameMarks.Contains(c, StringComparison.Ordinal);

    public static int NameLength(ref readonly CodeCursor cursor, LanguageRules rules)
    {
        var length = 0;
        while (
            cursor.At(length) is var c
            && (IsNameStart(c, rules) || char.IsDigit(c) || char.IsAscii(c) is false && char.IsLetterOrDigit(c))
        )
        {
            length++;
        }

        return length;
    }

    private static void TakeMark(ref CodeCursor cursor, ref ScanState state, LanguageRules rules)
    {
        var mark = cursor.Current;
        if (state.InHole && state.Depth == 0 && QuotedScanner.TryLeave(ref cursor, ref state, rules))
        {
            return;
        }

        foreach (var candidate in rules.Operators)
        {
            if (cursor.StartsWith(candidate))
            {
                cursor.Take(candidate.Length, TokenKind.Operator);
                state.After(candidate[^1], TokenKind.Operator);
                return;
            }
        }

        state.Depth = mark switch
        {
            '(' or '[' or '{' => state.Depth + 1,
            ')' or ']' or '}' => Math.Max(0, state.Depth - 1),
            _ => state.Depth,
        };
        cursor.Take(1, TokenKind.Plain);
        state.After(mark, TokenKind.Plain);
    }
}
