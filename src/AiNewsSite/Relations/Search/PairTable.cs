namespace AiNewsSite.Relations.Search;

/// <summary>An open hash table from pairs to their lists.</summary>
internal sealed class PairTable
{
    private Entry[] _entries = new Entry[1024];
    private int _count;

    public IEnumerable<uint> Keys => _entries.Where(entry => entry.Pair != 0).Select(entry => entry.Pair);

    /// <param name="pair">Not 0: no unit of a key is U+0000.</param>
    public ref PostingList Get(uint pair)
    {
        ref var entry = ref Probe(_entries, pair);
        if (entry.Pair == 0)
        {
            if (++_count * 2 > _entries.Length)
            {
                Grow();
                entry = ref Probe(_entries, pair);
            }

            entry.Pair = pair;
        }

        return ref entry.List;
    }

    public bool TryFind(uint pair, out PostingList list)
    {
        ref var entry = ref Probe(_entries, pair);
        list = entry.List;
        return entry.Pair != 0;
    }

    private void Grow()
    {
        var entries = new Entry[_entries.Length * 2];
        foreach (ref var entry in _entries.AsSpan())
        {
            if (entry.Pair != 0)
            {
                Probe(entries, entry.Pair) = entry;
            }
        }

        _entries = entries;
    }

    private static ref Entry Probe(Entry[] entries, uint pair)
    {
        var mask = entries.Length - 1;
        for (var at = (int)((pair * 0x9E3779B1) >> 11) & mask; ; at = (at + 1) & mask)
        {
            ref var entry = ref entries[at];
            if (entry.Pair == pair || entry.Pair == 0)
            {
                return ref entry;
            }
        }
    }

    private struct Entry
    {
        public uint Pair;
        public PostingList List;
    }
}
