using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Templating.Builtins;

/// <summary>Lists to longer or shorter copies. Null counts as an empty list.</summary>
internal static class ListEdits
{
    public static ScriptValue Add(RenderContext context, in ScriptValue list, in ScriptValue value)
    {
        ScriptList copy = Copy(context, list, 1);
        copy.Add(value);
        return ScriptValue.From(copy);
    }

    /// <summary>Null only when both are null.</summary>
    public static ScriptValue Concat(RenderContext context, in ScriptValue first, in ScriptValue second)
    {
        if (first.IsNull && second.IsNull)
        {
            return default;
        }
        int more = second.IsNull ? 0 : second.AsList.Count;
        ScriptList copy = Copy(context, first, more);
        if (!second.IsNull)
        {
            context.CountSteps(more);
            copy.AddRange(second.AsList);
        }
        return ScriptValue.From(copy);
    }

    /// <summary>A position past the end fills the gap with nulls; one below 0 is 0.</summary>
    public static ScriptValue InsertAt(RenderContext context, in ScriptValue list, int index, in ScriptValue value)
    {
        ScriptList copy = Copy(context, list, 1);
        index = Math.Max(index, 0);
        if (index > copy.Count)
        {
            context.CountSteps(index - copy.Count);
            copy.Put(index, value);
        }
        else
        {
            copy.Insert(index, value);
        }
        return ScriptValue.From(copy);
    }

    /// <summary>A negative position counts from the end; one outside the list removes nothing.</summary>
    public static ScriptValue RemoveAt(RenderContext context, in ScriptValue list, int index)
    {
        ScriptList copy = Copy(context, list, 0);
        index = index < 0 ? index + copy.Count : index;
        if (index >= 0 && index < copy.Count)
        {
            copy.RemoveAt(index);
        }
        return ScriptValue.From(copy);
    }

    private static ScriptList Copy(RenderContext context, in ScriptValue list, int more)
    {
        if (list.IsNull)
        {
            return new ScriptList(more);
        }
        IReadOnlyList<ScriptValue> items = list.AsList;
        context.CountSteps(items.Count);
        ScriptList copy = new(items.Count + more);
        copy.AddRange(items);
        return copy;
    }
}
