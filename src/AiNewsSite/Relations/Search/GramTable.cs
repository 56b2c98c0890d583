using System.Runtime.InteropServices;
using AiNewsSite.Relations.Terms;

namespace AiNewsSite.Relations.Search;

/// <summary>Lists of numbers by token: of units, or of posts. One worker's share of the index.</summary>
internal sealed class GramTable
{
    private const int RecentBits = 12;

    private readonly ulong[] _recent = new ulong[1 << RecentBits];
    private readonly PostingPool _pool = new();
    private readonly PairTable _pairs = new();
    private readonly Dictionary<string, PostingList> _words = new(StringComparer.Ordinal);

    /// <summary>The unit or post that tokens are added for from now on; never smaller than before.</summary>
    public int Number { get; set; }

    public PairTable Pairs => _pairs;

    public Dictionary<string, PostingList> Words => _words;

    /// <summary>Adds the tokens of a key.</summary>
    public void Add(ReadOnlySpan<char> key)
    {
        var sink = new Sink(this);
        SearchTokens.Read(key, ref sink);
    }

    public void ReadPair(uint pair, List<int> into)
    {
        if (_pairs.TryFind(pair, out var list))
        {
            _pool.Read(list, into);
        }
    }

    public void ReadWord(string word, List<int> into)
    {
        if (_words.TryGetValue(word, out var list))
        {
            _pool.Read(list, into);
        }
    }

    // A struct, so that the reader's loop is compiled for it and calls nothing through a table.
    private readonly struct Sink(GramTable table) : ISearchTokenSink
    {
        public void Word(scoped ReadOnlySpan<char> word)
        {
            var lookup = table._words.GetAlternateLookup<ReadOnlySpan<char>>();
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, word, out _);
            table.Add(ref list);
        }

        public void Unit(char unit) => table.AddPair(unit);

        public void Pair(char first, char second) => table.AddPair(GramKeys.Pair(first, second));
    }

    private void AddPair(uint pair)
    {
        // Most pairs of a text come again soon: a small memory of the last ones spares the large table.
        ref var recent = ref _recent[(pair * 0x9E3779B1) >> (32 - RecentBits)];
        var now = ((ulong)(uint)Number << 32) | pair;
        if (recent != now)
        {
            recent = now;
            Add(ref _pairs.Get(pair));
        }
    }

    private void Add(ref PostingList list)
    {
        if (list.Count == 0)
        {
            list = _pool.NewList();
        }
        else if (list.Last == Number)
        {
            return;
        }

        _pool.Add(ref list, Number);
    }
}
