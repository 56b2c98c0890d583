using System.Runtime.InteropServices;
using AiNewsSite.Relations.Terms;

namespace AiNewsSite.Relations.Search;

/// <summary>The tokens of some keys, each once; used for one set after another.</summary>
internal sealed class TokenSet
{
    private readonly List<uint> _pairs = [];
    private readonly List<string> _words = [];

    // Every word that was ever met, and the set it was met in last: no word is copied twice.
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private (uint Pair, int Set)[] _slots = new (uint, int)[4096];
    private int _set = 1;

    public ReadOnlySpan<uint> Pairs => CollectionsMarshal.AsSpan(_pairs);

    public ReadOnlySpan<string> Words => CollectionsMarshal.AsSpan(_words);

    public void Clear()
    {
        _pairs.Clear();
        _words.Clear();
        _set++;
    }

    public void Add(ReadOnlySpan<char> key)
    {
        var sink = new Sink(this);
        SearchTokens.Read(key, ref sink);
    }

    private void AddPair(uint pair)
    {
        ref var slot = ref Find(_slots, pair);
        if (slot.Set == _set)
        {
            return;
        }

        slot = (pair, _set);
        _pairs.Add(pair);
        if (_pairs.Count > _slots.Length / 2)
        {
            Grow();
        }
    }

    private void AddWord(ReadOnlySpan<char> word)
    {
        var lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(word, out var known, out var set))
        {
            known = word.ToString();
        }

        if (set != _set)
        {
            _known[known] = _set;
            _words.Add(known);
        }
    }

    private void Grow()
    {
        _slots = new (uint, int)[_slots.Length * 2];
        foreach (var pair in _pairs)
        {
            Find(_slots, pair) = (pair, _set);
        }
    }

    /// <summary>The slot of a pair, or the one where it goes: what earlier sets left is free.</summary>
    private ref (uint Pair, int Set) Find((uint Pair, int Set)[] slots, uint pair)
    {
        var mask = slots.Length - 1;
        for (var at = (int)((pair * 0x9E3779B1) >> 11) & mask; ; at = (at + 1) & mask)
        {
            ref var slot = ref slots[at];
            if (slot.Set != _set || slot.Pair == pair)
            {
                return ref slot;
            }
        }
    }

    // A struct, so that the reader's loop is compiled for it and calls nothing through a table.
    private readonly struct Sink(TokenSet set) : ISearchTokenSink
    {
        public void Word(scoped ReadOnlySpan<char> word)
        {
            set.AddWord(word);
            set.AddPair(word[0]);
        }

        public void Unit(char unit) => set.AddPair(unit);

        public void Pair(char first, char second) => set.AddPair(GramKeys.Pair(first, second));
    }
}
