using System.Globalization;
using System.Text;

namespace AiNewsSite.Values;

/// <summary>What a part of a URL must be so that every system can have a file of that name.</summary>
public static class FileName
{
    /// <summary>Bytes of UTF-8: a name may have 255, and an ending such as ".html.md" may follow.</summary>
    public const int Longest = 240;

    // What is left where several names, or a name and a date, share one part.
    private const int Shortened = 180;

    // Windows, "Naming Files, Paths, and Namespaces".
    private static readonly HashSet<string> Devices = new(
        [
            "CON",
            "PRN",
            "AUX",
            "NUL",
            .. Enumerable.Range(1, 9).Select(number => string.Create(CultureInfo.InvariantCulture, $"COM{number}")),
            .. Enumerable.Range(1, 9).Select(number => string.Create(CultureInfo.InvariantCulture, $"LPT{number}")),
        ],
        StringComparer.OrdinalIgnoreCase
    );

    public static bool IsTooLong(ReadOnlySpan<char> part) =>
        part.Length * 3 > Longest && Encoding.UTF8.GetByteCount(part) > Longest;

    /// <summary>Windows keeps this name for a device, whatever follows its first '.'.</summary>
    public static bool IsDevice(ReadOnlySpan<char> part)
    {
        var dot = part.IndexOf('.');
        var stem = (dot < 0 ? part : part[..dot]).TrimEnd(' ');
        return stem.Length is 3 or 4 && Devices.GetAlternateLookup<ReadOnlySpan<char>>().Contains(stem);
    }

    /// <summary>Windows drops these from the end of a name, so that two names would be one.</summary>
    public static bool HasLostEnd(ReadOnlySpan<char> part) => part is [.., '.' or ' '];

    /// <summary>At most 180 bytes from a text's start, never ending inside a letter with its marks.</summary>
    public static string Shorten(string text) => Cut(text, Shortened);

    /// <summary>At most so many bytes of UTF-8 from a text's start, never ending inside a letter with its marks.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length * 3 <= most || Encoding.UTF8.GetByteCount(text) <= most)
        {
            return text;
        }

        var end = 0;
        var bytes = 0;
        while (end < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text, end);
            bytes += Encoding.UTF8.GetByteCount(text.AsSpan(end, length));
            if (bytes > most)
            {
                break;
            }

            end += length;
        }

        return text[..end].TrimEnd('-', '.', ' ');
    }
}
