using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Templating.Builtins;

/// <summary>Lists to sorted copies: stable, nulls first, text by <see cref="TextOrder"/>.</summary>
internal static class ListSorter
{
    /// <summary>Sorts by the items or by a member of them (a dotted path goes deeper). All keys must be of one kind.</summary>
    public static ScriptValue Sort(RenderContext context, in ScriptValue list, string? member)
    {
        if (list.IsNull)
        {
            return ScriptValue.From(new ScriptList());
        }
        IReadOnlyList<ScriptValue> items = list.AsList;
        context.CountSteps(items.Count);
        Keyed[] sorted = new Keyed[items.Count];
        string[] path = string.IsNullOrEmpty(member) ? [] : member.Split('.');
        Group group = Group.Null;
        ScriptValue witness = default;
        for (int i = 0; i < sorted.Length; i++)
        {
            ScriptValue key = Key(context, items[i], path);
            Group found = GroupOf(key);
            if (found == Group.None)
            {
                throw new BadArgumentException(0, $"Cannot sort values of type `{TypeNames.Of(key)}`");
            }
            if (found != Group.Null && group != Group.Null && found != group)
            {
                throw new BadArgumentException(
                    0,
                    $"Cannot compare `{TypeNames.Of(witness)}` with `{TypeNames.Of(key)}` while sorting"
                );
            }
            if (group == Group.Null)
            {
                (group, witness) = (found, key);
            }
            sorted[i] = new Keyed(key, found == Group.Text ? TextOrder.KeyOf(key.AsText()!) : default, i);
        }
        Array.Sort(sorted, (a, b) => Compare(a, b, group));
        ScriptList result = new(sorted.Length);
        foreach (Keyed entry in sorted)
        {
            result.Add(items[entry.Place]);
        }
        return ScriptValue.From(result);
    }

    private static ScriptValue Key(RenderContext context, in ScriptValue item, string[] path)
    {
        ScriptValue key = item;
        foreach (string name in path)
        {
            // A copy, since the result is written while the target is read.
            ScriptValue target = key;
            context.TryGetMember(target, name, out key);
        }
        return key;
    }

    private static int Compare(in Keyed a, in Keyed b, Group group)
    {
        int order =
            a.Value.IsNull || b.Value.IsNull
                ? b.Value.IsNull.CompareTo(a.Value.IsNull)
                : group switch
                {
                    Group.Text => TextOrder.Compare(a.Text, b.Text),
                    Group.Whole => CompareWhole(a.Value, b.Value),
                    Group.Float or Group.Double => a.Value.AsDouble.CompareTo(b.Value.AsDouble),
                    Group.Decimal => a.Value.AsDecimal.CompareTo(b.Value.AsDecimal),
                    Group.Date => a.Value.AsDate.CompareTo(b.Value.AsDate),
                    Group.TimeSpan => a.Value.AsTimeSpan.CompareTo(b.Value.AsTimeSpan),
                    _ => a.Value.AsBool.CompareTo(b.Value.AsBool),
                };
        return order != 0 ? order : a.Place.CompareTo(b.Place);
    }

    private static int CompareWhole(in ScriptValue a, in ScriptValue b) =>
        a.Kind == ScriptKind.BigInteger || b.Kind == ScriptKind.BigInteger
            ? a.AsBigInteger.CompareTo(b.AsBigInteger)
            : a.AsLong.CompareTo(b.AsLong);

    private static Group GroupOf(in ScriptValue key) =>
        key.Kind switch
        {
            ScriptKind.Null => Group.Null,
            ScriptKind.Bool => Group.Bool,
            ScriptKind.Int or ScriptKind.Long or ScriptKind.BigInteger => Group.Whole,
            ScriptKind.Float => Group.Float,
            ScriptKind.Double => Group.Double,
            ScriptKind.Decimal => Group.Decimal,
            ScriptKind.String or ScriptKind.Markup => Group.Text,
            ScriptKind.Date => Group.Date,
            ScriptKind.TimeSpan => Group.TimeSpan,
            _ => Group.None,
        };

    private enum Group
    {
        None,
        Null,
        Bool,
        Whole,
        Float,
        Double,
        Decimal,
        Text,
        Date,
        TimeSpan,
    }

    private readonly record struct Keyed(ScriptValue Value, TextOrder.Key Text, int Place);
}
