using AiNewsSite.Parsing.Data;

namespace AiNewsSite.Parsing;

/// <summary>The written dates that Ruby's Time.parse takes and people use; anything else is no date.</summary>
/// <remarks>
/// 2026-01-02, 2026/1/2, 2026.1.2, 26-1-2, 20260102, 20260102T160000, 2 January 2026, Jan 2, 2026 and Fri, 2 Jan 2026,
/// each with an optional time (16:00, 16:00:00.5, 4:00 pm) and zone (Z, UTC, JST, +9, +0900, +09:00).
/// </remarks>
internal static class LooseDate
{
    private static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    private static readonly string[] Weekdays =
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];

    /// <summary>The clock as written, and the offset where one is.</summary>
    public static (DateTime Clock, TimeSpan? Offset)? Read(string text)
    {
        if (text.Length > 64)
        {
            return null;
        }

        var scan = new DigitScanner(text.AsSpan().Trim());
        SkipWeekday(ref scan);
        if (!Day(ref scan, out var day) || !Time(ref scan, out var time, out var offset))
        {
            return null;
        }

        return (day + time, offset);
    }

    /// <summary>69 to 99 are of the twentieth century, as in Ruby.</summary>
    public static int FullYear(int twoDigits) => twoDigits >= 69 ? 1900 + twoDigits : 2000 + twoDigits;

    private static void SkipWeekday(ref DigitScanner scan)
    {
        var ahead = scan;
        if (NameIndex(ahead.TakeWord(), Weekdays) == 0)
        {
            return;
        }

        scan = ahead;
        scan.Take('.');
        scan.Take(',');
        scan.SkipSpaces();
    }

    private static bool Day(ref DigitScanner scan, out DateTime day)
    {
        if (char.IsAsciiLetter(scan.Next))
        {
            return MonthFirst(ref scan, out day);
        }

        var digits = scan.Rest.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : scan.Rest.Length;
        return digits is 8 or 14 ? Compact(ref scan, out day) : Separated(ref scan, digits, out day);
    }

    // 20260102, and 20260102160000, whose time is left for Time.
    private static bool Compact(ref DigitScanner scan, out DateTime day)
    {
        day = default;
        var date = new DigitScanner(scan.Rest[..8]);
        if (
            !date.TakeNumber(1, 8, out var number)
            || !Calendar.TryDay(number / 10000, number / 100 % 100, number % 100, out day)
        )
        {
            return false;
        }

        scan = new DigitScanner(scan.Rest[8..]);
        return true;
    }

    private static bool Separated(ref DigitScanner scan, int digits, out DateTime day)
    {
        day = default;
        if (!scan.TakeNumber(1, 4, out var first))
        {
            return false;
        }

        var mark = scan.Next;
        if (mark is not ('-' or '/' or '.'))
        {
            return digits <= 2 && DayFirst(ref scan, first, out day);
        }

        scan.Take(mark);
        return digits is 2 or 4
            && scan.TakeNumber(1, 2, out var month)
            && scan.Take(mark)
            && scan.TakeNumber(1, 2, out var dayOfMonth)
            && Calendar.TryDay(digits == 2 ? FullYear(first) : first, month, dayOfMonth, out day);
    }

    // 2 January 2026
    private static bool DayFirst(ref DigitScanner scan, int dayOfMonth, out DateTime day)
    {
        day = default;
        scan.SkipSpaces();
        var month = NameIndex(scan.TakeWord(), Months);
        scan.Take('.');
        scan.Take(',');
        scan.SkipSpaces();
        return month > 0 && scan.TakeNumber(4, 4, out var year) && Calendar.TryDay(year, month, dayOfMonth, out day);
    }

    // January 2, 2026
    private static bool MonthFirst(ref DigitScanner scan, out DateTime day)
    {
        day = default;
        var month = NameIndex(scan.TakeWord(), Months);
        scan.Take('.');
        scan.SkipSpaces();
        if (month == 0 || !scan.TakeNumber(1, 2, out var dayOfMonth))
        {
            return false;
        }

        scan.Take(',');
        scan.SkipSpaces();
        return scan.TakeNumber(4, 4, out var year) && Calendar.TryDay(year, month, dayOfMonth, out day);
    }

    private static bool Time(ref DigitScanner scan, out TimeSpan time, out TimeSpan? offset)
    {
        time = default;
        offset = null;
        if (scan.AtEnd)
        {
            return true;
        }

        if (char.IsAsciiDigit(scan.Next) ? !CompactTime(ref scan, out time) : !GapAndTime(ref scan, out time))
        {
            return false;
        }

        return scan.AtEnd || (Zone(ref scan, out offset) && scan.AtEnd);
    }

    private static bool GapAndTime(ref DigitScanner scan, out TimeSpan time)
    {
        time = default;
        if (!scan.TakeDateTimeGap())
        {
            return false;
        }

        var digits = scan.Rest.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : scan.Rest.Length;
        return digits is 4 or 6 ? CompactTime(ref scan, out time) : ClockTime(ref scan, out time);
    }

    // 1600 or 160000
    private static bool CompactTime(ref DigitScanner scan, out TimeSpan time)
    {
        time = default;
        var digits = scan.Rest.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : scan.Rest.Length;
        if (digits is not (4 or 6) || !scan.TakeNumber(4, 6, out var number))
        {
            return false;
        }

        number = digits == 4 ? number * 100 : number;
        return Calendar.TryTime(number / 10000, number / 100 % 100, number % 100, out time);
    }

    private static bool ClockTime(ref DigitScanner scan, out TimeSpan time)
    {
        time = default;
        if (!scan.TakeNumber(1, 2, out var hour) || !scan.Take(':') || !scan.TakeNumber(2, 2, out var minute))
        {
            return false;
        }

        var second = 0;
        var fraction = default(TimeSpan);
        if (scan.Take(':') && !(scan.TakeNumber(2, 2, out second) && scan.TakeFraction(ref fraction)))
        {
            return false;
        }

        scan.SkipSpaces();
        hour = HalfDay(ref scan, hour);
        var exists = Calendar.TryTime(hour, minute, second, out time);
        time += fraction;
        return exists;
    }

    // 12 am is 0, 12 pm is 12; other hours past 12 have no half.
    private static int HalfDay(ref DigitScanner scan, int hour)
    {
        var ahead = scan;
        var word = ahead.TakeWord();
        var isMorning = word.Equals("am", StringComparison.OrdinalIgnoreCase);
        var isEvening = word.Equals("pm", StringComparison.OrdinalIgnoreCase);
        if (!isMorning && !isEvening)
        {
            return hour;
        }

        scan = ahead;
        return hour is < 1 or > 12 ? -1 : hour % 12 + (isEvening ? 12 : 0);
    }

    private static bool Zone(ref DigitScanner scan, out TimeSpan? offset)
    {
        offset = null;
        scan.SkipSpaces();
        if (scan.AtEnd || scan.TakeOffset(ref offset))
        {
            return true;
        }

        Span<char> name = stackalloc char[9];
        var length = scan.TakeWord().ToUpperInvariant(name);
        int? hours = name[..length] switch
        {
            "Z" or "UTC" or "GMT" => 0,
            "JST" => 9,
            "EST" => -5,
            "EDT" => -4,
            "CST" => -6,
            "CDT" => -5,
            "MST" => -7,
            "MDT" => -6,
            "PST" => -8,
            "PDT" => -7,
            _ => null,
        };
        offset = hours is { } whole ? TimeSpan.FromHours(whole) : null;
        return hours is not null;
    }

    // 1-based; a name may be cut to three letters or more. 0 where it is none.
    private static int NameIndex(ReadOnlySpan<char> word, string[] names)
    {
        for (var i = 0; i < names.Length && word.Length >= 3; i++)
        {
            if (names[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return 0;
    }
}
