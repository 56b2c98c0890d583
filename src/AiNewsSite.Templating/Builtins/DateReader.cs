using System.Globalization;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Templating.Builtins;

/// <summary>
/// Text to dates in the render's time zone: a text with a zone of its own is turned to that zone, one without is taken
/// to be in it. What a text leaves out (year, day) comes from the render's <c>Now</c>, not from the clock.
/// </summary>
internal static class DateReader
{
    /// <summary>What text that is no date gives, as the language has it: the first day of year 1.</summary>
    public static ScriptValue Nothing => ScriptValue.From(DateTimeOffset.MinValue);

    /// <summary>Reads any common way of writing a date in a culture.</summary>
    public static ScriptValue Read(RenderContext context, string text, CultureInfo culture) =>
        TryRead(context, text, culture, out ScriptValue date) ? date : Nothing;

    /// <summary>Reads <c>yyyy-mm-dd</c>, with or without a time and a zone.</summary>
    public static bool TryReadIso(RenderContext context, string text, out ScriptValue date)
    {
        date = default;
        return text.Length >= 10
            && text[4] == '-'
            && text[7] == '-'
            && TryRead(context, text, CultureInfo.InvariantCulture, out date);
    }

    /// <summary>A time on the wall of the render's zone.</summary>
    public static ScriptValue Local(RenderContext context, DateTime wall)
    {
        wall = DateTime.SpecifyKind(wall, DateTimeKind.Unspecified);
        TimeSpan offset = context.Options.TimeZone.GetUtcOffset(wall);
        long utc = wall.Ticks - offset.Ticks;
        if (utc < 0 || utc > DateTime.MaxValue.Ticks)
        {
            offset = TimeSpan.Zero;
        }
        return ScriptValue.From(new DateTimeOffset(wall, offset), DateTimeKind.Local);
    }

    /// <summary>A moment, as the render's zone shows it.</summary>
    public static ScriptValue Local(RenderContext context, DateTimeOffset moment) =>
        ScriptValue.From(TimeZoneInfo.ConvertTime(moment, context.Options.TimeZone), DateTimeKind.Local);

    private static bool TryRead(RenderContext context, string text, CultureInfo culture, out ScriptValue date)
    {
        const DateTimeStyles Styles =
            DateTimeStyles.AdjustToUniversal | DateTimeStyles.NoCurrentDateDefault | DateTimeStyles.AllowWhiteSpaces;
        date = default;
        if (!DateTime.TryParse(text, culture, Styles, out DateTime read))
        {
            return false;
        }
        DateTimeOffset now = context.Options.Now;
        if (read.Date == DateTime.MinValue && read.Kind == DateTimeKind.Unspecified)
        {
            read = now.Date + read.TimeOfDay;
        }
        else if (!NamesYear(text))
        {
            int day = Math.Min(read.Day, DateTime.DaysInMonth(now.Year, read.Month));
            read = DateTime.SpecifyKind(new DateTime(now.Year, read.Month, day) + read.TimeOfDay, read.Kind);
        }
        date =
            read.Kind == DateTimeKind.Utc
                ? Local(context, new DateTimeOffset(read, TimeSpan.Zero))
                : Local(context, read);
        return true;
    }

    /// <summary>
    /// Whether a text that is a date says its year: the base library would take it from the machine's clock otherwise.
    /// A year is a long number, or the third number, or the second beside a month's name.
    /// </summary>
    private static bool NamesYear(string text)
    {
        int numbers = 0;
        int letters = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsLetter(text[i]))
            {
                letters++;
            }
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }
            int start = i;
            while (i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
            {
                i++;
            }
            bool isTime = (i + 1 < text.Length && text[i + 1] == ':') || (start > 0 && text[start - 1] == ':');
            if (!isTime && i - start >= 2)
            {
                return true;
            }
            numbers += isTime ? 0 : 1;
        }
        return numbers >= 3 || (numbers == 2 && letters >= 3);
    }
}
