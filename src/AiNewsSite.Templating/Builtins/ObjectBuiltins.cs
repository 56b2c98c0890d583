using AiNewsSite.Templating.Rendering;
using static AiNewsSite.Templating.Parameter;

namespace AiNewsSite.Templating.Builtins;

/// <summary>The builtins of <c>object</c>.</summary>
internal static class ObjectBuiltins
{
    public static Builtin[] All { get; } = [.. Questions(), .. Members(), .. Texts(), .. Code()];

    private static Builtin[] Questions() =>
        [
            new("default", static (_, a) => IsAbsent(a[0]) ? a[1] : a[0], Any("value"), Any("default")),
            new("typeof", static (_, a) => TypeOf(a[0]), Any("value")),
            new("kind", static (_, a) => KindOf(a[0]), Any("value")),
            new("size", static (_, a) => Size(a[0]), Any("value")),
        ];

    private static Builtin[] Members() =>
        [
            new("keys", static (_, a) => Keys(a[0]), Any("value")),
            new("values", static (c, a) => Values(c, a[0]), Any("value")),
            new("has_key", static (c, a) => HasKey(c, a[0], a[1].AsText(), out _), Any("value"), Text("key")),
            new(
                "has_value",
                static (c, a) => HasKey(c, a[0], a[1].AsText(), out ScriptValue member) && !member.IsNull,
                Any("value"),
                Text("key")
            ),
        ];

    private static Builtin[] Texts() =>
        [
            new(
                "format",
                static (c, a) => ValueFormat.Format(a[0], a[1].AsText(), Cultures.Named(a[2], 2, c.Culture)),
                Any("value"),
                Text("format"),
                Text("culture").Or(default)
            ),
            new("to_json", static (c, a) => JsonText.Write(c, a[0]), Any("value"))
            {
                Writer = static (c, a, output) => JsonText.Write(c, a[0], output),
            },
            new("from_json", static (_, a) => JsonText.Read(a[0].AsText()), Text("json")),
        ];

    private static Builtin[] Code() =>
        [
            new("eval", static (c, a) => Run(c, a[0], static (c, text) => c.EvaluateCode(text)), Any("value")),
            new("eval_template", static (c, a) => Run(c, a[0], static (c, text) => c.RenderText(text)), Any("value")),
        ];

    /// <summary>Runs text; calls a function; any other value is itself.</summary>
    private static ScriptValue Run(
        RenderContext context,
        in ScriptValue value,
        Func<RenderContext, string, ScriptValue> run
    ) =>
        value.IsText ? run(context, value.AsText()!)
        : value.IsFunction ? context.Call(value.AsFunction)
        : value;

    private static bool IsAbsent(in ScriptValue value) =>
        value.IsNull
        || value is { Kind: ScriptKind.String } && value.AsText()!.Length == 0
        || value is { IsMarkup: true, AsMarkup.IsEmpty: true };

    private static ScriptValue TypeOf(in ScriptValue value) =>
        value.Kind switch
        {
            ScriptKind.Null => default(ScriptValue),
            ScriptKind.Bool => "boolean",
            ScriptKind.String or ScriptKind.Markup => "string",
            ScriptKind.List => value.IsIterator ? "iterator" : "array",
            _ => value.IsNumber ? "number" : "object",
        };

    private static ScriptValue KindOf(in ScriptValue value) =>
        value.Kind switch
        {
            ScriptKind.Null => default(ScriptValue),
            ScriptKind.List => value.IsIterator ? "range" : "array",
            _ => TypeNames.Of(value),
        };

    /// <summary>Of text its UTF-16 units, of a list its items, of an object its members; 0 of anything else.</summary>
    private static int Size(in ScriptValue value) =>
        value.Kind switch
        {
            ScriptKind.String or ScriptKind.Markup => value.AsText()!.Length,
            ScriptKind.List => value.AsList.Count,
            ScriptKind.Object => value.AsObject.Count,
            _ => 0,
        };

    private static ScriptValue Keys(in ScriptValue value)
    {
        ScriptList keys = new();
        if (value.IsObject)
        {
            foreach (string name in value.AsObject.MemberNames)
            {
                keys.Add(name);
            }
        }
        return ScriptValue.From(keys);
    }

    private static ScriptValue Values(RenderContext context, in ScriptValue value)
    {
        ScriptList values = new();
        if (value.IsObject)
        {
            foreach (string name in value.AsObject.MemberNames)
            {
                context.TryGetMember(value, name, out ScriptValue member);
                values.Add(member);
            }
        }
        return ScriptValue.From(values);
    }

    private static bool HasKey(RenderContext context, in ScriptValue value, string? key, out ScriptValue member)
    {
        member = default;
        return key is not null && value.IsObject && context.TryGetMember(value, key, out member);
    }
}
