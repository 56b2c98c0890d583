using System.Globalization;
using System.Numerics;
using AiNewsSite.Templating.Parsing;
using AiNewsSite.Templating.Rendering;
using static AiNewsSite.Templating.Parameter;

namespace AiNewsSite.Templating.Builtins;

/// <summary>The builtins of <c>math</c>. Null gives null.</summary>
internal static class MathBuiltins
{
    private const int MostDigits = 15;

    public static Builtin[] All { get; } = [.. Operations(), .. Roundings(), .. Others(), .. Draws()];

    private static Builtin[] Operations() =>
        [
            Operation("plus", TokenKind.Plus),
            Operation("minus", TokenKind.Minus),
            Operation("times", TokenKind.Asterisk),
            Operation("modulo", TokenKind.Percent),
            new("divided_by", static (c, a) => Divide(c, a[0], a[1]), Any("value"), Any("divisor")),
        ];

    private static Builtin Operation(string name, TokenKind sign) =>
        new(name, (c, a) => c.Operate(sign, a[0], a[1]), Any("value"), Any("with"));

    private static Builtin[] Roundings() =>
        [
            new("abs", static (_, a) => Abs(a[0]), Any("value")),
            new("ceil", static (_, a) => Whole(a[0], MidpointRounding.ToPositiveInfinity, 0), Any("value")),
            new("floor", static (_, a) => Whole(a[0], MidpointRounding.ToNegativeInfinity, 0), Any("value")),
            new("round", static (_, a) => Round(a[0], a[1].AsInt), Any("value"), Int("precision").Or(0)),
        ];

    private static Builtin[] Others() =>
        [
            new("is_number", static (_, a) => a[0].IsNumber, Any("value")),
            new(
                "format",
                static (c, a) => ValueFormat.Format(a[0], a[1].AsText(), Cultures.Named(a[2], 2, c.Culture)),
                Any("value"),
                Text("format"),
                Text("culture").Or(default)
            ),
        ];

    private static Builtin[] Draws() =>
        [
            new("random", static (c, a) => Random(c, a[0].AsInt, a[1].AsInt), Int("minValue"), Int("maxValue")),
            new("uuid", static (c, _) => SeededNumbers.Of(c).NextUuid()),
        ];

    /// <summary>By a whole number: whole too, rounded down. By any other: the quotient.</summary>
    private static ScriptValue Divide(RenderContext context, in ScriptValue value, in ScriptValue divisor)
    {
        if (!divisor.IsInteger || !value.IsNumber)
        {
            return context.Operate(TokenKind.Divide, value, divisor);
        }
        BigInteger by = divisor.AsBigInteger;
        if (by.IsZero)
        {
            throw new BadArgumentException(1, "Attempted to divide by zero.");
        }
        if (value.IsInteger)
        {
            BigInteger quotient = BigInteger.DivRem(value.AsBigInteger, by, out BigInteger rest);
            return ScriptValue.From(!rest.IsZero && rest.Sign != by.Sign ? quotient - 1 : quotient);
        }
        double result = Math.Floor(value.AsDouble / (double)by);
        return double.IsFinite(result) ? ScriptValue.From(new BigInteger(result)) : result;
    }

    private static ScriptValue Abs(in ScriptValue value) =>
        value.Kind switch
        {
            ScriptKind.Null => value,
            ScriptKind.Float => ScriptValue.From(Math.Abs(value.AsFloat)),
            ScriptKind.Double => ScriptValue.From(Math.Abs(value.AsDouble)),
            ScriptKind.Decimal => ScriptValue.From(Math.Abs(value.AsDecimal)),
            _ when value.IsInteger => ScriptValue.From(BigInteger.Abs(value.AsBigInteger)),
            _ => throw NoNumber(value),
        };

    /// <summary>Half to even; digits after the point up to 15.</summary>
    private static ScriptValue Round(in ScriptValue value, int digits) =>
        digits is >= 0 and <= MostDigits
            ? Whole(value, MidpointRounding.ToEven, digits)
            : throw new BadArgumentException(
                1,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The precision `{digits}` must be between 0 and {MostDigits}"
                )
            );

    /// <summary>Whole numbers and Decimals keep their kind, other numbers and texts of numbers give Doubles.</summary>
    private static ScriptValue Whole(in ScriptValue value, MidpointRounding way, int digits)
    {
        if (value.IsNull || value.IsInteger)
        {
            return value;
        }
        if (value.Kind == ScriptKind.Decimal)
        {
            return ScriptValue.From(Math.Round(value.AsDecimal, digits, way));
        }
        ScriptValue number = value.IsText ? StringNumbers.ToDouble(value.AsText()) : value;
        return number.IsNumber ? Math.Round(number.AsDouble, digits, way) : throw NoNumber(value);
    }

    private static ScriptValue Random(RenderContext context, int least, int bound) =>
        least <= bound
            ? SeededNumbers.Of(context).Next(least, bound)
            : throw new BadArgumentException(
                0,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The least value `{least}` must not be greater than `{bound}`"
                )
            );

    private static BadArgumentException NoNumber(in ScriptValue value) =>
        new(0, $"Unable to convert type `{TypeNames.Of(value)}` to `{TypeNames.Of(ParameterKind.Double)}`");
}
