using System.Globalization;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Templating.Builtins;

/// <summary>Reads a date by the letters of a pattern, as <c>date.parse text pattern</c> does.</summary>
internal ref struct DateScanner
{
    private readonly ReadOnlySpan<char> text;
    private readonly CultureInfo culture;
    private int at;
    private int? year;
    private int? month;
    private int? day;
    private int? dayOfYear;
    private int hour;
    private int minute;
    private int second;
    private int fraction;
    private bool? afternoon;
    private TimeSpan? offset;
    private long? unixSeconds;

    private DateScanner(ReadOnlySpan<char> text, CultureInfo culture)
    {
        this.text = text;
        this.culture = culture;
    }

    /// <summary>Text that does not follow the pattern gives <see cref="DateReader.Nothing"/>; a letter that cannot be read throws at the argument.</summary>
    public static ScriptValue Scan(RenderContext context, string text, string pattern, CultureInfo culture)
    {
        DateScanner scanner = new(text, culture);
        foreach ((char letter, string plain) in DatePattern.Split(pattern))
        {
            if (!(letter == '\0' ? scanner.Literal(plain) : scanner.Read(letter)))
            {
                return DateReader.Nothing;
            }
        }
        return scanner.at == text.Length ? scanner.Result(context) : DateReader.Nothing;
    }

    private ScriptValue Result(RenderContext context)
    {
        if (unixSeconds is { } seconds)
        {
            return seconds is >= -62135596800 and <= 253402300799
                ? DateReader.Local(context, DateTimeOffset.FromUnixTimeSeconds(seconds))
                : DateReader.Nothing;
        }
        DateTimeOffset now = context.Options.Now;
        bool namesDate = year.HasValue || month.HasValue || day.HasValue || dayOfYear.HasValue;
        int y = year ?? now.Year;
        int m = month ?? (namesDate ? 1 : now.Month);
        int d = day ?? (namesDate ? 1 : now.Day);
        int h = afternoon is { } late ? hour % 12 + (late ? 12 : 0) : hour;
        if (y is < 1 or > 9999 || m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y, m))
        {
            return DateReader.Nothing;
        }
        if (h > 23 || minute > 59 || second > 59 || dayOfYear is < 1 or > 366)
        {
            return DateReader.Nothing;
        }
        DateTime wall = new DateTime(y, m, d, h, minute, second).AddTicks(fraction);
        if (dayOfYear is { } ordinal)
        {
            wall = new DateTime(y, 1, 1).AddDays(ordinal - 1) + wall.TimeOfDay;
        }
        return offset is { } zone
            ? DateReader.Local(context, new DateTimeOffset(wall, zone))
            : DateReader.Local(context, wall);
    }

    private bool Read(char letter) =>
        letter switch
        {
            'Y' => Number(4, out int n) && Set(ref year, n),
            'y' => Number(2, out int n) && Set(ref year, n < 50 ? 2000 + n : 1900 + n),
            'm' => Number(2, out int n) && Set(ref month, n),
            'd' or 'e' => Number(2, out int n) && Set(ref day, n),
            'j' => Number(3, out int n) && Set(ref dayOfYear, n),
            'H' or 'k' or 'I' or 'l' => Number(2, out hour),
            'M' => Number(2, out minute),
            'S' => Number(2, out second),
            'L' => Fraction(3),
            'N' => Fraction(9),
            'p' or 'P' => HalfDay(),
            'b' or 'h' or 'B' => Month(),
            'a' or 'A' => Weekday(),
            'Z' => Zone(),
            's' => UnixSeconds(),
            'n' => Literal("\n"),
            't' => Literal("\t"),
            '%' => Literal("%"),
            'F' => Read('Y') && Literal("-") && Read('m') && Literal("-") && Read('d'),
            'D' => Read('m') && Literal("/") && Read('d') && Literal("/") && Read('y'),
            'R' => Read('H') && Literal(":") && Read('M'),
            'T' => Read('R') && Literal(":") && Read('S'),
            'r' => Read('T') && Literal(" ") && Read('p'),
            'c' => Read('a') && Literal(" ") && Read('b') && Literal(" ") && Read('e') && ClockAndYear(),
            'v' => Read('e') && Literal("-") && Read('b') && Literal("-") && Read('Y'),
            'g' => true,
            _ => throw new BadArgumentException(
                1,
                $"The letter `%{letter}` of a pattern cannot be used to parse a date"
            ),
        };

    private bool ClockAndYear() => Literal(" ") && Read('T') && Literal(" ") && Read('Y');

    private static bool Set(ref int? field, int value)
    {
        field = value;
        return true;
    }

    private bool Literal(string plain)
    {
        if (!text[at..].StartsWith(plain, StringComparison.Ordinal))
        {
            return false;
        }
        at += plain.Length;
        return true;
    }

    private bool Number(int digits, out int value)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }
        int start = at;
        value = 0;
        for (; at < text.Length && at - start < digits && char.IsAsciiDigit(text[at]); at++)
        {
            value = value * 10 + text[at] - '0';
        }
        return at > start;
    }

    /// <summary>Digits after a second's point, to ticks.</summary>
    private bool Fraction(int digits)
    {
        int start = at;
        long value = 0;
        for (; at < text.Length && at - start < digits && char.IsAsciiDigit(text[at]); at++)
        {
            value = value * 10 + text[at] - '0';
        }
        for (int i = at - start; i < 9; i++)
        {
            value *= 10;
        }
        fraction = (int)(value / 100);
        return at > start;
    }

    private bool HalfDay()
    {
        DateTimeFormatInfo names = culture.DateTimeFormat;
        bool late = Name(names.PMDesignator);
        afternoon = late;
        return late || Name(names.AMDesignator);
    }

    private bool Month()
    {
        DateTimeFormatInfo names = culture.DateTimeFormat;
        // From December, so that 12月 is not taken for 2月 or 1月; full names first, since short ones begin them.
        for (int m = 12; m >= 1; m--)
        {
            if (Name(names.GetMonthName(m)) || Name(names.GetAbbreviatedMonthName(m)))
            {
                return Set(ref month, m);
            }
        }
        return false;
    }

    private bool Weekday()
    {
        DateTimeFormatInfo names = culture.DateTimeFormat;
        for (DayOfWeek d = DayOfWeek.Sunday; d <= DayOfWeek.Saturday; d++)
        {
            if (Name(names.GetDayName(d)) || Name(names.GetAbbreviatedDayName(d)))
            {
                return true;
            }
        }
        return false;
    }

    private bool Name(string name)
    {
        if (name.Length == 0 || !text[at..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }
        at += name.Length;
        return true;
    }

    /// <summary><c>Z</c>, <c>+hh:mm</c> or <c>+hhmm</c>.</summary>
    private bool Zone()
    {
        if (Name("Z"))
        {
            offset = TimeSpan.Zero;
            return true;
        }
        if (at >= text.Length || text[at] is not ('+' or '-'))
        {
            return false;
        }
        int sign = text[at++] == '-' ? -1 : 1;
        bool read = Number(2, out int hours);
        Literal(":");
        Number(2, out int minutes);
        offset = sign * new TimeSpan(hours, minutes, 0);
        return read && minutes < 60 && hours * 60 + minutes <= 14 * 60;
    }

    private bool UnixSeconds()
    {
        int start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (at == start && text[at] == '-')))
        {
            at++;
        }
        bool read = long.TryParse(
            text[start..at],
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out long seconds
        );
        unixSeconds = seconds;
        return read;
    }
}
