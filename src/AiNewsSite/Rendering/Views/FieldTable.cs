using System.Collections.Concurrent;
using System.Collections.Frozen;
using AiNewsSite.Templating;
using AiNewsSite.Values;

namespace AiNewsSite.Rendering.Views;

/// <summary>One member that a template can read.</summary>
/// <param name="Doc">For the reference in templates/README.md.</param>
public sealed record Field<T>(string Name, string Doc, Func<T, ScriptValue> Get);

/// <summary>The members of one kind of object, declared once: look-up, order and documentation.</summary>
public sealed class FieldTable<T>
{
    // Of numbers, so that one kind of table serves all kinds of objects: at the start each kind is loaded type by type.
    private readonly FrozenDictionary<string, int> _byName;

    /// <param name="name">As the reference calls the object.</param>
    public FieldTable(string name, params IEnumerable<Field<T>> fields)
    {
        Name = name;
        Fields = [.. fields];
        _byName = Enumerable
            .Range(0, Fields.Count)
            .ToFrozenDictionary(index => Fields[index].Name, StringComparer.Ordinal);
    }

    public string Name { get; }

    public IReadOnlyList<Field<T>> Fields { get; }

    public Field<T>? Find(string name) => _byName.TryGetValue(name, out var index) ? Fields[index] : null;
}

/// <summary>A value that every page asks for: each member is worked out once. Serves all threads.</summary>
public sealed class SharedObject<T>(FieldTable<T> table, T model) : IScriptObject
{
    private readonly ConcurrentDictionary<string, ScriptValue> _known = new(StringComparer.Ordinal);

    public int Count => table.Fields.Count;

    public bool IsShared => true;

    public IEnumerable<string> MemberNames => table.Fields.Select(one => one.Name);

    public bool TryGetMember(string name, out ScriptValue value)
    {
        if (_known.TryGetValue(name, out value))
        {
            return true;
        }

        if (table.Find(name) is not { } field)
        {
            return false;
        }

        value = _known.GetOrAdd(name, field.Get(model));
        return true;
    }
}

/// <summary>A value of the pipeline as templates see it: declared fields first, then what the author added.</summary>
/// <param name="extra">Front matter or data with more keys; null for none.</param>
public sealed class ViewObject<T>(FieldTable<T> table, T model, DataMap? extra = null) : IScriptObject
{
    public int Count => MemberNames.Count();

    public bool IsShared { get; init; }

    public IEnumerable<string> MemberNames =>
        extra is null
            ? table.Fields.Select(one => one.Name)
            : table.Fields.Select(one => one.Name).Concat(extra.Entries.Select(entry => entry.Key)).Distinct();

    public bool TryGetMember(string name, out ScriptValue value)
    {
        if (table.Find(name) is { } field)
        {
            value = field.Get(model);
            return true;
        }

        if (extra is not null && extra.TryGet(name, out var data))
        {
            value = DataView.Of(data);
            return true;
        }

        value = ScriptValue.Null;
        return false;
    }
}
