using System.Collections;

namespace AiNewsSite.Templating.Builtins;

/// <summary>A run of another list's items, forwards or backwards, without a copy.</summary>
internal sealed class ListSlice(IReadOnlyList<ScriptValue> list, int start, int count, int step)
    : IReadOnlyList<ScriptValue>
{
    public int Count => count;

    public ScriptValue this[int index] => list[start + step * index];

    /// <summary>The first items; a count below 0 is 0. Null stays null, here and below.</summary>
    public static ScriptValue First(in ScriptValue list, int count) =>
        list.IsNull ? list : Forwards(list.AsList, 0, Math.Clamp(count, 0, list.AsList.Count));

    /// <summary>The items from a position on; one below 0 is 0.</summary>
    public static ScriptValue From(in ScriptValue list, int index)
    {
        if (list.IsNull)
        {
            return list;
        }
        int start = Math.Clamp(index, 0, list.AsList.Count);
        return Forwards(list.AsList, start, list.AsList.Count - start);
    }

    public static ScriptValue Reversed(in ScriptValue list) =>
        list.IsNull
            ? list
            : ScriptValue.FromIterator(new ListSlice(list.AsList, list.AsList.Count - 1, list.AsList.Count, -1));

    public IEnumerator<ScriptValue> GetEnumerator()
    {
        for (int i = 0; i < count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static ScriptValue Forwards(IReadOnlyList<ScriptValue> list, int start, int count) =>
        ScriptValue.FromIterator(new ListSlice(list, start, count, 1));
}
