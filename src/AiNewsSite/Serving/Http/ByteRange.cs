using System.Globalization;

namespace AiNewsSite.Serving.Http;

/// <summary>One range of a file, of a `Range` header (RFC 9110, section 14).</summary>
/// <param name="Start">Bytes before it.</param>
internal readonly record struct ByteRange(long Start, long Length)
{
    /// <returns>
    /// Null for what is to be answered with the whole file: no range, several, or another unit. A length of 0 says that
    /// the range lies outside the file.
    /// </returns>
    public static ByteRange? Read(string? header, long size)
    {
        const string unit = "bytes=";
        if (header is null || !header.StartsWith(unit, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var range = header.AsSpan(unit.Length).Trim();
        var dash = range.IndexOf('-');
        if (dash < 0 || range.Contains(','))
        {
            return null;
        }

        var (first, last) = (Number(range[..dash]), Number(range[(dash + 1)..]));
        if (dash == 0)
        {
            // "-500": the last 500 bytes.
            return last is { } wanted ? new ByteRange(Math.Max(0, size - wanted), Math.Min(wanted, size)) : null;
        }

        var isOpen = dash == range.Length - 1;
        if (first is not { } start || (last is null && !isOpen) || last < start)
        {
            return null;
        }

        return start >= size
            ? new ByteRange(0, 0)
            : new ByteRange(start, Math.Min(last ?? size - 1, size - 1) - start + 1);
    }

    private static long? Number(ReadOnlySpan<char> digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
