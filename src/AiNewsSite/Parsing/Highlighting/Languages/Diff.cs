using AiNewsSite.Parsing.Highlighting.Scanning;

namespace AiNewsSite.Parsing.Highlighting.Languages;

/// <summary>Patches, line by line: what came, what went, and the headers.</summary>
internal static class Diff
{
    private static readonly string[] Headers =
    [
        "@@",
        "diff ",
        "index ",
        "new file",
        "deleted file",
        "old mode",
        "new mode",
        "rename ",
        "copy ",
        "similarity ",
        "Binary files",
        "\\ No newline",
    ];

    public static void Scan(ref CodeCursor cursor)
    {
        var namesNewFile = false;
        while (!cursor.AtEnd)
        {
            // A deleted "-- note" looks like a file name's line: those come in pairs.
            var namesOldFile = cursor.StartsWith("--- ") && NextLineNamesFile(in cursor);
            namesNewFile &= cursor.StartsWith("+++ ");
            cursor.TakeLine(namesOldFile || namesNewFile ? TokenKind.Meta : KindOf(in cursor));
            cursor.Take(1, TokenKind.Plain);
            namesNewFile = namesOldFile;
        }
    }

    private static bool NextLineNamesFile(ref readonly CodeCursor cursor)
    {
        var length = cursor.LineLength();
        return cursor.At(length + 1) == '+' && cursor.At(length + 2) == '+' && cursor.At(length + 3) == '+';
    }

    private static TokenKind KindOf(ref readonly CodeCursor cursor)
    {
        foreach (var header in Headers)
        {
            if (cursor.StartsWith(header))
            {
                return TokenKind.Meta;
            }
        }

        return cursor.Current switch
        {
            '+' => TokenKind.Inserted,
            '-' => TokenKind.Deleted,
            _ => TokenKind.Plain,
        };
    }
}
