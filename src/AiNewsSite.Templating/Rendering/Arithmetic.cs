using System.Numerics;
using AiNewsSite.Templating.Parsing;

namespace AiNewsSite.Templating.Rendering;

/// <summary>Reckoning with numbers: whole ones grow as they must, mixed kinds take the wider kind.</summary>
internal static class Arithmetic
{
    private const long MaxBits = 1 << 20;

    /// <summary>Throws <see cref="ScriptFailureException"/> for division by zero and for numbers without bounds.</summary>
    public static ScriptValue Apply(TokenKind sign, in ScriptValue left, in ScriptValue right)
    {
        if (left.Kind == ScriptKind.Decimal || right.Kind == ScriptKind.Decimal)
        {
            return Decimals(sign, ToDecimal(left), ToDecimal(right));
        }
        bool isDouble = left.Kind == ScriptKind.Double || right.Kind == ScriptKind.Double;
        if (isDouble || left.Kind == ScriptKind.Float || right.Kind == ScriptKind.Float)
        {
            double result = Doubles(sign, left.AsDouble, right.AsDouble);
            return isDouble ? ScriptValue.From(result) : ScriptValue.From((float)result);
        }
        if (sign == TokenKind.Divide)
        {
            return ScriptValue.From(left.AsDouble / right.AsDouble);
        }
        return left.Kind != ScriptKind.BigInteger && right.Kind != ScriptKind.BigInteger
            ? Longs(sign, left.AsLong, right.AsLong)
            : Bigs(sign, left.AsBigInteger, right.AsBigInteger);
    }

    public static bool TryDecimal(in ScriptValue value, out decimal result)
    {
        result = 0;
        try
        {
            result = ToDecimal(value);
            return true;
        }
        catch (ScriptFailureException)
        {
            return false;
        }
    }

    private static ScriptValue Longs(TokenKind sign, long left, long right)
    {
        if (right == 0 && sign is TokenKind.DoubleDivide or TokenKind.Percent)
        {
            throw DividedByZero();
        }
        switch (sign)
        {
            // The sign of a sum is wrong exactly where it does not fit.
            case TokenKind.Plus when unchecked((left ^ (left + right)) & (right ^ (left + right))) >= 0:
                return ScriptValue.From(left + right);
            case TokenKind.Minus when unchecked((left ^ right) & (left ^ (left - right))) >= 0:
                return ScriptValue.From(left - right);
            case TokenKind.Asterisk when Math.BigMul(left, right, out var low) == low >> 63:
                return ScriptValue.From(low);
            // The one quotient that does not fit is that of the least number by -1.
            case TokenKind.DoubleDivide when right != -1:
                return ScriptValue.From(left / right);
            case TokenKind.Percent when right != -1:
                return ScriptValue.From(left % right);
            default:
                return Bigs(sign, left, right);
        }
    }

    private static ScriptValue Bigs(TokenKind sign, BigInteger left, BigInteger right)
    {
        if (right.IsZero && sign is TokenKind.DoubleDivide or TokenKind.Percent)
        {
            throw DividedByZero();
        }
        if (sign == TokenKind.Asterisk && left.GetBitLength() + right.GetBitLength() > MaxBits)
        {
            throw new ScriptFailureException("The number is too large");
        }
        return ScriptValue.From(
            sign switch
            {
                TokenKind.Plus => left + right,
                TokenKind.Minus => left - right,
                TokenKind.Asterisk => left * right,
                TokenKind.DoubleDivide => BigInteger.Divide(left, right),
                TokenKind.Percent => BigInteger.Remainder(left, right),
                TokenKind.DoubleLessThan => Shift(left, right),
                _ => Shift(left, -right),
            }
        );
    }

    private static BigInteger Shift(BigInteger value, BigInteger bits)
    {
        if (bits > MaxBits || bits < -MaxBits * 2)
        {
            return bits > 0 ? throw new ScriptFailureException("The number is too large") : value >> (int)MaxBits;
        }
        return value << (int)bits;
    }

    private static double Doubles(TokenKind sign, double left, double right) =>
        sign switch
        {
            TokenKind.Plus => left + right,
            TokenKind.Minus => left - right,
            TokenKind.Asterisk => left * right,
            TokenKind.Divide => left / right,
            TokenKind.DoubleDivide => Math.Round(left / right, MidpointRounding.ToEven),
            TokenKind.Percent => left % right,
            TokenKind.DoubleLessThan => left * Math.Pow(2, right),
            _ => left / Math.Pow(2, right),
        };

    private static ScriptValue Decimals(TokenKind sign, decimal left, decimal right)
    {
        if (right == 0 && sign is TokenKind.Divide or TokenKind.DoubleDivide or TokenKind.Percent)
        {
            throw DividedByZero();
        }
        try
        {
            return ScriptValue.From(
                sign switch
                {
                    TokenKind.Plus => left + right,
                    TokenKind.Minus => left - right,
                    TokenKind.Asterisk => left * right,
                    TokenKind.Divide => left / right,
                    TokenKind.DoubleDivide => decimal.Round(left / right, MidpointRounding.ToEven),
                    TokenKind.Percent => left % right,
                    _ => throw new ScriptFailureException("A decimal number cannot be shifted"),
                }
            );
        }
        catch (OverflowException)
        {
            throw TooLargeForDecimal();
        }
    }

    private static decimal ToDecimal(in ScriptValue value)
    {
        try
        {
            return value.Kind switch
            {
                ScriptKind.Decimal => value.AsDecimal,
                ScriptKind.BigInteger => (decimal)value.AsBigInteger,
                ScriptKind.Double or ScriptKind.Float => (decimal)value.AsDouble,
                _ => value.AsLong,
            };
        }
        catch (OverflowException)
        {
            throw TooLargeForDecimal();
        }
    }

    private static ScriptFailureException DividedByZero() => new("Attempted to divide by zero.");

    private static ScriptFailureException TooLargeForDecimal() =>
        new("Value was either too large or too small for a Decimal.");
}
