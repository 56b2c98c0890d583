using AiNewsSite.Parsing.Highlighting.Scanning;

namespace AiNewsSite.Parsing.Highlighting.Languages;

/// <summary>Shell scripts, and sessions with prompts and output.</summary>
internal static class Shell
{
    /// <summary>How far into a line a prompt may end.</summary>
    private const int LongestPrompt = 80;

    /// <summary>A script; a session where the first line with text has a prompt.</summary>
    public static void Scan(ref CodeCursor cursor)
    {
        if (StartsWithPrompt(in cursor))
        {
            ScanSession(ref cursor);
        }
        else
        {
            ScanScript(ref cursor);
        }
    }

    /// <summary>Lines with a prompt are commands, all others output; without any prompt it is a script.</summary>
    public static void ScanConsole(ref CodeCursor cursor)
    {
        if (HasPrompt(in cursor))
        {
            ScanSession(ref cursor);
        }
        else
        {
            ScanScript(ref cursor);
        }
    }

    /// <summary>A command as it stands in other files, such as after RUN.</summary>
    public static void ScanScript(ref CodeCursor cursor)
    {
        if (cursor.Position == 0 && cursor.StartsWith("#!"))
        {
            cursor.TakeLine(TokenKind.Meta);
        }

        var script = new ShellScanner(ShellExpects.Command);
        while (!cursor.AtEnd)
        {
            script.TakeToken(ref cursor);
        }
    }

    private static void ScanSession(ref CodeCursor cursor)
    {
        while (!cursor.AtEnd)
        {
            var prompt = PromptLength(cursor.Rest[..cursor.LineLength()]);
            if (prompt == 0)
            {
                cursor.TakeLine(TokenKind.Plain);
                cursor.Take(1, TokenKind.Plain);
                continue;
            }

            cursor.Take(prompt, TokenKind.Meta);
            var command = new ShellScanner(ShellExpects.Command);
            while (!cursor.AtEnd && !command.IsComplete)
            {
                command.TakeToken(ref cursor);
            }
        }
    }

    private static bool StartsWithPrompt(ref readonly CodeCursor cursor)
    {
        var text = cursor.Rest.TrimStart();
        var end = text.IndexOf('\n');
        return PromptLength(end < 0 ? text : text[..end]) > 0;
    }

    private static bool HasPrompt(ref readonly CodeCursor cursor)
    {
        foreach (var line in cursor.Rest.EnumerateLines())
        {
            if (PromptLength(line) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>$ </c> or <c>% </c>, after an optional <c>(environment) </c> and an optional <c>user@host:folder</c>;
    /// <c># </c> only after the latter, because alone it is a comment.
    /// </summary>
    private static int PromptLength(ReadOnlySpan<char> line)
    {
        var at = 0;
        if (line.StartsWith('('))
        {
            var close = line[..Math.Min(line.Length, LongestPrompt)].IndexOf(") ", StringComparison.Ordinal);
            if (close < 0)
            {
                return 0;
            }

            at = close + 2;
        }

        var named = at;
        while (named < line.Length && named < LongestPrompt && line[named] is not (' ' or '$' or '#' or '%'))
        {
            named++;
        }

        var hasHost = line[at..named].Contains('@');
        if (named > at && !hasHost)
        {
            return 0;
        }

        var rest = line[named..];
        var isMark = rest.Length > 1 && rest[1] == ' ' && (rest[0] is '$' or '%' || (rest[0] == '#' && hasHost));
        return isMark ? named + 2 : 0;
    }
}
