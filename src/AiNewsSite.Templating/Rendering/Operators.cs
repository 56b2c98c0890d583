using System.Numerics;
using AiNewsSite.Templating.Parsing;
using AiNewsSite.Templating.Syntax;

namespace AiNewsSite.Templating.Rendering;

/// <summary>Binary and unary operators on values of any kind.</summary>
internal static class Operators
{
    public static ScriptValue Apply(
        RenderContext context,
        BinaryExpression node,
        in ScriptValue left,
        in ScriptValue right
    )
    {
        TokenKind sign = node.Operator;
        if (sign is TokenKind.DoubleEqual or TokenKind.ExclamationEqual)
        {
            return Comparison.AreEqual(context, left, right) == (sign == TokenKind.DoubleEqual);
        }
        if (Comparison.IsNumeric(left) && Comparison.IsNumeric(right))
        {
            return Numbers(context, node, left, right);
        }
        if (left.IsList || right.IsList)
        {
            return ListOperators.Apply(context, node, left, right);
        }
        if (left.IsText || right.IsText)
        {
            return TextOperators.Apply(context, node, left, right);
        }
        if (left.IsNull || right.IsNull)
        {
            return IsOrdering(sign) ? false : default(ScriptValue);
        }
        return Times(context, node, left, right);
    }

    /// <summary><c>+x</c> and <c>-x</c>.</summary>
    public static ScriptValue Sign(RenderContext context, Expression node, TokenKind sign, in ScriptValue value)
    {
        if (value.IsNull)
        {
            return default;
        }
        if (value.Kind == ScriptKind.TimeSpan)
        {
            return sign == TokenKind.Minus ? value.AsTimeSpan.Negate() : value;
        }
        if (!Comparison.IsNumeric(value))
        {
            throw context.Error(
                node.Start,
                $"Unexpected value `{context.ToText(value)} / Type: {TypeNames.Of(value)}`. Cannot negate(-)/positive(+) a non-numeric value"
            );
        }
        if (sign == TokenKind.Plus)
        {
            return value;
        }
        return value.Kind switch
        {
            ScriptKind.Double => ScriptValue.From(-value.AsDouble),
            ScriptKind.Float => ScriptValue.From(-value.AsFloat),
            ScriptKind.Decimal => ScriptValue.From(-value.AsDecimal),
            _ => ScriptValue.From(-value.AsBigInteger),
        };
    }

    /// <summary>One more or one less.</summary>
    public static ScriptValue Step(RenderContext context, Expression node, TokenKind sign, in ScriptValue value)
    {
        if (value.IsNull)
        {
            return default;
        }
        if (!value.IsNumber)
        {
            throw context.Error(
                node.Start,
                $"Unexpected value `{context.ToText(value)} / Type: {TypeNames.Of(value)}`. Cannot increment/decrement a non-numeric value"
            );
        }
        return Arithmetic.Apply(sign, value, 1);
    }

    public static bool IsOrdering(TokenKind sign) =>
        sign is TokenKind.Less or TokenKind.LessEqual or TokenKind.Greater or TokenKind.GreaterEqual;

    public static RenderException Unsupported(
        RenderContext context,
        BinaryExpression node,
        in ScriptValue left,
        in ScriptValue right
    ) =>
        context.Error(
            node.Start,
            $"Unsupported types `{context.ToText(left)}/{TypeNames.Of(left)}` {Signs.Of(node.Operator)} `{context.ToText(right)}/{TypeNames.Of(right)}` for binary operation"
        );

    private static ScriptValue Numbers(
        RenderContext context,
        BinaryExpression node,
        in ScriptValue left,
        in ScriptValue right
    )
    {
        if (IsOrdering(node.Operator))
        {
            return Comparison.CompareNumbers(left, right) is { } order && Comparison.Holds(node.Operator, order);
        }
        if (node.Operator is TokenKind.DoubleDot or TokenKind.DoubleDotLess)
        {
            return Range(context, node, left, right);
        }
        return Arithmetic.Apply(node.Operator, left, right);
    }

    private static ScriptValue Range(
        RenderContext context,
        BinaryExpression node,
        in ScriptValue left,
        in ScriptValue right
    )
    {
        BigInteger start = left.IsInteger ? left.AsBigInteger : context.ToInt(node.Left, left);
        BigInteger end = right.IsInteger ? right.AsBigInteger : context.ToInt(node.Right, right);
        return ScriptValue.From(new ScriptRange(start, end, node.Operator == TokenKind.DoubleDot));
    }

    /// <summary>Dates and time spans.</summary>
    private static ScriptValue Times(
        RenderContext context,
        BinaryExpression node,
        in ScriptValue left,
        in ScriptValue right
    )
    {
        try
        {
            return (left.Kind, node.Operator, right.Kind) switch
            {
                (ScriptKind.Date, TokenKind.Minus, ScriptKind.Date) => left.AsDate - right.AsDate,
                (ScriptKind.Date, TokenKind.Plus, ScriptKind.TimeSpan) => ScriptValue.From(
                    left.AsDate + right.AsTimeSpan,
                    left.DateKind
                ),
                (ScriptKind.Date, TokenKind.Minus, ScriptKind.TimeSpan) => ScriptValue.From(
                    left.AsDate - right.AsTimeSpan,
                    left.DateKind
                ),
                (ScriptKind.TimeSpan, TokenKind.Plus, ScriptKind.TimeSpan) => left.AsTimeSpan + right.AsTimeSpan,
                (ScriptKind.TimeSpan, TokenKind.Minus, ScriptKind.TimeSpan) => left.AsTimeSpan - right.AsTimeSpan,
                (ScriptKind.Date, var sign, ScriptKind.Date) when IsOrdering(sign) => Comparison.Holds(
                    sign,
                    left.AsDate.CompareTo(right.AsDate)
                ),
                (ScriptKind.TimeSpan, var sign, ScriptKind.TimeSpan) when IsOrdering(sign) => Comparison.Holds(
                    sign,
                    left.AsTimeSpan.CompareTo(right.AsTimeSpan)
                ),
                _ => throw Unsupported(context, node, left, right),
            };
        }
        catch (Exception outOfRange) when (outOfRange is OverflowException or ArgumentOutOfRangeException)
        {
            throw context.Error(node.Start, "The resulting date or time span cannot be represented");
        }
    }
}
