using System.Collections.Frozen;

namespace AiNewsSite.Templating;

/// <summary>An object that never changes, made from pairs; many renders may share it. A name given twice has its last value.</summary>
public sealed class ScriptRecord : IScriptObject
{
    private readonly FrozenDictionary<string, ScriptValue> members;
    private readonly string[] names;

    public ScriptRecord(IEnumerable<KeyValuePair<string, ScriptValue>> pairs)
    {
        OrderedDictionary<string, ScriptValue> ordered = new(StringComparer.Ordinal);
        foreach ((string name, ScriptValue value) in pairs)
        {
            ordered[name] = value;
        }
        names = [.. ordered.Keys];
        members = ordered.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static ScriptRecord Empty { get; } = new([]);

    public int Count => names.Length;

    public IEnumerable<string> MemberNames => names;

    public bool TryGetMember(string name, out ScriptValue value) => members.TryGetValue(name, out value);
}
