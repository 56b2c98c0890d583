using System.Globalization;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing.Data;

/// <summary>What a plain YAML scalar means, as Ruby's YAML 1.1 reads it. Sexagesimals stay text, as in Jekyll: "16:00" is no number.</summary>
internal static class ScalarResolver
{
    public static DataValue Resolve(string text)
    {
        if (text.Length == 0)
        {
            return DataNull.Instance;
        }

        // Nearly every scalar is a word: its first character says so.
        var first = text[0];
        if (first is >= '0' and <= '9' or '+' or '-' or '.')
        {
            return Number(text) ?? (DataValue?)TimestampScalar.Read(text) ?? new DataString(text, false);
        }

        return Word(text) ?? new DataString(text, false);
    }

    public static DataValue? Number(string text)
    {
        if (text.Length <= 64 && (Integer(text) ?? Float(text)) is { } number)
        {
            return number;
        }

        return null;
    }

    private static DataValue? Word(string text) =>
        text.Length > 5
            ? null
            : text switch
            {
                "~" or "null" or "Null" or "NULL" => DataNull.Instance,
                _ when Is(text, "true") || Is(text, "yes") || Is(text, "on") => new DataBool(true),
                _ when Is(text, "false") || Is(text, "no") || Is(text, "off") => new DataBool(false),
                _ => null,
            };

    private static bool Is(string text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);

    // 0b101, 017, 1_000, 1,000 and 0xFF; beyond 64 bits a DataNumber.
    private static DataValue? Integer(string text)
    {
        var at = text[0] is '+' or '-' ? 1 : 0;
        var digits = text.AsSpan(at);
        if (digits.IsEmpty || !char.IsAsciiDigit(digits[0]))
        {
            return null;
        }

        var radix = Radix(digits, out var prefix);
        Span<char> clean = stackalloc char[64];
        var length = 0;
        foreach (var one in digits[prefix..])
        {
            if (one is '_' or ',')
            {
                continue;
            }

            if (!IsDigit(one, radix))
            {
                return null;
            }

            clean[length++] = one;
        }

        return length == 0 ? null : Value(text, clean[..length], radix);
    }

    private static int Radix(ReadOnlySpan<char> digits, out int prefix)
    {
        prefix = digits.Length > 2 && digits[0] == '0' && digits[1] is 'x' or 'b' ? 2 : 0;
        if (prefix == 2)
        {
            return digits[1] == 'x' ? 16 : 2;
        }

        return digits.Length > 1 && digits[0] == '0' ? 8 : 10;
    }

    private static bool IsDigit(char one, int radix) =>
        radix == 16 ? char.IsAsciiHexDigit(one) : one >= '0' && one < '0' + radix;

    private static int DigitValue(char digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static DataValue Large(string source, ReadOnlySpan<char> digits, int radix) =>
        radix == 10
            ? new DataNumber(
                double.Parse(source[..1] == "-" ? "-" + digits.ToString() : digits, CultureInfo.InvariantCulture),
                source
            )
            : new DataString(source, false);

    private static DataValue Value(string source, ReadOnlySpan<char> digits, int radix)
    {
        var value = 0L;
        foreach (var one in digits)
        {
            var digit = DigitValue(one);
            if (value > (long.MaxValue - digit) / radix)
            {
                return Large(source, digits, radix);
            }

            value = value * radix + digit;
        }

        return new DataInteger(source[0] == '-' ? -value : value, source);
    }

    // [-+]?([0-9][0-9_,]*)?\.[0-9]*([eE][-+]?[0-9]+)?, digits with an exponent, and .inf and .nan.
    private static DataNumber? Float(string text)
    {
        var sign = text[0] is '+' or '-' ? 1 : 0;
        var rest = text[sign..];
        if (Is(rest, ".inf"))
        {
            return new DataNumber(text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity, text);
        }

        if (Is(text, ".nan"))
        {
            return new DataNumber(double.NaN, text);
        }

        if (rest.Length == 0 || !HasFloatShape(rest))
        {
            return null;
        }

        var clean = text.Replace("_", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        return double.TryParse(clean, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? new DataNumber(value, text)
            : null;
    }

    private static bool HasFloatShape(string text)
    {
        var (digits, dots, exponents) = (0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case >= '0' and <= '9':
                    digits++;
                    break;
                case '_' or ',' when digits > 0 && dots == 0 && exponents == 0:
                    break;
                case '.' when dots == 0 && exponents == 0:
                    dots++;
                    break;
                case 'e' or 'E' when digits > 0 && exponents == 0:
                    exponents++;
                    i += i + 1 < text.Length && text[i + 1] is '+' or '-' ? 1 : 0;
                    break;
                default:
                    return false;
            }
        }

        return digits > 0 && dots + exponents > 0;
    }
}
