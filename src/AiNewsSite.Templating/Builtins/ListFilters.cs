using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Templating.Builtins;

/// <summary>Lists to lists of some of their items, or of something for each item. Null gives null.</summary>
internal static class ListFilters
{
    public static ScriptValue Compact(RenderContext context, in ScriptValue list) =>
        Select(
            context,
            list,
            static (in ScriptValue item, List<ScriptValue> kept) =>
            {
                if (!item.IsNull)
                {
                    kept.Add(item);
                }
            }
        );

    /// <summary>The first of each group of items of the same kind and value.</summary>
    public static ScriptValue Unique(RenderContext context, in ScriptValue list)
    {
        HashSet<ScriptValue> seen = [];
        return Select(
            context,
            list,
            (in ScriptValue item, List<ScriptValue> kept) =>
            {
                if (seen.Add(item))
                {
                    kept.Add(item);
                }
            }
        );
    }

    /// <summary>The member of each item; an item without it is skipped.</summary>
    public static ScriptValue Map(RenderContext context, in ScriptValue list, string? member)
    {
        if (member is null)
        {
            return default;
        }
        return Select(
            context,
            list,
            (in ScriptValue item, List<ScriptValue> kept) =>
            {
                if (context.TryGetMember(item, member, out ScriptValue value))
                {
                    kept.Add(value);
                }
            }
        );
    }

    public static ScriptValue Each(RenderContext context, in ScriptValue list, in ScriptValue function)
    {
        ScriptFunction called = Function(context, function, 1);
        return Select(
            context,
            list,
            (in ScriptValue item, List<ScriptValue> kept) => kept.Add(context.Call(called, item))
        );
    }

    public static ScriptValue Filter(RenderContext context, in ScriptValue list, in ScriptValue function)
    {
        ScriptFunction called = Function(context, function, 1);
        return Select(
            context,
            list,
            (in ScriptValue item, List<ScriptValue> kept) =>
            {
                if (context.Call(called, item).IsTruthy)
                {
                    kept.Add(item);
                }
            }
        );
    }

    /// <summary>Whether the function holds for an item; it gets the item and then <paramref name="more"/>.</summary>
    public static ScriptValue AnyItem(
        RenderContext context,
        in ScriptValue list,
        in ScriptValue function,
        ReadOnlySpan<ScriptValue> more
    )
    {
        if (list.IsNull)
        {
            return false;
        }
        ScriptFunction called = Function(context, function, 1);
        ScriptValue[] arguments = [default, .. more];
        IReadOnlyList<ScriptValue> items = list.AsList;
        for (int i = 0; i < items.Count; i++)
        {
            context.CountSteps();
            arguments[0] = items[i];
            if (context.Call(called, arguments).IsTruthy)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The function of an argument; throws if it is none.</summary>
    public static ScriptFunction Function(RenderContext context, in ScriptValue value, int index) =>
        value.IsFunction
            ? value.AsFunction
            : throw new BadArgumentException(
                index,
                $"The parameter `{context.ToText(value)}` is not a function. Maybe prefix it with @?"
            );

    private static ScriptValue Select(RenderContext context, in ScriptValue list, Step step)
    {
        if (list.IsNull)
        {
            return default;
        }
        IReadOnlyList<ScriptValue> items = list.AsList;
        List<ScriptValue> kept = [];
        for (int i = 0; i < items.Count; i++)
        {
            context.CountSteps();
            step(items[i], kept);
        }
        return ScriptValue.FromIterator(kept);
    }

    private delegate void Step(in ScriptValue item, List<ScriptValue> kept);
}
