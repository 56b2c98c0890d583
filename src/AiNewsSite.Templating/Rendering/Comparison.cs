using AiNewsSite.Templating.Parsing;

namespace AiNewsSite.Templating.Rendering;

/// <summary>The language's <c>==</c> and <c>&lt;</c>.</summary>
internal static class Comparison
{
    private const int MaxDepth = 100;

    public static bool AreEqual(RenderContext context, in ScriptValue left, in ScriptValue right, int depth = 0)
    {
        if (left.IsNull || right.IsNull)
        {
            return left.IsNull && right.IsNull;
        }
        if (left.Kind == ScriptKind.Empty || right.Kind == ScriptKind.Empty)
        {
            return IsEmpty(left) && IsEmpty(right);
        }
        if (left.IsText || right.IsText)
        {
            return string.Equals(context.ToText(left), context.ToText(right), StringComparison.Ordinal);
        }
        if (IsNumeric(left) && IsNumeric(right))
        {
            return CompareNumbers(left, right) == 0;
        }
        if (left.IsList && right.IsList)
        {
            return AreListsEqual(context, left.AsList, right.AsList, depth);
        }
        return left.Equals(right);
    }

    /// <summary>Of numbers and booleans (1 and 0); null when one is not a number (NaN).</summary>
    public static int? CompareNumbers(in ScriptValue left, in ScriptValue right)
    {
        if (left.Kind == ScriptKind.Decimal || right.Kind == ScriptKind.Decimal)
        {
            return Arithmetic.TryDecimal(left, out decimal a) && Arithmetic.TryDecimal(right, out decimal b)
                ? a.CompareTo(b)
                : CompareDoubles(left.AsDouble, right.AsDouble);
        }
        if (left.Kind is ScriptKind.Double or ScriptKind.Float || right.Kind is ScriptKind.Double or ScriptKind.Float)
        {
            return CompareDoubles(left.AsDouble, right.AsDouble);
        }
        return left.Kind == ScriptKind.BigInteger || right.Kind == ScriptKind.BigInteger
            ? left.AsBigInteger.CompareTo(right.AsBigInteger)
            : left.AsLong.CompareTo(right.AsLong);
    }

    /// <summary>What an ordering sign says of the result of a compare.</summary>
    public static bool Holds(TokenKind sign, int order) =>
        sign switch
        {
            TokenKind.Less => order < 0,
            TokenKind.LessEqual => order <= 0,
            TokenKind.Greater => order > 0,
            _ => order >= 0,
        };

    public static bool IsNumeric(in ScriptValue value) => value.IsNumber || value.Kind == ScriptKind.Bool;

    private static bool IsEmpty(in ScriptValue value) =>
        value.Kind switch
        {
            ScriptKind.Empty => true,
            ScriptKind.List => value.AsList.Count == 0,
            ScriptKind.Object => value.AsObject.Count == 0,
            _ => false,
        };

    private static int? CompareDoubles(double left, double right) =>
        double.IsNaN(left) || double.IsNaN(right) ? null : left.CompareTo(right);

    private static bool AreListsEqual(
        RenderContext context,
        IReadOnlyList<ScriptValue> left,
        IReadOnlyList<ScriptValue> right,
        int depth
    )
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }
        if (left.Count != right.Count || depth > MaxDepth)
        {
            return false;
        }
        for (int i = 0; i < left.Count; i++)
        {
            if (!AreEqual(context, left[i], right[i], depth + 1))
            {
                return false;
            }
        }
        return true;
    }
}
