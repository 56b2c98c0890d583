using System.Net;
using AiNewsSite.Templating.Rendering;
using static AiNewsSite.Templating.Parameter;

namespace AiNewsSite.Templating.Builtins;

/// <summary>
/// The builtins of <c>html</c>. Markup counts as escaped already: <c>escape</c> leaves it alone.
/// </summary>
internal static class HtmlBuiltins
{
    public static Builtin[] All { get; } =
    [
        new("escape", static (c, a) => Escape(c, a[0]), Any("text")) { Writer = WriteEscaped },
        new("strip", static (c, a) => Strip(c, a[0]), Any("text")),
        new("newline_to_br", static (c, a) => NewlineToBr(c, a[0]), Any("text")),
        new("url_encode", static (_, a) => PercentEncoding.Component(a[0].AsText()), Text("text")),
        new("url_escape", static (_, a) => PercentEncoding.Whole(a[0].AsText()), Text("text")),
    ];

    /// <summary>Only the five signs of HTML become references; other characters stay, since pages are UTF-8.</summary>
    private static ScriptValue Escape(RenderContext context, in ScriptValue text)
    {
        if (text.IsNull || text.IsMarkup)
        {
            return text;
        }
        return context.Html(HtmlText.Escape(context.ToText(text)));
    }

    private static void WriteEscaped(RenderContext context, ReadOnlySpan<ScriptValue> arguments, Utf8Output output)
    {
        if (arguments[0].IsMarkup)
        {
            output.Write(arguments[0].AsMarkup.Span);
        }
        else
        {
            output.WriteEscaped(context.ToText(arguments[0]));
        }
    }

    /// <summary>Of Markup on a site its plain text, which may be cut and is escaped when printed.</summary>
    private static ScriptValue Strip(RenderContext context, in ScriptValue text)
    {
        if (text.IsNull)
        {
            return text;
        }
        string stripped = HtmlText.StripTags(context.ToText(text));
        return text.IsMarkup && context.EscapesHtml ? WebUtility.HtmlDecode(stripped) : stripped;
    }

    private static ScriptValue NewlineToBr(RenderContext context, in ScriptValue text)
    {
        if (text.IsNull)
        {
            return text;
        }
        string plain = context.ToText(text);
        if (text.IsMarkup)
        {
            return ScriptValue.FromMarkup(HtmlText.BreakLines(plain));
        }
        return context.Html(HtmlText.BreakLines(context.EscapesHtml ? HtmlText.Escape(plain) : plain));
    }
}
