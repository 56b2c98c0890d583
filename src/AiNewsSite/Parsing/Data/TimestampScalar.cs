using AiNewsSite.Values;

namespace AiNewsSite.Parsing.Data;

/// <summary>Plain YAML 1.1 timestamps: 2026-01-02, and 2026-01-02 16:00:00[.5] [Z|+09:00]. Without seconds it is text.</summary>
internal static class TimestampScalar
{
    /// <summary>Null where the text has another shape or is no moment of the calendar.</summary>
    public static DataTimestamp? Read(string text)
    {
        if (text.Length is < 8 or > 64 || text[4] != '-' || !char.IsAsciiDigit(text[0]))
        {
            return null;
        }

        var scan = new DigitScanner(text);
        if (!Day(ref scan, out var day))
        {
            return null;
        }

        if (scan.AtEnd)
        {
            return new DataTimestamp(text, day, null, false);
        }

        if (!scan.TakeDateTimeGap() || !Time(ref scan, out var time) || !Offset(ref scan, out var offset))
        {
            return null;
        }

        return new DataTimestamp(text, day + time, offset, true);
    }

    private static bool Day(ref DigitScanner scan, out DateTime day)
    {
        day = default;
        return scan.TakeNumber(4, 4, out var year)
            && scan.Take('-')
            && scan.TakeNumber(1, 2, out var month)
            && scan.Take('-')
            && scan.TakeNumber(1, 2, out var dayOfMonth)
            && Calendar.TryDay(year, month, dayOfMonth, out day);
    }

    private static bool Time(ref DigitScanner scan, out TimeSpan time)
    {
        time = default;
        return scan.TakeNumber(1, 2, out var hour)
            && scan.Take(':')
            && scan.TakeNumber(2, 2, out var minute)
            && scan.Take(':')
            && scan.TakeNumber(2, 2, out var second)
            && Calendar.TryTime(hour, minute, second, out time)
            && scan.TakeFraction(ref time);
    }

    private static bool Offset(ref DigitScanner scan, out TimeSpan? offset)
    {
        offset = null;
        scan.SkipSpaces();
        if (scan.AtEnd)
        {
            return true;
        }

        if (scan.Take('Z'))
        {
            offset = TimeSpan.Zero;
            return scan.AtEnd;
        }

        return scan.TakeOffset(ref offset) && scan.AtEnd;
    }
}
