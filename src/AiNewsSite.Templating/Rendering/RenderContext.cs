using System.Globalization;
using AiNewsSite.Templating.Builtins;

namespace AiNewsSite.Templating.Rendering;

/// <summary>One run of a template: its switches, its output, and what builtins may ask of the engine.</summary>
public sealed partial class RenderContext
{
    private Dictionary<string, object>? states;

    internal RenderContext(RenderOptions options, Utf8Output output)
    {
        Options = options;
        Output = output;
    }

    public RenderOptions Options { get; private set; }

    /// <summary>Where text goes now: the page, or a buffer of a capture or include.</summary>
    public Utf8Output Output { get; private set; }

    public bool EscapesHtml => Options.Escaping == Escaping.Html;

    /// <summary>The setting <c>date.format</c>, by which dates are printed.</summary>
    public string DateFormat { get; set; } = DateFormats.Default;

    /// <summary>Gives the names of days and months; never the machine's culture.</summary>
    public CultureInfo Culture { get; } = CultureInfo.InvariantCulture;

    /// <summary>The value as the output rule shows it, not escaped.</summary>
    public string ToText(in ScriptValue value) => ValueText.Of(value, DateFormat, Culture);

    /// <summary>Text that is HTML already: Markup where the render escapes, a String where it does not.</summary>
    public ScriptValue Html(string text) => EscapesHtml ? ScriptValue.FromMarkup(text) : text;

    /// <summary>What a builtin keeps through one render under its own name (<c>array.cycle</c>).</summary>
    public T State<T>(string name, Func<T> create)
        where T : class
    {
        states ??= new Dictionary<string, object>(StringComparer.Ordinal);
        if (!states.TryGetValue(name, out object? state))
        {
            states[name] = state = create();
        }
        return (T)state;
    }
}
