namespace AiNewsSite.Parsing.Highlighting.Scanning;

/// <summary>The string that starts at the cursor, and the language it is in.</summary>
internal readonly record struct StringStart(StringForm Form, LanguageRules Rules);

/// <summary>Takes strings, stopping where an expression is interpolated and going on where that ends.</summary>
internal static class QuotedScanner
{
    public static void Open(ref CodeCursor cursor, ref ScanState state, StringStart start)
    {
        var (length, hole) = Measure(in cursor, start.Form, start.Form.OpenLength);
        var kind =
            start.Rules.StringKeys && hole == 0 && IsKey(in cursor, length) ? TokenKind.Property : start.Form.Kind;
        Take(ref cursor, ref state, (start.Form, length, hole, kind));
    }

    /// <summary>At a mark in an interpolated expression: takes the closing braces or a format, and what follows them.</summary>
    public static bool TryLeave(ref CodeCursor cursor, ref ScanState state, LanguageRules rules)
    {
        var hole = state.CurrentHole;
        switch (cursor.Current)
        {
            case '}':
                cursor.Take(Math.Max(1, hole.Form.HoleBraces), TokenKind.Variable);
                state.Leave();
                Resume(ref cursor, ref state, hole);
                return true;
            case ':' when hole.Form.HoleFormats && cursor.At(1) != '=':
            case '!' when hole.Form.HoleFormats && cursor.At(1) is 'r' or 's' or 'a' && cursor.At(2) is ':' or '}':
                TakeFormat(ref cursor, ref state, hole.Form);
                return true;
            default:
                return false;
        }
    }

    private static void Resume(ref CodeCursor cursor, ref ScanState state, Hole hole)
    {
        switch (hole.Kind)
        {
            case HoleKind.String:
                var (length, opening) = Measure(in cursor, hole.Form, 0);
                Take(ref cursor, ref state, (hole.Form, length, opening, hole.Form.Kind));
                break;
            case HoleKind.Format:
                TakeFormat(ref cursor, ref state, hole.Form);
                break;
            case HoleKind.ElementTag:
                ElementScanner.TakeTag(ref cursor, ref state, hole.Level);
                break;
            case HoleKind.ElementContent:
                ElementScanner.TakeContent(ref cursor, ref state, hole.Level);
                break;
        }
    }

    private static void Take(
        ref CodeCursor cursor,
        ref ScanState state,
        (StringForm Form, int Length, int Hole, TokenKind Kind) run
    )
    {
        cursor.Take(run.Length, run.Kind);
        if (run.Hole > 0)
        {
            cursor.Take(run.Hole, TokenKind.Variable);
            state.Enter(HoleKind.String, run.Form, level: 0);
        }
        else
        {
            state.After(run.Form.Quote, run.Kind);
        }
    }

    /// <summary>The text after a colon in an expression's braces; the cursor stays in the expression.</summary>
    private static void TakeFormat(ref CodeCursor cursor, ref ScanState state, StringForm form)
    {
        var length = 0;
        while (
            cursor.At(length) is var c
            && c != '}'
            && c != '{'
            && c != '\n'
            && c != form.Quote
            && length < cursor.Rest.Length
        )
        {
            length++;
        }

        cursor.Take(length, form.Kind);
        state.After('x', form.Kind);
        if (cursor.Current == '{')
        {
            cursor.Take(1, TokenKind.Variable);
            state.Enter(HoleKind.Format, form, level: 0);
        }
        else if (cursor.Current != '}' && state.InHole)
        {
            // The expression was never closed: its string ends here, and code goes on after it.
            var hole = state.Leave();
            cursor.Take(cursor.Current == form.Quote ? form.QuoteRun : 0, hole.Form.Kind);
        }
    }

    /// <summary>Characters up to the string's end or its next expression, and the length of that expression's opening.</summary>
    private static (int Length, int Hole) Measure(ref readonly CodeCursor cursor, StringForm form, int from)
    {
        var rest = cursor.Rest;
        var length = from;
        while (length < rest.Length)
        {
            var c = rest[length];
            if (c == '\n' && !form.SpansLines)
            {
                return (length, 0);
            }

            if (c == form.Quote)
            {
                var step = QuoteStep(rest[length..], form);
                length += step.Length;
                if (step.Closes)
                {
                    return (length, 0);
                }
            }
            else if (c == '\\' && form.Escape == QuoteEscape.Backslash)
            {
                var isLineEnd = rest[length..].StartsWith("\\\r\n", StringComparison.Ordinal);
                length = Math.Min(rest.Length, length + (isLineEnd ? 3 : 2));
            }
            else if (form.HoleBraces > 0 && c == (form.DollarHoles ? '$' : '{'))
            {
                var (text, hole) = HoleStep(rest[length..], form);
                length += text;
                if (hole > 0)
                {
                    return (length, hole);
                }
            }
            else
            {
                length++;
            }
        }

        return (length, 0);
    }

    private static (int Length, bool Closes) QuoteStep(ReadOnlySpan<char> at, StringForm form)
    {
        if (form.QuoteRun > 1)
        {
            var run = RunLength(at, form.Quote);
            // Python ends at the third quote; C# ends with a run of exactly its own length, longer runs end it too.
            return run < form.QuoteRun ? (run, false) : (form.QuoteRun, true);
        }

        if (form.Escape == QuoteEscape.Doubled && at.Length > 1 && at[1] == form.Quote)
        {
            return (2, false);
        }

        var hashes = RunLength(at[1..], '#');
        return hashes < form.Hashes ? (1 + hashes, false) : (1 + form.Hashes, true);
    }

    /// <summary>Text before an expression's opening, and the opening's length, 0 where the braces are text.</summary>
    private static (int Text, int Hole) HoleStep(ReadOnlySpan<char> at, StringForm form)
    {
        if (form.DollarHoles)
        {
            return at.Length > 1 && at[1] == '{' ? (0, 2) : (1, 0);
        }

        var run = RunLength(at, '{');
        var opens = form.HoleBraces == 1 ? run % 2 == 1 : run >= form.HoleBraces;
        return opens ? (run - form.HoleBraces, form.HoleBraces) : (run, 0);
    }

    private static int RunLength(ReadOnlySpan<char> at, char c)
    {
        var length = at.IndexOfAnyExcept(c);
        return length < 0 ? at.Length : length;
    }

    /// <summary>Whether a colon follows, on this line or the next ones.</summary>
    private static bool IsKey(ref readonly CodeCursor cursor, int length)
    {
        var after = cursor.Rest[length..].TrimStart(" \t\r\n");
        return after.StartsWith(':');
    }
}
