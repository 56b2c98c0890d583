using System.Buffers;
using System.Globalization;

namespace AiNewsSite.Parsing;

/// <summary>`reading_time`: 8, 7.5 (rounded up), "8 min", "8分" or "約8分".</summary>
internal static class ReadingTimeReader
{
    private const int Most = 1000;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    /// <summary>Minutes from 1 to 1000; null where the text says none.</summary>
    public static int? Read(string text)
    {
        // Full-width digits are what a Japanese keyboard gives.
        var rest = text.Normalize(System.Text.NormalizationForm.FormKC).AsSpan().Trim();
        rest = rest.StartsWith("約") ? rest[1..].TrimStart() : rest;
        var end = rest.IndexOfAnyExcept(Digits) is var other and >= 0 ? other : rest.Length;
        var isNumber = decimal.TryParse(
            rest[..end],
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var minutes
        );
        return isNumber && minutes is > 0 and <= Most && IsUnit(rest[end..].Trim()) ? (int)Math.Ceiling(minutes) : null;
    }

    private static bool IsUnit(ReadOnlySpan<char> unit)
    {
        unit = unit.TrimEnd('.');
        foreach (
            var one in (ReadOnlySpan<string>)
                ["", "m", "min", "mins", "minute", "minutes", "min read", "minute read", "minutes read", "分", "分間"]
        )
        {
            if (unit.Equals(one, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
