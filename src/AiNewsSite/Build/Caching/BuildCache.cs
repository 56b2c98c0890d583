using System.Collections.Immutable;
using AiNewsSite.Input;
using AiNewsSite.Input.Packs;
using AiNewsSite.Output;
using AiNewsSite.Values;

namespace AiNewsSite.Build.Caching;

/// <summary>
/// What earlier builds worked out of single files, in a plain folder that may go at any moment. A record's key says all
/// that it depends on; a record that cannot be found, read or written is worked out again, and nothing else changes.
/// </summary>
public sealed class BuildCache : IDisposable
{
    // Bytes. With more than these the rest is worked out each time.
    private const long Limit = 512L << 20;

    // Each build with changes adds a pack; that many are made one.
    private const int MostPacks = 16;

    private readonly PackedRecords _old;
    private readonly PackWriter _new;

    private BuildCache(string folder)
    {
        _old = PackedRecords.Open(folder);
        _new = new PackWriter(folder, Limit - _old.Packs.Sum(pack => pack.Bytes));
        Work = new PastWork(_old.Find, _new.Add);
    }

    /// <returns>Null where the request names no place, or so little is to be parsed that it takes no time.</returns>
    internal static BuildCache? Open(BuildRequest request, SourceTree tree) =>
        request.Cache is { } place && tree.Posts.Sum(post => post.Length) >= place.WorthFrom
            ? new BuildCache(place.Folder)
            : null;

    internal PastWork Work { get; }

    /// <summary>Writes what is new.</summary>
    /// <param name="isWhole">True where all was asked for that a build asks for: what was not is of no use any more.</param>
    public void Keep(bool isWhole)
    {
        var packs = _old.Packs;
        var isFull = packs.Length >= MostPacks;
        if (!isWhole)
        {
            _ = !isFull && _new.Commit();
            return;
        }

        var used = packs.Sum(pack => pack.Used);
        var isStale = isFull || packs.Sum(pack => pack.Bytes) > used * 2;
        if (_new.IsEmpty || !isStale)
        {
            _new.Commit();
            PackWriter.Delete(packs.Where(pack => pack.Used == 0).Select(pack => pack.Path));
        }
        else if (Rewrite())
        {
            PackWriter.Delete(packs.Select(pack => pack.Path));
        }
    }

    public void Dispose()
    {
        _old.Dispose();
        _new.Dispose();
    }

    /// <summary>Puts what is still of use into the new pack.</summary>
    private bool Rewrite()
    {
        foreach (var key in _old.Used.ToImmutableArray())
        {
            if (_old.Find(key) is { } record)
            {
                _new.Add(key, record);
            }
        }

        return _new.Commit();
    }
}

/// <summary>Where a build keeps its cache.</summary>
/// <param name="WorthFrom">Bytes of posts: with fewer it costs more than it saves.</param>
public sealed record CachePlace(string Folder, long WorthFrom = 1 << 20);
