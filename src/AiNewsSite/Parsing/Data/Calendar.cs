namespace AiNewsSite.Parsing.Data;

/// <summary>Days and times that exist.</summary>
internal static class Calendar
{
    public static bool TryDay(int year, int month, int day, out DateTime result)
    {
        var exists =
            year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        result = exists ? new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified) : default;
        return exists;
    }

    /// <summary>24:00:00 is the next day's midnight, and a leap second is the second after it, as in Ruby.</summary>
    public static bool TryTime(int hour, int minute, int second, out TimeSpan result)
    {
        var exists =
            (hour is >= 0 and <= 23 && minute is >= 0 and <= 59 && second is >= 0 and <= 60)
            || (hour == 24 && minute == 0 && second == 0);
        result = exists ? new TimeSpan(hour, minute, second) : default;
        return exists;
    }
}
