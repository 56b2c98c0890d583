using System.Buffers;

namespace AiNewsSite.Parsing;

/// <summary>Finds the front matter of a file before its bytes are text.</summary>
internal static class FrontMatterBytes
{
    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t\v\f\r\n"u8);

    /// <summary>
    /// The bytes up to the line that closes the front matter, that line included. All of them where it cannot be told:
    /// the result never leaves out a byte that the front matter is read from.
    /// </summary>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        if (!bytes[start..].StartsWith("---"u8))
        {
            return bytes;
        }

        for (var line = start; ; )
        {
            var end = bytes[line..].IndexOf((byte)'\n');
            if (end < 0)
            {
                return bytes;
            }

            var next = line + end + 1;
            if (line > start && IsMarker(bytes[line..next]))
            {
                return bytes[..next];
            }

            line = next;
        }
    }

    private static bool IsMarker(ReadOnlySpan<byte> line) =>
        (line.StartsWith("---"u8) || line.StartsWith("..."u8)) && !line[3..].ContainsAnyExcept(Blanks);
}
