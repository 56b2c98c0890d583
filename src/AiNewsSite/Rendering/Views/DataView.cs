using System.Collections.Immutable;
using AiNewsSite.Templating;
using AiNewsSite.Values;

namespace AiNewsSite.Rendering.Views;

/// <summary>Front matter, settings and data files as template values.</summary>
public static class DataView
{
    public static ScriptValue Of(DataValue value) =>
        value switch
        {
            DataNull => ScriptValue.Null,
            DataBool flag => flag.Value,
            DataInteger whole => whole.Value,
            DataNumber number => number.Value,
            DataTimestamp { Offset: { } offset } time => new DateTimeOffset(time.Clock, offset),
            DataTimestamp time => new DateTimeOffset(time.Clock, TimeSpan.Zero),
            DataList list => ScriptValue.From(new ListView(list)),
            DataMap map => ScriptValue.From(new MapView(map)),
            _ => value.Text,
        };

    /// <summary>The `key=value` pairs of a Liquid include.</summary>
    public static ScriptValue Arguments(ImmutableArray<KeyValuePair<string, string>> arguments) =>
        ScriptValue.From(
            new ScriptRecord(arguments.Select(one => KeyValuePair.Create(one.Key, ScriptValue.From(one.Value))))
        );

    private sealed class ListView(DataList list) : IReadOnlyList<ScriptValue>
    {
        public int Count => list.Items.Length;

        public ScriptValue this[int index] => Of(list.Items[index]);

        public IEnumerator<ScriptValue> GetEnumerator() => list.Items.Select(Of).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class MapView(DataMap map) : IScriptObject
    {
        public int Count => MemberNames.Count();

        public IEnumerable<string> MemberNames => map.Entries.Select(entry => entry.Key).Distinct();

        public bool TryGetMember(string name, out ScriptValue value)
        {
            var found = map.TryGet(name, out var data);
            value = found ? Of(data!) : ScriptValue.Null;
            return found;
        }
    }
}
