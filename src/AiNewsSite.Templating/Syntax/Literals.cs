using System.Globalization;
using System.Text;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Templating.Syntax;

/// <summary>A number, string, boolean or null; <paramref name="quoted"/> is how it stands in the template.</summary>
internal sealed class LiteralExpression(int start, int end, ScriptValue value, string quoted) : Expression(start, end)
{
    public ScriptValue Value { get; } = value;

    public override ScriptValue Evaluate(RenderContext context) => Value;

    public override void Quote(StringBuilder text) => text.Append(quoted);
}

/// <summary>Text with expressions between its parts; there is one text more than there are expressions.</summary>
internal sealed class InterpolatedExpression(int start, int end, string[] texts, Expression[] parts)
    : Expression(start, end)
{
    public override ScriptValue Evaluate(RenderContext context)
    {
        ScriptValue result = texts[0];
        for (int i = 0; i < parts.Length; i++)
        {
            ScriptValue part = parts[i].Evaluate(context);
            result = TextOperators.Concatenate(context, result, part.IsMarkup ? part : PlainText(context, part));
            result = TextOperators.Concatenate(context, result, texts[i + 1]);
        }
        return result;
    }

    public override void Quote(StringBuilder text)
    {
        text.Append("$\"").Append(texts[0]);
        for (int i = 0; i < parts.Length; i++)
        {
            text.Append('{');
            parts[i].Quote(text);
            text.Append('}').Append(texts[i + 1]);
        }
        text.Append('"');
    }

    /// <summary>Parts are shown as .NET shows such a value, not by the output rule of the language.</summary>
    private static ScriptValue PlainText(RenderContext context, in ScriptValue value) =>
        value.Kind switch
        {
            ScriptKind.Bool => value.AsBool ? "True" : "False",
            ScriptKind.Date => value.AsDate.ToString("MM/dd/yyyy HH:mm:ss", CultureInfo.InvariantCulture),
            _ => context.ToText(value),
        };
}

/// <summary><c>[a, b]</c>.</summary>
internal sealed class ListExpression(int start, int end, Expression[] items) : Expression(start, end)
{
    public override ScriptValue Evaluate(RenderContext context)
    {
        ScriptList list = new(items.Length);
        foreach (Expression item in items)
        {
            list.Add(item.Evaluate(context));
        }
        return ScriptValue.From(list);
    }

    public override void Quote(StringBuilder text)
    {
        text.Append('[');
        Quotes.Separated(text, items, ", ");
        text.Append(']');
    }
}

/// <summary><c>{name: value}</c>.</summary>
internal sealed class ObjectExpression(int start, int end, string[] names, Expression[] values) : Expression(start, end)
{
    public override ScriptValue Evaluate(RenderContext context)
    {
        ScriptObject result = [];
        for (int i = 0; i < names.Length; i++)
        {
            result[names[i]] = values[i].Evaluate(context);
        }
        return ScriptValue.From(result);
    }

    public override void Quote(StringBuilder text)
    {
        text.Append('{');
        for (int i = 0; i < names.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(names[i]).Append(": ");
            values[i].Quote(text);
        }
        text.Append('}');
    }
}

/// <summary>What several nodes share in quoting themselves.</summary>
internal static class Quotes
{
    public static void Separated(StringBuilder text, ReadOnlySpan<Expression> items, string separator)
    {
        for (int i = 0; i < items.Length; i++)
        {
            text.Append(i == 0 ? "" : separator);
            items[i].Quote(text);
        }
    }
}
