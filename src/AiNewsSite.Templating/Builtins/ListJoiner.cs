using System.Text;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Templating.Builtins;

/// <summary>Lists to one text.</summary>
internal static class ListJoiner
{
    /// <summary>
    /// The items as they print, with the delimiter between them; a function may change each item's text. Where the
    /// render escapes, a list with Markup in it gives Markup, its other parts escaped.
    /// </summary>
    public static ScriptValue Join(
        RenderContext context,
        in ScriptValue list,
        string delimiter,
        in ScriptValue function
    )
    {
        if (list.IsNull)
        {
            return ScriptValue.EmptyString;
        }
        ScriptFunction? called = function.IsNull ? null : ListFilters.Function(context, function, 2);
        IReadOnlyList<ScriptValue> items = list.AsList;
        context.CountSteps(items.Count);
        ScriptValue[] texts = new ScriptValue[items.Count];
        bool anyMarkup = false;
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = called is null ? items[i] : context.Call(called, context.ToText(items[i]));
            anyMarkup |= texts[i].IsMarkup;
        }
        bool escapes = anyMarkup && context.EscapesHtml;
        StringBuilder joined = new();
        string between = escapes ? HtmlText.Escape(delimiter) : delimiter;
        for (int i = 0; i < texts.Length; i++)
        {
            string text = context.ToText(texts[i]);
            joined.Append(i == 0 ? "" : between).Append(escapes && !texts[i].IsMarkup ? HtmlText.Escape(text) : text);
        }
        return escapes ? ScriptValue.FromMarkup(joined.ToString()) : joined.ToString();
    }
}
