using AiNewsSite.Templating.Rendering;
using static AiNewsSite.Templating.Parameter;

namespace AiNewsSite.Templating.Builtins;

/// <summary>The builtins of <c>array</c>. None changes its list; the results are new lists or views.</summary>
internal static class ArrayBuiltins
{
    public static Builtin[] All { get; } = [.. Makers(), .. Readers(), .. Selectors(), .. Callers()];

    private static Builtin[] Makers() =>
        [
            new("add", static (c, a) => ListEdits.Add(c, a[0], a[1]), List("list"), Any("value")),
            new("add_range", static (c, a) => ListEdits.Concat(c, a[0], a[1]), List("list1"), List("list2")),
            new("concat", static (c, a) => ListEdits.Concat(c, a[0], a[1]), List("list1"), List("list2")),
            new(
                "insert_at",
                static (c, a) => ListEdits.InsertAt(c, a[0], a[1].AsInt, a[2]),
                List("list"),
                Int("index"),
                Any("value")
            ),
            new("remove_at", static (c, a) => ListEdits.RemoveAt(c, a[0], a[1].AsInt), List("list"), Int("index")),
            new(
                "sort",
                static (c, a) => ListSorter.Sort(c, a[0], a[1].AsText()),
                List("list"),
                Text("member").Or(default)
            ),
        ];

    private static Builtin[] Readers() =>
        [
            new("first", static (_, a) => ItemAt(a[0], fromEnd: false), List("list")),
            new("last", static (_, a) => ItemAt(a[0], fromEnd: true), List("list")),
            new("size", static (_, a) => a[0].IsNull ? 0 : a[0].AsList.Count, List("list")),
            new("contains", static (c, a) => Contains(c, a[0], a[1]), List("list"), Any("item")),
            new(
                "join",
                static (c, a) => ListJoiner.Join(c, a[0], a[1].AsText() ?? "", a[2]),
                List("list"),
                Text("delimiter"),
                Any("function").Or(default)
            ),
            new("cycle", static (c, a) => Cycle(c, a[0], a[1]), List("list"), Any("group").Or(default)),
        ];

    private static Builtin[] Selectors() =>
        [
            new("limit", static (_, a) => ListSlice.First(a[0], a[1].AsInt), List("list"), Int("count")),
            new("offset", static (_, a) => ListSlice.From(a[0], a[1].AsInt), List("list"), Int("index")),
            new("reverse", static (_, a) => ListSlice.Reversed(a[0]), List("list")),
            new("compact", static (c, a) => ListFilters.Compact(c, a[0]), List("list")),
            new("uniq", static (c, a) => ListFilters.Unique(c, a[0]), List("list")),
            new("map", static (c, a) => ListFilters.Map(c, a[0], a[1].AsText()), List("list"), Text("member")),
        ];

    private static Builtin[] Callers() =>
        [
            new("each", static (c, a) => ListFilters.Each(c, a[0], a[1]), List("list"), Any("function")),
            new("filter", static (c, a) => ListFilters.Filter(c, a[0], a[1]), List("list"), Any("function")),
            new(
                "any",
                static (c, a) => ListFilters.AnyItem(c, a[0], a[1], a[2..]),
                List("list"),
                Any("function"),
                Any("args").Rest()
            ),
        ];

    private static ScriptValue ItemAt(in ScriptValue list, bool fromEnd)
    {
        if (list.IsNull || list.AsList.Count == 0)
        {
            return default;
        }
        return list.AsList[fromEnd ? list.AsList.Count - 1 : 0];
    }

    /// <summary>Kind and value must be the same: neither 1.0 nor "1" is 1.</summary>
    private static bool Contains(RenderContext context, in ScriptValue list, in ScriptValue item)
    {
        if (list.IsNull)
        {
            return false;
        }
        IReadOnlyList<ScriptValue> items = list.AsList;
        context.CountSteps(items.Count);
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i].Equals(item))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The next item at each call; the place is kept for the whole render, per group or else per text of the list.</summary>
    private static ScriptValue Cycle(RenderContext context, in ScriptValue list, in ScriptValue group)
    {
        if (list.IsNull || list.AsList.Count == 0)
        {
            return default;
        }
        string name = group.IsNull ? context.ToText(list) : context.ToText(group);
        Dictionary<string, int> places = context.State(
            "array.cycle",
            static () => new Dictionary<string, int>(StringComparer.Ordinal)
        );
        int place = places.GetValueOrDefault(name) % list.AsList.Count;
        places[name] = place + 1;
        return list.AsList[place];
    }
}
