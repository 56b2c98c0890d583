using System.Globalization;
using System.Runtime.CompilerServices;

namespace AiNewsSite.Templating.Builtins;

/// <summary>A date pattern taken apart once: letters after a percent sign, and the text between them.</summary>
internal sealed class DatePattern
{
    private const string Letters = "aAbBcCdDeFgHhIjklLmMnNpPrRsSTtuUvVwWxXyYZ%";

    private readonly (char Letter, string Text)[] parts;

    private DatePattern((char Letter, string Text)[] parts) => this.parts = parts;

    /// <summary>Unknown letters stay text, with their percent sign. A lone <c>%g</c> stands before the default pattern.</summary>
    public static DatePattern Parse(string pattern)
    {
        if (pattern == "%g")
        {
            pattern = "%g " + DateFormats.Default;
        }
        return new DatePattern([.. Split(pattern)]);
    }

    /// <summary>The parts in order: those with a letter, and those of plain text (letter <c>\0</c>).</summary>
    public static IEnumerable<(char Letter, string Text)> Split(string pattern)
    {
        int done = 0;
        for (int at = pattern.IndexOf('%'); at >= 0 && at + 1 < pattern.Length; at = Next(pattern, at))
        {
            char letter = pattern[at + 1];
            if (!Letters.Contains(letter))
            {
                continue;
            }
            if (at > done)
            {
                yield return ('\0', pattern[done..at]);
            }
            yield return (letter, "");
            done = at + 2;
        }
        if (done < pattern.Length)
        {
            yield return ('\0', pattern[done..]);
        }
    }

    public void Append(ref DefaultInterpolatedStringHandler text, DateTimeOffset date, CultureInfo culture)
    {
        foreach ((char letter, string plain) in parts)
        {
            if (letter == 'g')
            {
                culture = CultureInfo.InvariantCulture;
            }
            else if (letter == '\0')
            {
                text.AppendLiteral(plain);
            }
            else
            {
                Append(ref text, letter, date, culture);
            }
        }
    }

    private static int Next(string pattern, int at) =>
        at + 2 >= pattern.Length ? -1 : pattern.IndexOf('%', Letters.Contains(pattern[at + 1]) ? at + 2 : at + 1);

    private static void Append(
        ref DefaultInterpolatedStringHandler text,
        char letter,
        DateTimeOffset d,
        CultureInfo culture
    )
    {
        switch (letter)
        {
            case 'd' or 'm' or 'y' or 'C' or 'H' or 'I' or 'M' or 'S' or 'U' or 'V' or 'W':
                AppendNumber(ref text, Number(letter, d), 2, '0');
                break;
            case 'e' or 'k' or 'l':
                AppendNumber(ref text, Number(letter, d), 2, ' ');
                break;
            case 'j' or 'L':
                AppendNumber(ref text, Number(letter, d), 3, '0');
                break;
            case 'Y':
                AppendNumber(ref text, d.Year, 4, '0');
                break;
            case 'N':
                AppendNumber(ref text, (int)(d.Ticks % TimeSpan.TicksPerSecond) * 100, 9, '0');
                break;
            case 'u' or 'w':
                AppendNumber(ref text, Number(letter, d), 1, '0');
                break;
            case 's':
                text.AppendFormatted(d.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
                break;
            case 'Z':
                text.AppendFormatted(d.ToString("zzz", CultureInfo.InvariantCulture));
                break;
            case 'n' or 't' or '%':
                text.AppendFormatted(
                    letter switch
                    {
                        'n' => '\n',
                        't' => '\t',
                        _ => '%',
                    }
                );
                break;
            case 'c' or 'D' or 'F' or 'r' or 'R' or 'T' or 'v':
                AppendCompound(ref text, letter, d, culture);
                break;
            default:
                text.AppendFormatted(Name(letter, d, culture));
                break;
        }
    }

    private static int Number(char letter, DateTimeOffset d) =>
        letter switch
        {
            'd' or 'e' => d.Day,
            'm' => d.Month,
            'y' => d.Year % 100,
            'C' => d.Year / 100,
            'H' or 'k' => d.Hour,
            'I' or 'l' => (d.Hour + 11) % 12 + 1,
            'M' => d.Minute,
            'S' => d.Second,
            'j' => d.DayOfYear,
            'L' => d.Millisecond,
            'w' => (int)d.DayOfWeek,
            'u' => d.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)d.DayOfWeek,
            'U' => (d.DayOfYear + 6 - (int)d.DayOfWeek) / 7,
            'W' => (d.DayOfYear + 6 - ((int)d.DayOfWeek + 6) % 7) / 7,
            _ => ISOWeek.GetWeekOfYear(d.DateTime),
        };

    private static string Name(char letter, DateTimeOffset d, CultureInfo culture)
    {
        DateTimeFormatInfo names = culture.DateTimeFormat;
        return letter switch
        {
            'a' => names.GetAbbreviatedDayName(d.DayOfWeek),
            'A' => names.GetDayName(d.DayOfWeek),
            'b' or 'h' => names.GetAbbreviatedMonthName(d.Month),
            'B' => names.GetMonthName(d.Month),
            'p' => HalfDay(d, names),
            'P' => culture.TextInfo.ToLower(HalfDay(d, names)),
            'x' => d.ToString("d", culture),
            _ => d.ToString("T", culture),
        };
    }

    private static string HalfDay(DateTimeOffset d, DateTimeFormatInfo names) =>
        d.Hour < 12 ? names.AMDesignator : names.PMDesignator;

    private static void AppendCompound(
        ref DefaultInterpolatedStringHandler text,
        char letter,
        DateTimeOffset d,
        CultureInfo culture
    )
    {
        if (letter == 'v')
        {
            AppendNumber(ref text, d.Day, 2, ' ');
            text.AppendFormatted('-');
            text.AppendFormatted(Name('b', d, CultureInfo.InvariantCulture).ToUpperInvariant());
            text.AppendFormatted('-');
            AppendNumber(ref text, d.Year, 4, '0');
            return;
        }
        string letters = letter switch
        {
            'c' => "a b e T Y",
            'D' => "m/d/y",
            'F' => "Y-m-d",
            'r' => "I:M:S p",
            'R' => "H:M",
            _ => "H:M:S",
        };
        foreach (char c in letters)
        {
            if (char.IsAsciiLetter(c))
            {
                Append(ref text, c, d, culture);
            }
            else
            {
                text.AppendFormatted(c);
            }
        }
    }

    private static void AppendNumber(ref DefaultInterpolatedStringHandler text, int value, int width, char pad)
    {
        Span<char> digits = stackalloc char[10];
        int at = digits.Length;
        do
        {
            digits[--at] = (char)('0' + value % 10);
            value /= 10;
        } while (value > 0);
        while (digits.Length - at < width)
        {
            digits[--at] = pad;
        }
        text.AppendFormatted(digits[at..]);
    }
}
