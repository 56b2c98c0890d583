using System.Text;
using AiNewsSite.Templating.Parsing;
using AiNewsSite.Templating.Syntax;

namespace AiNewsSite.Templating.Rendering;

/// <summary>Operators with a string on one side.</summary>
internal static class TextOperators
{
    private const int MaxLength = 1 << 24;

    public static ScriptValue Apply(
        RenderContext context,
        BinaryExpression node,
        in ScriptValue left,
        in ScriptValue right
    )
    {
        switch (node.Operator)
        {
            case TokenKind.Plus:
                return Concatenate(context, left, right);
            case TokenKind.Asterisk:
                return Repeat(context, node, left, right);
            case TokenKind.DoubleEqual:
                return Comparison.AreEqual(context, left, right);
            case TokenKind.ExclamationEqual:
                return !Comparison.AreEqual(context, left, right);
            case TokenKind.Less or TokenKind.LessEqual or TokenKind.Greater or TokenKind.GreaterEqual:
                return !left.IsNull
                    && !right.IsNull
                    && Comparison.Holds(
                        node.Operator,
                        string.CompareOrdinal(context.ToText(left), context.ToText(right))
                    );
            default:
                throw context.Error(
                    node.Start,
                    $"Operator `{Signs.Of(node.Operator)}` is not supported on string objects"
                );
        }
    }

    /// <summary>Two values as one text. Beside Markup the other side is escaped, so that nothing is lost or doubled.</summary>
    public static ScriptValue Concatenate(RenderContext context, in ScriptValue left, in ScriptValue right)
    {
        if (!left.IsMarkup && !right.IsMarkup)
        {
            string first = context.ToText(left);
            string second = context.ToText(right);
            if (first.Length + second.Length > MaxLength)
            {
                throw new ScriptFailureException($"The text would be longer than {MaxLength} characters");
            }
            return first.Length == 0 ? second
                : second.Length == 0 ? first
                : first + second;
        }
        using Utf8Output joined = new();
        AppendEscaped(context, left, joined);
        AppendEscaped(context, right, joined);
        return ScriptValue.FromMarkup(joined.Written.ToArray());
    }

    private static void AppendEscaped(RenderContext context, in ScriptValue value, Utf8Output output)
    {
        if (value.IsMarkup)
        {
            output.Write(value.AsMarkup.Span);
        }
        else
        {
            output.WriteEscaped(context.ToText(value));
        }
    }

    private static ScriptValue Repeat(
        RenderContext context,
        BinaryExpression node,
        in ScriptValue left,
        in ScriptValue right
    )
    {
        ScriptValue text = left.IsText ? left : right;
        ScriptValue times = left.IsText ? right : left;
        if (times.IsNull)
        {
            return default;
        }
        if (!times.IsNumber)
        {
            throw context.Error(
                node.Start,
                $"Operator `{Signs.Of(node.Operator)}` is not supported for the expression. Only working on string x int or int x string"
            );
        }
        int count = context.ToInt(left.IsText ? node.Right : node.Left, times);
        string content = text.AsText()!;
        if (count <= 0)
        {
            return "";
        }
        if ((long)content.Length * count > MaxLength)
        {
            throw context.Error(node.Start, $"The text would be longer than {MaxLength} characters");
        }
        string repeated = new StringBuilder(content.Length * count).Insert(0, content, count).ToString();
        return text.IsMarkup ? ScriptValue.FromMarkup(repeated) : repeated;
    }
}
