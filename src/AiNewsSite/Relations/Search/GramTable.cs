using System.Runtime.InteropServices;

namespace AiNewsSite.Relations.Search;

/// <summary>Lists of numbers by token: of units, or of posts. One worker's share of the index.</summary>
internal sealed class GramTable
{
    private readonly PostingPool _pool = new();
    private readonly PairTable _pairs = new();
    private readonly Dictionary<string, PostingList> _words = new(StringComparer.Ordinal);

    public PairTable Pairs => _pairs;

    public Dictionary<string, PostingList> Words => _words;

    /// <param name="number">Of a unit or post; never smaller than before.</param>
    public void AddPair(uint pair, int number) => Add(ref _pairs.Get(pair), number);

    public void AddWord(ReadOnlySpan<char> word, int number)
    {
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        Add(ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, word, out _), number);
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

    private void Add(ref PostingList list, int number)
    {
        if (list.Count == 0)
        {
            list = _pool.NewList();
        }

        _pool.Add(ref list, number);
    }
}
