using System.Collections;

namespace AiNewsSite.Templating;

/// <summary>
/// An object with members in insertion order. One render (or the host before it) fills and changes it; a template may
/// assign to it. Objects shared between renders are <see cref="ScriptRecord"/>s or the host's own.
/// </summary>
/// <param name="capacity">Members that there is room for before it grows.</param>
public sealed class ScriptObject(int capacity = 0) : IScriptObject, IEnumerable<KeyValuePair<string, ScriptValue>>
{
    private readonly OrderedDictionary<string, ScriptValue> members = new(capacity, StringComparer.Ordinal);
    private HashSet<string>? readOnly;

    public int Count => members.Count;

    public IEnumerable<string> MemberNames => members.Keys;

    public ScriptValue this[string name]
    {
        get => members.TryGetValue(name, out ScriptValue value) ? value : default;
        set => members[name] = value;
    }

    public void Add(string name, ScriptValue value) => members[name] = value;

    public bool Remove(string name) => members.Remove(name);

    public bool TryGetMember(string name, out ScriptValue value) => members.TryGetValue(name, out value);

    /// <summary>The member at a position below <see cref="Count"/>.</summary>
    public KeyValuePair<string, ScriptValue> At(int index) => members.GetAt(index);

    public IEnumerator<KeyValuePair<string, ScriptValue>> GetEnumerator() => members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal bool IsReadOnly(string name) => readOnly is not null && readOnly.Contains(name);

    internal void MakeReadOnly(string name) => (readOnly ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);

    internal void Clear()
    {
        members.Clear();
        readOnly = null;
    }
}
