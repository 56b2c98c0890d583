namespace AiNewsSite.Parsing.Highlighting.Scanning;

/// <summary>Takes one word and says what it is from the language's lists and from what stands beside it.</summary>
internal static class WordScanner
{
    /// <summary>How far a call's type arguments are followed: far enough for real code, near enough to stay linear.</summary>
    private const int LongestTypeArguments = 120;

    private static readonly WordTable NotAfterSoft = WordTable.Keywords("in is and or not if else as instanceof");

    public static void Take(ref CodeCursor cursor, ref ScanState state, LanguageRules rules)
    {
        var length = Math.Max(1, TokenScanner.NameLength(in cursor, rules));
        var word = cursor.Rest[..length];
        var kind = KindOf(in cursor, in state, (rules, length));
        var next =
            kind != TokenKind.Keyword ? TokenKind.Plain
            : rules.BeforeType.Has(word) ? TokenKind.Type
            : rules.BeforeFunction.Has(word) ? TokenKind.Function
            : TokenKind.Plain;
        var last = word[^1];
        cursor.Take(length, kind);
        state.After(last, kind);
        state.NextName = next;
    }

    private static TokenKind KindOf(
        ref readonly CodeCursor cursor,
        ref readonly ScanState state,
        (LanguageRules Rules, int Length) at
    )
    {
        var (rules, length) = at;
        var word = cursor.Rest[..length];
        var isMember = state.Previous == '.' && cursor.Before == '.' && cursor.At(-2) != '.';
        if (!isMember && !IsKey(in cursor, in state, at))
        {
            var listed = rules.Words.KindOf(word);
            if (listed != TokenKind.Plain)
            {
                return listed;
            }

            if (rules.SoftWords.Has(word) && IsSoftKeyword(in cursor, in state, at))
            {
                return TokenKind.Keyword;
            }
        }
        else if (!isMember)
        {
            return TokenKind.Property;
        }

        return KindOfName(in cursor, in state, at);
    }

    private static TokenKind KindOfName(
        ref readonly CodeCursor cursor,
        ref readonly ScanState state,
        (LanguageRules Rules, int Length) at
    )
    {
        var (rules, length) = at;
        if (state.NextName != TokenKind.Plain)
        {
            return state.NextName;
        }

        var isCalled = IsCalled(in cursor, at);
        if (rules.Capitals != Capitals.Nothing && LooksLikeType(cursor.Rest[..length]))
        {
            return isCalled && rules.Capitals != Capitals.AreTypes ? TokenKind.Function
                : rules.Capitals == Capitals.AreTypesUnlessMembers && NamesMember(in cursor, in state, length)
                    ? TokenKind.Plain
                : TokenKind.Type;
        }

        return isCalled ? TokenKind.Function : TokenKind.Plain;
    }

    /// <summary><c>name:</c> or <c>name=</c> after an opening or a comma.</summary>
    private static bool IsKey(
        ref readonly CodeCursor cursor,
        ref readonly ScanState state,
        (LanguageRules Rules, int Length) at
    )
    {
        var mark = at.Rules.KeyMark;
        if (mark == '\0' || state.Depth == 0 || state.Previous is not ('{' or ',' or '(' or ';'))
        {
            return false;
        }

        var offset = at.Length + (cursor.At(at.Length) == '?' ? 1 : 0);
        offset += cursor.BlanksAt(offset);
        return cursor.At(offset) == mark
            && cursor.At(offset + 1) is var next
            && next != mark
            && next is not ('=' or '>');
    }

    private static bool IsSoftKeyword(
        ref readonly CodeCursor cursor,
        ref readonly ScanState state,
        (LanguageRules Rules, int Length) at
    )
    {
        var (rules, length) = at;
        if (rules.SoftWordsStartLines && !state.AtLineStart)
        {
            return false;
        }

        var blanks = cursor.BlanksAt(length);
        var next = cursor.At(length + blanks);
        if (blanks == 0)
        {
            return next == ';' && state.Previous is '{' or ';';
        }

        if (next is '{' or '"' or '\'' or '*' or '[' || char.IsDigit(next))
        {
            return true;
        }

        if (next == '(' || (next == '-' && char.IsDigit(cursor.At(length + blanks + 1))))
        {
            return rules.SoftWordsStartLines;
        }

        return TokenScanner.IsNameStart(next, rules) && !NotAfterSoft.Has(WordAt(in cursor, length + blanks));
    }

    private static ReadOnlySpan<char> WordAt(ref readonly CodeCursor cursor, int offset)
    {
        const int longest = 12;
        var length = 0;
        while (length < longest && char.IsAsciiLetter(cursor.At(offset + length)))
        {
            length++;
        }

        return cursor.Rest.Slice(offset, length);
    }

    private static bool IsCalled(ref readonly CodeCursor cursor, (LanguageRules Rules, int Length) at)
    {
        var next = cursor.At(at.Length);
        if (next == '(')
        {
            return true;
        }

        if (at.Rules.CallMark != '\0' && next == at.Rules.CallMark)
        {
            return cursor.At(at.Length + 1) is '(' or '[' or '{';
        }

        return next == '<' && at.Rules.Capitals != Capitals.Nothing && IsGenericCall(in cursor, at.Length);
    }

    /// <summary>Whether the angle brackets here close, hold only what types are made of, and a call follows.</summary>
    private static bool IsGenericCall(ref readonly CodeCursor cursor, int start)
    {
        var depth = 0;
        for (var offset = start; offset < start + LongestTypeArguments; offset++)
        {
            var c = cursor.At(offset);
            switch (c)
            {
                case '<':
                    depth++;
                    break;
                case '>' when --depth == 0:
                    return cursor.At(offset + 1) == '(';
                case '>' or ',' or ' ' or '.' or '?' or '[' or ']' or '_' or ':' or '&' or '\'':
                    break;
                case var _ when char.IsLetterOrDigit(c):
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool NamesMember(ref readonly CodeCursor cursor, ref readonly ScanState state, int length) =>
        state.Previous == '.'
        || (state.PreviousKind == TokenKind.Type && char.IsLetterOrDigit(state.Previous))
        || (state is { Previous: '>', PreviousKind: TokenKind.Plain } && cursor.Before == ' ')
        || (cursor.At(length) == ' ' && cursor.At(length + 1) == '=');

    /// <summary><c>Name</c>, <c>HttpClient</c> and the lone <c>T</c>; not <c>MAX_LENGTH</c>.</summary>
    private static bool LooksLikeType(ReadOnlySpan<char> word)
    {
        var name = word.TrimStart('_');
        return name.Length > 0
            && char.IsAsciiLetterUpper(name[0])
            && (word.Length == 1 || name.ContainsAnyInRange('a', 'z'));
    }
}
