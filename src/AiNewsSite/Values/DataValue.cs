using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AiNewsSite.Values;

/// <summary>A value of front matter, settings or a data file: what YAML, JSON and CSV have in common, with its place.</summary>
public abstract record DataValue
{
    /// <summary>Where the value starts in its file; not part of equality.</summary>
    public Located At { get; init; }

    /// <summary>The value as text, as Ruby's to_s would give it for a scalar; null for null, lists and maps.</summary>
    public abstract string? Text { get; }

    /// <summary>A position that never makes two values differ.</summary>
    public readonly record struct Located(TextPosition Position)
    {
        public bool Equals(Located other) => true;

        public override int GetHashCode() => 0;
    }
}

public sealed record DataNull : DataValue
{
    public static DataNull Instance { get; } = new();

    public override string? Text => null;
}

public sealed record DataBool(bool Value) : DataValue
{
    public override string Text => Value ? "true" : "false";
}

/// <param name="Source">The digits as written, so that a tag `007` stays what the author wrote.</param>
public sealed record DataInteger(long Value, string Source) : DataValue
{
    public override string Text => Value.ToString(CultureInfo.InvariantCulture);
}

public sealed record DataNumber(double Value, string Source) : DataValue
{
    public override string Text => Source;
}

/// <param name="Quoted">True for '…', "…" and block scalars: Jekyll reads a quoted date as local time, a plain one as UTC.</param>
public sealed record DataString(string Value, bool Quoted) : DataValue
{
    public override string Text => Value;
}

/// <summary>A plain YAML 1.1 timestamp.</summary>
/// <param name="Offset">Null where none is written.</param>
/// <param name="HasTime">False for a date alone.</param>
public sealed record DataTimestamp(string Source, DateTime Clock, TimeSpan? Offset, bool HasTime) : DataValue
{
    public override string Text => Source;
}

public sealed record DataList(ImmutableArray<DataValue> Items) : DataValue
{
    public override string? Text => null;

    public bool Equals(DataList? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Length;
}

/// <summary>A map in source order. A key that stands twice has its last value.</summary>
public sealed record DataMap(ImmutableArray<DataMap.Entry> Entries) : DataValue
{
    // Looking through so many keys is cheaper than a table.
    private const int Handful = 16;

    private readonly Dictionary<string, DataValue>? _byKey = Entries.Length > Handful ? Index(Entries) : null;

    public static DataMap Empty { get; } = new([]);

    public override string? Text => null;

    public bool TryGet(string key, [NotNullWhen(true)] out DataValue? value)
    {
        if (_byKey is not null)
        {
            return _byKey.TryGetValue(key, out value);
        }

        value = null;
        foreach (var entry in Entries)
        {
            value = entry.Key == key ? entry.Value : value;
        }

        return value is not null;
    }

    /// <summary>The value under the key, or null where the key is absent or its value is YAML null.</summary>
    public DataValue? this[string key] => TryGet(key, out var found) && found is not DataNull ? found : null;

    public bool Equals(DataMap? other) => other is not null && Entries.SequenceEqual(other.Entries);

    public override int GetHashCode() => Entries.Length;

    private static Dictionary<string, DataValue> Index(ImmutableArray<Entry> entries)
    {
        var index = new Dictionary<string, DataValue>(entries.Length, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            index[entry.Key] = entry.Value;
        }

        return index;
    }

    /// <param name="KeyAt">Where the key stands.</param>
    public readonly record struct Entry(string Key, DataValue Value, Located KeyAt = default);
}
