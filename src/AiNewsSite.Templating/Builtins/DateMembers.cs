namespace AiNewsSite.Templating.Builtins;

/// <summary>What <c>d.year</c> and its like give for a date, and <c>t.total_days</c> for a time span.</summary>
internal static class DateMembers
{
    public static bool TryGet(in ScriptValue date, string name, out ScriptValue value)
    {
        DateTimeOffset d = date.AsDate;
        ScriptValue? found = name switch
        {
            "year" => d.Year,
            "month" => d.Month,
            "day" => d.Day,
            "hour" => d.Hour,
            "minute" => d.Minute,
            "second" => d.Second,
            "millisecond" => d.Millisecond,
            "day_of_week" => d.DayOfWeek.ToString(),
            "day_of_year" => d.DayOfYear,
            "time_of_day" => d.TimeOfDay,
            "date" => ScriptValue.From(new DateTimeOffset(d.Date, d.Offset), date.DateKind),
            "ticks" => ScriptValue.FromLong(d.Ticks),
            "kind" => date.DateKind.ToString(),
            _ => (ScriptValue?)null,
        };
        value = found.GetValueOrDefault();
        return found.HasValue;
    }

    public static bool TryGetOfTimeSpan(TimeSpan span, string name, out ScriptValue value)
    {
        ScriptValue? found = name switch
        {
            "days" => span.Days,
            "hours" => span.Hours,
            "minutes" => span.Minutes,
            "seconds" => span.Seconds,
            "milliseconds" => span.Milliseconds,
            "ticks" => ScriptValue.FromLong(span.Ticks),
            "total_days" => span.TotalDays,
            "total_hours" => span.TotalHours,
            "total_minutes" => span.TotalMinutes,
            "total_seconds" => span.TotalSeconds,
            "total_milliseconds" => span.TotalMilliseconds,
            _ => (ScriptValue?)null,
        };
        value = found.GetValueOrDefault();
        return found.HasValue;
    }
}
