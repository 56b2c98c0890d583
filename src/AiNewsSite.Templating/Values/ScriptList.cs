using System.Collections;

namespace AiNewsSite.Templating;

/// <summary>
/// A list that one render makes and may change (<c>[1, 2]</c>, results of builtins). The host may pass any
/// <see cref="IReadOnlyList{ScriptValue}"/> instead, which templates cannot change.
/// </summary>
public sealed class ScriptList : IReadOnlyList<ScriptValue>
{
    private readonly List<ScriptValue> items;

    public ScriptList()
        : this(0) { }

    public ScriptList(int capacity) => items = new List<ScriptValue>(capacity);

    public ScriptList(IEnumerable<ScriptValue> values) => items = [.. values];

    public int Count => items.Count;

    public ScriptValue this[int index]
    {
        get => items[index];
        set => items[index] = value;
    }

    public void Add(ScriptValue value) => items.Add(value);

    public void AddRange(IReadOnlyList<ScriptValue> values)
    {
        for (int i = 0; i < values.Count; i++)
        {
            items.Add(values[i]);
        }
    }

    public void Insert(int index, ScriptValue value) => items.Insert(index, value);

    public void RemoveAt(int index) => items.RemoveAt(index);

    /// <summary>Puts a value at any position from 0; the gap before it is filled with nulls.</summary>
    public void Put(int index, ScriptValue value)
    {
        while (items.Count <= index)
        {
            items.Add(default);
        }
        items[index] = value;
    }

    /// <summary>Members that a template put on the list itself, such as the named arguments of <c>$</c>.</summary>
    internal ScriptObject? Members { get; set; }

    internal ScriptObject OwnMembers => Members ??= [];

    public IEnumerator<ScriptValue> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
