using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using AiNewsSite.Model;
using AiNewsSite.Values;

namespace AiNewsSite.Relations.Search;

/// <summary>Which tokens stand in which units, in which posts' titles, and in which posts' headings, tags and categories.</summary>
internal sealed class GramIndex
{
    private readonly SearchLayout _layout;
    private readonly ImmutableArray<GramTables> _shares;
    private readonly FiveRows _rows;
    private readonly WorkerMemory<ShardLists> _lists = new(() => new ShardLists());
    private readonly uint[][] _pairs;
    private readonly string[][] _words;

    private GramIndex(SearchLayout layout, ImmutableArray<GramTables> shares, FiveRows rows)
    {
        (_layout, _shares, _rows) = (layout, shares, rows);
        _pairs = Distribute(
            shares.SelectMany(share => share.Units.Pairs.Keys),
            pair => GramKeys.ShardOfPair(pair, layout.Shards),
            Comparer<uint>.Default
        );
        _words = Distribute(
            shares.SelectMany(share => share.Units.Words.Keys),
            word => GramKeys.ShardOfWord(word, layout.Shards),
            StringComparer.Ordinal
        );
    }

    public static GramIndex Build(Site site, SearchLayout layout, int jobs)
    {
        // Each worker takes posts that stand together, so that lists can be joined end to end.
        var workers = Math.Clamp(jobs, 1, Math.Max(1, layout.Posts.Length / 4));
        var shares = new GramTables[workers];
        var rows = new FiveRows(layout);
        Parallel.For(
            0,
            workers,
            new ParallelOptions { MaxDegreeOfParallelism = workers },
            worker =>
            {
                var reader = new GramReader(site, layout, rows);
                var (from, to) = (Share(worker), Share(worker + 1));
                for (var found = from; found < to; found++)
                {
                    reader.Read(found);
                }

                shares[worker] = reader.Tables;
            }
        );
        return new GramIndex(layout, [.. shares], rows);

        // By units, since posts may differ much in length.
        int Share(int worker)
        {
            var unit = (int)((long)layout.Units * worker / workers);
            var found = layout.FirstUnits.BinarySearch(unit);
            return worker == workers ? layout.Posts.Length : Math.Min(layout.Posts.Length, found < 0 ? ~found : found);
        }
    }

    /// <summary>
    /// One shard. First the number of pairs, then for each, by key: the gap to the key before it and its lists. Then
    /// the number of words, and for each, in order: how many bytes it shares with the word before it, how many follow,
    /// these, and its lists. Lists of a token: four times the count, plus 2 where posts have it in a heading or tag, plus
    /// 1 where in a title; the units; then these posts, each list after its count.
    /// </summary>
    public byte[] Shard(int shard) => _lists.Lend(lists => Shard(shard, lists));

    private byte[] Shard(int shard, ShardLists lists)
    {
        var writer = new PostingWriter();
        writer.Number((uint)_pairs[shard].Length);
        var last = 0u;
        foreach (var pair in _pairs[shard])
        {
            writer.Number(pair - last);
            last = pair;
            lists.Clear();
            foreach (var share in _shares)
            {
                share.Units.ReadPair(pair, lists.Units);
                share.Labels.ReadPair(pair, lists.Labels);
                share.Titles.ReadPair(pair, lists.Titles);
            }

            Write(lists, writer);
        }

        writer.Number((uint)_words[shard].Length);
        var before = Array.Empty<byte>();
        foreach (var word in _words[shard])
        {
            var bytes = Encoding.UTF8.GetBytes(word);
            var shared = before.AsSpan().CommonPrefixLength(bytes);
            writer.Number((uint)shared);
            writer.Number((uint)(bytes.Length - shared));
            writer.Bytes(bytes.AsSpan(shared));
            before = bytes;
            lists.Clear();
            foreach (var share in _shares)
            {
                share.Units.ReadWord(word, lists.Units);
                share.Labels.ReadWord(word, lists.Labels);
                share.Titles.ReadWord(word, lists.Titles);
            }

            Write(lists, writer);
        }

        return writer.Written.ToArray();
    }

    /// <inheritdoc cref="FiveRows.File"/>
    public byte[] Rows(int file) => _rows.File(file);

    private void Write(ShardLists lists, PostingWriter writer)
    {
        var (units, labels, titles) = (lists.Units.Count, lists.Labels.Count, lists.Titles.Count);
        writer.Number(((uint)units << 2) | (labels > 0 ? 2u : 0) | (titles > 0 ? 1u : 0));
        writer.List(CollectionsMarshal.AsSpan(lists.Units), _layout.Units);
        foreach (var posts in (ReadOnlySpan<List<int>>)[lists.Labels, lists.Titles])
        {
            if (posts.Count > 0)
            {
                writer.Number((uint)posts.Count);
                writer.List(CollectionsMarshal.AsSpan(posts), _layout.Posts.Length);
            }
        }
    }

    /// <summary>Every key once, in its shard, in order.</summary>
    private TKey[][] Distribute<TKey>(IEnumerable<TKey> keys, Func<TKey, int> shardOf, IComparer<TKey> order)
    {
        var shards = new List<TKey>[_layout.Shards];
        foreach (var key in keys.ToHashSet())
        {
            (shards[shardOf(key)] ??= []).Add(key);
        }

        return [.. shards.Select(list => list?.Order(order).ToArray() ?? [])];
    }
}

/// <summary>The lists of one token, of all workers together: joined end to end, since each took posts that stand together.</summary>
internal sealed record ShardLists
{
    public List<int> Units { get; } = [];

    public List<int> Labels { get; } = [];

    public List<int> Titles { get; } = [];

    public void Clear()
    {
        Units.Clear();
        Labels.Clear();
        Titles.Clear();
    }
}

/// <summary>What one worker found.</summary>
/// <param name="Labels">Headings, tags and categories.</param>
internal sealed record GramTables(GramTable Units, GramTable Labels, GramTable Titles);

/// <summary>Reads the tokens of posts into tables. Not for two threads at once.</summary>
/// <param name="rows">Shared by all readers: each writes those bits only that are its units'.</param>
internal sealed class GramReader(Site site, SearchLayout layout, FiveRows rows)
{
    private readonly PostTokens _tokens = new(layout.Rows);

    public GramTables Tables { get; } = new(new GramTable(), new GramTable(), new GramTable());

    /// <param name="found">Into <see cref="SearchLayout.Posts"/>; ascending from call to call.</param>
    public void Read(int found)
    {
        var record = _tokens.Of(site.Posts[layout.Posts[found]], layout.UnitsOf(found));
        var sets = new TokenRecord(record, layout.Rows);
        while (sets.MoveNext())
        {
            var (table, number) = sets.Place switch
            {
                TokenPlace.Unit => (Tables.Units, layout.FirstUnits[found] + sets.Unit),
                TokenPlace.Labels => (Tables.Labels, found),
                _ => (Tables.Titles, found),
            };
            foreach (var pair in sets.Pairs)
            {
                table.AddPair(pair, number);
            }

            for (var word = sets.NextWord(); !word.IsEmpty; word = sets.NextWord())
            {
                table.AddWord(word, number);
            }

            rows.Add(number, sets.Marks);
        }
    }
}
