using AiNewsSite.Parsing.Highlighting.Scanning;

namespace AiNewsSite.Parsing.Highlighting.Languages;

/// <summary>Instructions at the start of lines; what follows them is read as a shell command.</summary>
internal static class Dockerfile
{
    private static readonly WordTable Instructions = new(
        StringComparer.OrdinalIgnoreCase,
        (
            TokenKind.Keyword,
            """
            add arg cmd copy entrypoint env expose from healthcheck label maintainer onbuild run shell stopsignal user
            volume workdir
            """
        )
    );

    public static void Scan(ref CodeCursor cursor)
    {
        while (!cursor.AtEnd)
        {
            cursor.Take(cursor.BlanksAt(0), TokenKind.Plain);
            var word = 0;
            while (char.IsAsciiLetter(cursor.At(word)))
            {
                word++;
            }

            if (cursor.Current == '#')
            {
                cursor.TakeLine(TokenKind.Comment);
            }
            else if (Instructions.Has(cursor.Rest[..word]))
            {
                TakeInstruction(ref cursor, word);
            }
            else
            {
                cursor.TakeLine(TokenKind.Plain);
            }

            cursor.Take(1, TokenKind.Plain);
        }
    }

    private static void TakeInstruction(ref CodeCursor cursor, int word)
    {
        Scanner scanner =
            IsOneOf(cursor.Rest[..word], "run") ? Shell.ScanScript
            : IsOneOf(cursor.Rest[..word], "env", "arg", "label") ? ScanAssignments
            : ScanArguments;
        cursor.Take(word, TokenKind.Keyword);
        var length = LogicalLineLength(cursor.Rest);
        cursor.Within(length, scanner);
    }

    /// <summary>Up to the first line that does not end with a backslash.</summary>
    private static int LogicalLineLength(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (rest[length..].IndexOf('\n') is var end && end >= 0)
        {
            var line = rest.Slice(length, end).TrimEnd();
            var isComment = line.TrimStart().StartsWith('#');
            if (!line.EndsWith('\\') && !isComment)
            {
                return length + end;
            }

            length += end + 1;
        }

        return rest.Length;
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, params ReadOnlySpan<string> instructions)
    {
        foreach (var instruction in instructions)
        {
            if (word.Equals(instruction, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static void ScanArguments(ref CodeCursor cursor) => Scan(ref cursor, ShellExpects.Arguments);

    private static void ScanAssignments(ref CodeCursor cursor) => Scan(ref cursor, ShellExpects.Assignments);

    private static void Scan(ref CodeCursor cursor, ShellExpects expects)
    {
        var arguments = new ShellScanner(expects);
        while (!cursor.AtEnd)
        {
            arguments.TakeToken(ref cursor);
        }
    }
}
