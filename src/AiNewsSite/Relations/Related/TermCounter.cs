using AiNewsSite.Relations.Terms;

namespace AiNewsSite.Relations.Related;

/// <summary>Adds up the weights of terms in an open hash table that is used for post after post.</summary>
internal sealed class TermCounter
{
    private readonly List<ulong> _order = [];
    private Slot[] _slots = new Slot[4096];
    private int _used;

    /// <summary>What one occurrence counts from now on.</summary>
    public int Weight { get; set; } = 1;

    public void Clear()
    {
        Array.Clear(_slots);
        _used = 0;
    }

    public void Add(uint term)
    {
        ref var slot = ref Find(_slots, term);
        if (slot.Count == 0)
        {
            slot.Term = term;
            if (++_used > _slots.Length / 2)
            {
                slot.Count = Weight;
                Grow();
                return;
            }
        }

        slot.Count += Weight;
    }

    /// <summary>Adds the terms of a text.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        var sink = new Sink(this);
        TermScanner.Scan(text, ref sink);
    }

    /// <summary>Terms ascending, with their counts.</summary>
    public (uint[] Terms, ushort[] Counts) Sorted()
    {
        _order.Clear();
        foreach (var slot in _slots)
        {
            if (slot.Count > 0)
            {
                _order.Add(((ulong)slot.Term << 32) | (uint)slot.Count);
            }
        }

        // Numbers alone sort twice as fast as keys that take values along.
        _order.Sort();
        var (terms, counts) = (new uint[_used], new ushort[_used]);
        for (var at = 0; at < terms.Length; at++)
        {
            terms[at] = (uint)(_order[at] >> 32);
            counts[at] = (ushort)Math.Min((uint)_order[at], ushort.MaxValue);
        }

        return (terms, counts);
    }

    private void Grow()
    {
        var bigger = new Slot[_slots.Length * 2];
        foreach (var slot in _slots)
        {
            if (slot.Count > 0)
            {
                Find(bigger, slot.Term) = slot;
            }
        }

        _slots = bigger;
    }

    private static ref Slot Find(Slot[] slots, uint term)
    {
        var mask = slots.Length - 1;
        for (var at = (int)(term * 0x9E3779B1 >> 8) & mask; ; at = (at + 1) & mask)
        {
            if (slots[at].Count == 0 || slots[at].Term == term)
            {
                return ref slots[at];
            }
        }
    }

    // A struct, so that the scanner's loop is compiled for it and calls nothing through a table.
    private readonly struct Sink(TermCounter counter) : ITermSink
    {
        public void Add(uint term, scoped ReadOnlySpan<char> written) => counter.Add(term);
    }

    private struct Slot
    {
        public uint Term;
        public int Count;
    }
}
