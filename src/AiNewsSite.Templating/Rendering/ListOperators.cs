using AiNewsSite.Templating.Parsing;
using AiNewsSite.Templating.Syntax;

namespace AiNewsSite.Templating.Rendering;

/// <summary>Operators with a list on one side; the result is always a new list.</summary>
internal static class ListOperators
{
    private const int MaxItems = 1 << 20;

    public static ScriptValue Apply(
        RenderContext context,
        BinaryExpression node,
        in ScriptValue left,
        in ScriptValue right
    )
    {
        if (left.Reference is ScriptRange || right.Reference is ScriptRange)
        {
            throw Operators.Unsupported(context, node, left, right);
        }
        switch (node.Operator)
        {
            case TokenKind.Plus when !left.IsText && !right.IsText:
                return Append(left, right, asItem: false);
            case TokenKind.DoubleLessThan when left.IsList:
                return Append(left, right, asItem: true);
            case TokenKind.DoubleGreaterThan when right.IsList:
                ScriptList extended = new([left]);
                extended.AddRange(right.AsList);
                return ScriptValue.From(extended);
            case TokenKind.Asterisk when left.IsNumber || right.IsNumber:
                return Repeat(context, node, left, right);
            case var sign when left.IsText || right.IsText:
                return TextOperators.Apply(context, node, left, right);
            case var sign when Operators.IsOrdering(sign) && (left.IsNull || right.IsNull):
                return false;
            default:
                throw Operators.Unsupported(context, node, left, right);
        }
    }

    private static ScriptValue Append(in ScriptValue left, in ScriptValue right, bool asItem)
    {
        ScriptList result = left.IsList ? new ScriptList(left.AsList) : new ScriptList([left]);
        if (result.Count + (right.IsList ? right.AsList.Count : 1) > MaxItems)
        {
            throw new ScriptFailureException($"The list would have more than {MaxItems} items");
        }
        if (right.IsList && !asItem)
        {
            result.AddRange(right.AsList);
        }
        else
        {
            result.Add(right);
        }
        return ScriptValue.From(result);
    }

    private static ScriptValue Repeat(
        RenderContext context,
        BinaryExpression node,
        in ScriptValue left,
        in ScriptValue right
    )
    {
        IReadOnlyList<ScriptValue> items = (left.IsList ? left : right).AsList;
        int times = Math.Max(0, context.ToInt(left.IsList ? node.Right : node.Left, left.IsList ? right : left));
        long total = (long)items.Count * times;
        context.CountSteps((int)Math.Min(total, MaxItems));
        if (total > MaxItems)
        {
            throw new ScriptFailureException($"The list would have more than {MaxItems} items");
        }
        ScriptList result = new(items.Count * times);
        for (int i = 0; i < times; i++)
        {
            result.AddRange(items);
        }
        return ScriptValue.From(result);
    }
}
