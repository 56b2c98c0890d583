using System.Globalization;
using AiNewsSite.Templating.Rendering;
using static AiNewsSite.Templating.Parameter;

namespace AiNewsSite.Templating.Builtins;

/// <summary>The builtins of <c>date</c>. The clock and the zone are the render's.</summary>
internal static class DateBuiltins
{
    /// <summary>Also what a call of <c>date</c> itself does.</summary>
    public static Builtin Parse { get; } =
        new(
            "parse",
            static (c, a) => ParseText(c, a[0], a[1].AsText(), Cultures.Named(a[2], 2, c.Culture)),
            Any("text"),
            Text("pattern").Or(default),
            Text("culture").Or(default)
        );

    public static Builtin[] All { get; } = [Parse, .. Clocks(), .. Shifts(), .. Texts()];

    private static Builtin[] Clocks() =>
        [
            new("now", static (c, _) => DateReader.Local(c, c.Options.Now)),
            new("utc_now", static (c, _) => ScriptValue.From(c.Options.Now.ToUniversalTime(), DateTimeKind.Utc)),
        ];

    private static Builtin[] Shifts() =>
        [
            Shift("add_days", Double("days"), static (d, by) => d.AddDays(by.AsDouble)),
            Shift("add_months", Int("months"), static (d, by) => d.AddMonths(by.AsInt)),
            Shift("add_years", Int("years"), static (d, by) => d.AddYears(by.AsInt)),
            Shift("add_hours", Double("hours"), static (d, by) => d.AddHours(by.AsDouble)),
            Shift("add_minutes", Double("minutes"), static (d, by) => d.AddMinutes(by.AsDouble)),
            Shift("add_seconds", Double("seconds"), static (d, by) => d.AddSeconds(by.AsDouble)),
            Shift("add_milliseconds", Double("millis"), static (d, by) => d.AddMilliseconds(by.AsDouble)),
        ];

    private static Builtin[] Texts() =>
        [
            new(
                "to_string",
                static (c, a) =>
                    a[0].IsNull
                        ? default
                        : DateFormats.Format(a[0], PatternOf(c, a[1]), Cultures.Named(a[2], 2, c.Culture)),
                Date("datetime"),
                Text("pattern").Or(default),
                Text("culture").Or(default)
            )
            {
                Writer = WriteText,
            },
            new(
                "parse_to_string",
                static (c, a) => ParseToString(c, a),
                Any("text"),
                Text("output_pattern").Or(default),
                Text("output_culture").Or(default),
                Text("input_pattern").Or(default),
                Text("input_culture").Or(default)
            ),
        ];

    private static void WriteText(RenderContext context, ReadOnlySpan<ScriptValue> a, Utf8Output output)
    {
        if (!a[0].IsNull)
        {
            CultureInfo culture = Cultures.Named(a[2], 2, context.Culture);
            DateFormats.Write(a[0], PatternOf(context, a[1]), culture, (output, context.EscapesHtml));
        }
    }

    private static string PatternOf(RenderContext context, in ScriptValue pattern) =>
        pattern.AsText() ?? context.DateFormat;

    /// <summary>Null for null and empty text.</summary>
    private static ScriptValue ParseText(
        RenderContext context,
        in ScriptValue text,
        string? pattern,
        CultureInfo culture
    )
    {
        if (text.Kind is ScriptKind.Date)
        {
            return text;
        }
        string written = context.ToText(text);
        return written.Length == 0 ? default
            : string.IsNullOrEmpty(pattern) ? DateReader.Read(context, written, culture)
            : DateScanner.Scan(context, written, pattern, culture);
    }

    private static ScriptValue ParseToString(RenderContext context, ReadOnlySpan<ScriptValue> a)
    {
        ScriptValue date = ParseText(context, a[0], a[3].AsText(), Cultures.Named(a[4], 4, context.Culture));
        return date.IsNull
            ? default
            : DateFormats.Format(date, PatternOf(context, a[1]), Cultures.Named(a[2], 2, context.Culture));
    }

    /// <summary>Shifts what the clock on the wall shows; a date in the render's zone gets the offset that holds there then.</summary>
    private static Builtin Shift(string name, Parameter by, Func<DateTime, ScriptValue, DateTime> shift) =>
        new(
            name,
            (c, a) =>
            {
                if (a[0].IsNull)
                {
                    throw new BadArgumentException(0, "Unable to convert type `null` to `datetime`");
                }
                DateTime wall;
                try
                {
                    wall = shift(a[0].AsDate.DateTime, a[1]);
                }
                catch (ArgumentException)
                {
                    throw new BadArgumentException(1, "The resulting date is outside the years 1 to 9999");
                }
                return a[0].DateKind == DateTimeKind.Local
                    ? DateReader.Local(c, wall)
                    : ScriptValue.From(new DateTimeOffset(wall, a[0].AsDate.Offset), a[0].DateKind);
            },
            Date("date"),
            by
        );
}
