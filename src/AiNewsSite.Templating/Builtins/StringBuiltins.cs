namespace AiNewsSite.Templating.Builtins;

/// <summary>The builtins of <c>string</c>.</summary>
internal static class StringBuiltins
{
    public static Builtin[] All { get; } = [new("upcase", static (_, a) => Upcase(a[0]), Parameter.Text("text"))];

    private static ScriptValue Upcase(in ScriptValue text) => text.AsText()?.ToUpperInvariant();
}
