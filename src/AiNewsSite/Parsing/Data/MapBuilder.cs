using System.Collections.Immutable;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing.Data;

/// <summary>Collects a map's entries: a key keeps its first place and takes its last value, as in a Ruby hash.</summary>
internal sealed class MapBuilder
{
    private readonly ImmutableArray<DataMap.Entry>.Builder _entries = ImmutableArray.CreateBuilder<DataMap.Entry>();
    private readonly Dictionary<string, (int Index, bool Merged)> _places = new(8, StringComparer.Ordinal);

    /// <summary>Null, or the place where the key stood already.</summary>
    public TextPosition? Set(string key, DataValue value, TextPosition keyAt)
    {
        var entry = new DataMap.Entry(key, value, new DataValue.Located(keyAt));
        if (!_places.TryGetValue(key, out var place))
        {
            _places.Add(key, (_entries.Count, false));
            _entries.Add(entry);
            return null;
        }

        var before = place.Merged ? (TextPosition?)null : _entries[place.Index].KeyAt.Position;
        _entries[place.Index] = entry;
        _places[key] = (place.Index, false);
        return before;
    }

    /// <summary>`&lt;&lt;`: keys that the map does not have itself. False where the value is no map or list of maps.</summary>
    public bool Merge(DataValue value)
    {
        if (value is DataList list)
        {
            foreach (var one in list.Items)
            {
                if (one is not DataMap || !Merge(one))
                {
                    return false;
                }
            }

            return true;
        }

        if (value is not DataMap map)
        {
            return false;
        }

        foreach (var entry in map.Entries)
        {
            if (_places.TryAdd(entry.Key, (_entries.Count, true)))
            {
                _entries.Add(entry);
            }
        }

        return true;
    }

    public DataMap ToMap() => _entries.Count == 0 ? DataMap.Empty : new DataMap(_entries.DrainToImmutable());
}
