using AiNewsSite.Parsing.Data;
using AiNewsSite.Values;
using NodaTime;

namespace AiNewsSite.Parsing;

/// <summary>A date of front matter to a moment in the site's time zone (Jekyll, lib/jekyll/utils.rb, parse_date).</summary>
/// <remarks>
/// As Jekyll does: a plain timestamp without an offset is UTC; the same in quotes, or without seconds, is local time; a
/// day alone is local midnight.
/// </remarks>
internal static class DateReader
{
    /// <summary>Null where the value is no date.</summary>
    public static DateTimeOffset? Read(DataValue value, DateTimeZone zone) =>
        value switch
        {
            DataTimestamp { HasTime: true } stamp => AtOffset(stamp.Clock, stamp.Offset ?? TimeSpan.Zero, zone),
            DataTimestamp day => Local(day.Clock, zone),
            DataString text => FromText(text.Value, zone),
            DataInteger number => FromText(number.Source, zone),
            _ => null,
        };

    /// <summary>Local midnight of a day written as in a file name, such as "26-1-2"; null where there is no such day.</summary>
    public static DateOnly? FileDay(string date)
    {
        var scan = new DigitScanner(date);
        var isShort = date.IndexOf('-', StringComparison.Ordinal) == 2;
        return
            scan.TakeNumber(2, 4, out var year)
            && scan.Take('-')
            && scan.TakeNumber(1, 2, out var month)
            && scan.Take('-')
            && scan.TakeNumber(1, 2, out var day)
            && Calendar.TryDay(isShort ? LooseDate.FullYear(year) : year, month, day, out var result)
            ? DateOnly.FromDateTime(result)
            : null;
    }

    public static DateTimeOffset Midnight(DateOnly day, DateTimeZone zone) =>
        Local(day.ToDateTime(TimeOnly.MinValue), zone)
        ?? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    public static DateTimeOffset InZone(DateTimeOffset moment, DateTimeZone zone)
    {
        var offset = zone.GetUtcOffset(Instant.FromDateTimeOffset(moment));
        return moment.ToOffset(WholeMinutes(offset));
    }

    private static DateTimeOffset? FromText(string text, DateTimeZone zone)
    {
        if (LooseDate.Read(text) is not var (clock, offset))
        {
            return null;
        }

        return offset is { } known ? AtOffset(clock, known, zone) : Local(clock, zone);
    }

    // The first and last days of the calendar have no room for another offset.
    private static bool HasRoom(DateTime clock) =>
        clock > DateTime.MinValue.AddDays(2) && clock < DateTime.MaxValue.AddDays(-2);

    private static DateTimeOffset? AtOffset(DateTime clock, TimeSpan offset, DateTimeZone zone) =>
        HasRoom(clock) ? InZone(new DateTimeOffset(clock, offset), zone) : null;

    // A time that a clock change skips is moved on by the gap; one that it repeats is the first.
    private static DateTimeOffset? Local(DateTime clock, DateTimeZone zone)
    {
        if (!HasRoom(clock))
        {
            return null;
        }

        var zoned = LocalDateTime.FromDateTime(clock).InZoneLeniently(zone);
        var offset = WholeMinutes(zoned.Offset);
        return new DateTimeOffset(zoned.LocalDateTime.ToDateTimeUnspecified(), offset);
    }

    // Zones of the nineteenth century have offsets with seconds, which DateTimeOffset cannot hold.
    private static TimeSpan WholeMinutes(Offset offset) => TimeSpan.FromMinutes(offset.Seconds / 60);
}
