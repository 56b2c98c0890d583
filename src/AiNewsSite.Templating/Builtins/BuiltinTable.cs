using System.Collections.Frozen;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Templating.Builtins;

/// <summary>The top-level names that every template sees below its model.</summary>
internal static class BuiltinTable
{
    public static FrozenDictionary<string, ScriptValue> All { get; } =
        new Dictionary<string, ScriptValue>(StringComparer.Ordinal)
        {
            ["empty"] = ScriptValue.Empty,
            ["blank"] = ScriptValue.Empty,
            ["array"] = ScriptValue.From(new BuiltinObject("array", ArrayBuiltins.All)),
            ["date"] = ScriptValue.From(
                new BuiltinObject(
                    "date",
                    DateBuiltins.All,
                    ("default_format", DateFormats.Default),
                    ("format", DateFormats.Default)
                )
                {
                    Self = DateBuiltins.Parse,
                }
            ),
            ["html"] = ScriptValue.From(new BuiltinObject("html", HtmlBuiltins.All)),
            ["math"] = ScriptValue.From(new BuiltinObject("math", MathBuiltins.All)),
            ["object"] = ScriptValue.From(new BuiltinObject("object", ObjectBuiltins.All)),
            ["regex"] = ScriptValue.From(new BuiltinObject("regex", RegexBuiltins.All)),
            ["include"] = ScriptValue.From(IncludeFunction.Single),
            ["include_join"] = ScriptValue.From(IncludeFunction.Join),
            ["include_cached"] = ScriptValue.From(IncludeFunction.Cached),
            ["string"] = ScriptValue.From(new BuiltinObject("string", StringBuiltins.All)),
            ["timespan"] = ScriptValue.From(
                new BuiltinObject("timespan", TimeSpanBuiltins.All, ("zero", TimeSpan.Zero))
            ),
        }.ToFrozenDictionary(StringComparer.Ordinal);
}
