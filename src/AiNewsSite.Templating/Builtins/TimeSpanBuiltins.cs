using System.Globalization;
using static AiNewsSite.Templating.Parameter;

namespace AiNewsSite.Templating.Builtins;

/// <summary>The builtins of <c>timespan</c>.</summary>
internal static class TimeSpanBuiltins
{
    public static Builtin[] All { get; } =
    [
        From("from_days", "days", TimeSpan.TicksPerDay),
        From("from_hours", "hours", TimeSpan.TicksPerHour),
        From("from_minutes", "minutes", TimeSpan.TicksPerMinute),
        From("from_seconds", "seconds", TimeSpan.TicksPerSecond),
        From("from_milliseconds", "millis", TimeSpan.TicksPerMillisecond),
        new("parse", static (_, a) => Parse(a[0].AsText()), Text("text")),
    ];

    private static Builtin From(string name, string unit, long ticks) =>
        new(
            name,
            (_, a) =>
            {
                double span = a[0].AsDouble * ticks;
                return Math.Abs(span) < long.MaxValue
                    ? ScriptValue.From(new TimeSpan((long)span))
                    : throw new BadArgumentException(0, "The time span is too long");
            },
            Double(unit)
        );

    /// <summary><c>[-][d.]hh:mm[:ss[.fffffff]]</c>, or a whole number of days.</summary>
    private static ScriptValue Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return default;
        }
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan span)
            ? span
            : throw new BadArgumentException(0, $"String '{text}' was not recognized as a valid TimeSpan.");
    }
}
