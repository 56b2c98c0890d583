using System.Globalization;
using System.Text;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing.Liquid;

/// <summary>The `date` filter: a timestamp as written, through Ruby's strftime.</summary>
internal static class LiquidDate
{
    /// <returns>The value's own text where it is no date, as Liquid does.</returns>
    public static string Format(DataValue value, string format)
    {
        if (Read(value) is not { } when)
        {
            return value.Text ?? "";
        }

        var result = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || i + 1 >= format.Length)
            {
                result.Append(format[i]);
                continue;
            }

            i++;
            var flag = format[i] is '-' or '^' or ':' && i + 1 < format.Length ? format[i++] : '\0';
            result.Append(Field(when, format[i], flag));
        }

        return result.ToString();
    }

    private static DateTimeOffset? Read(DataValue value)
    {
        if (value is DataTimestamp stamp)
        {
            return new DateTimeOffset(
                DateTime.SpecifyKind(stamp.Clock, DateTimeKind.Unspecified),
                stamp.Offset ?? default
            );
        }

        return DateTimeOffset.TryParse(
            value.Text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var parsed
        )
            ? parsed
            : null;
    }

    private static string Field(DateTimeOffset when, char field, char flag)
    {
        var text = field switch
        {
            'Y' => when.Year.ToString("0000", CultureInfo.InvariantCulture),
            'y' => Two(when.Year % 100, flag),
            'm' => Two(when.Month, flag),
            'd' => Two(when.Day, flag),
            'e' => when.Day.ToString(CultureInfo.InvariantCulture).PadLeft(flag == '-' ? 1 : 2),
            'H' => Two(when.Hour, flag),
            'I' => Two((when.Hour + 11) % 12 + 1, flag),
            'M' => Two(when.Minute, flag),
            'S' => Two(when.Second, flag),
            'p' => when.Hour < 12 ? "AM" : "PM",
            'j' => when.DayOfYear.ToString(flag == '-' ? "0" : "000", CultureInfo.InvariantCulture),
            'B' => Name(when, "MMMM"),
            'b' or 'h' => Name(when, "MMM"),
            'A' => Name(when, "dddd"),
            'a' => Name(when, "ddd"),
            'u' => when.DayOfWeek == DayOfWeek.Sunday
                ? "7"
                : ((int)when.DayOfWeek).ToString(CultureInfo.InvariantCulture),
            'F' => when.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            'T' => when.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            's' => when.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            'z' => flag == ':' ? Name(when, "zzz") : Name(when, "zzz").Replace(":", "", StringComparison.Ordinal),
            '%' => "%",
            _ => "%" + field,
        };
        return flag == '^' ? text.ToUpperInvariant() : text;
    }

    private static string Two(int value, char flag) =>
        value.ToString(flag == '-' ? "0" : "00", CultureInfo.InvariantCulture);

    private static string Name(DateTimeOffset when, string format) =>
        when.ToString(format, CultureInfo.InvariantCulture);
}
