namespace AiNewsSite.Parsing.Highlighting.Scanning;

/// <summary>Openings of strings that several languages share.</summary>
internal static class Quotes
{
    /// <summary>Double or single quotes with backslashes, on one line.</summary>
    public static StringForm? Either(ref readonly CodeCursor cursor) =>
        cursor.Current is '"' or '\'' ? new StringForm(cursor.Current) : null;

    /// <summary>How often the character stands in a row from <paramref name="offset"/> on.</summary>
    public static int Run(ref readonly CodeCursor cursor, int offset, char c)
    {
        var length = 0;
        while (cursor.At(offset + length) == c)
        {
            length++;
        }

        return length;
    }
}
