using System.Collections.Frozen;

namespace AiNewsSite.Templating.Builtins;

/// <summary>A named group of builtins such as <c>string</c>, and its plain values such as <c>date.default_format</c>.</summary>
internal sealed class BuiltinObject : IScriptObject
{
    private readonly FrozenDictionary<string, ScriptValue> members;
    private readonly string[] names;

    public BuiltinObject(string name, Builtin[] functions, params (string Name, ScriptValue Value)[] values)
    {
        Name = name;
        List<KeyValuePair<string, ScriptValue>> pairs = [];
        pairs.AddRange(functions.Select(f => KeyValuePair.Create(f.Name, ScriptValue.From(f))));
        pairs.AddRange(values.Select(v => KeyValuePair.Create(v.Name, v.Value)));
        names = [.. pairs.Select(p => p.Key)];
        members = pairs.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public string Name { get; }

    /// <summary>What a call of the object itself does (<c>date '2026-01-02'</c> parses).</summary>
    public Builtin? Self { get; init; }

    public int Count => names.Length;

    public IEnumerable<string> MemberNames => names;

    public bool TryGetMember(string name, out ScriptValue value) => members.TryGetValue(name, out value);
}
