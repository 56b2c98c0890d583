using System.Collections.Immutable;
using AiNewsSite.Values;
using Microsoft.Win32.SafeHandles;

namespace AiNewsSite.Input.Packs;

/// <summary>
/// The records in the packs of a folder, by key. Whatever cannot be read is as if it were not there. May be asked from
/// many threads.
/// </summary>
public sealed class PackedRecords : IDisposable
{
    // Bytes.
    private const int Large = 16 * 1024;

    private readonly Dictionary<ContentHash, Place> _places = [];
    private readonly List<OpenPack> _packs = [];

    private PackedRecords() { }

    /// <summary>All packs of the folder.</summary>
    public ImmutableArray<PackFile> Packs => [.. _packs.Select(pack => pack.Now)];

    /// <summary>Keys that were found, each once.</summary>
    public IEnumerable<ContentHash> Used =>
        _places.Where(place => place.Value.Pack.IsUsed[place.Value.Index]).Select(place => place.Key);

    public static PackedRecords Open(string folder)
    {
        var records = new PackedRecords();
        foreach (var path in List(folder))
        {
            records.Add(path);
        }

        return records;
    }

    /// <summary>The record that was written under the key, unharmed; null where there is none.</summary>
    public byte[]? Find(ContentHash key)
    {
        if (!_places.TryGetValue(key, out var place))
        {
            return null;
        }

        var (entry, pack) = (place.Pack.Entries[place.Index], place.Pack);
        // Large ones are bodies, which stay to the end: nothing is won by moving them about.
        var bytes = GC.AllocateUninitializedArray<byte>(entry.Length, pinned: entry.Length >= Large);
        try
        {
            if (!PackIndex.TryRead(pack.File, bytes, entry.Offset) || PackEntry.CheckOf(key, bytes) != entry.Check)
            {
                return null;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        pack.IsUsed[place.Index] = true;
        return bytes;
    }

    public void Dispose()
    {
        foreach (var pack in _packs)
        {
            pack.File.Dispose();
        }
    }

    private static string[] List(string folder)
    {
        try
        {
            return new DirectoryInfo(folder) is { Exists: true, LinkTarget: null }
                ? [.. Directory.EnumerateFiles(folder, "*" + PackIndex.Extension).Order(StringComparer.Ordinal)]
                : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private void Add(string path)
    {
        SafeFileHandle? file = null;
        try
        {
            if (new FileInfo(path) is not { Length: > 0, LinkTarget: null })
            {
                return;
            }

            file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            var entries = PackIndex.Read(file) ?? [];
            var pack = new OpenPack(path, file, entries, new bool[entries.Length]);
            _packs.Add(pack);
            for (var index = 0; index < entries.Length; index++)
            {
                _places[entries[index].Key] = new Place(pack, index);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            file?.Dispose();
        }
    }

    private readonly record struct Place(OpenPack Pack, int Index);

    // Several threads may mark entries: all write the same value.
    private sealed record OpenPack(string Path, SafeFileHandle File, PackEntry[] Entries, bool[] IsUsed)
    {
        public PackFile Now
        {
            get
            {
                var used = Entries.Where((_, index) => IsUsed[index]).Sum(entry => (long)entry.Length);
                return new PackFile(Path, Entries.Sum(entry => (long)entry.Length), used);
            }
        }
    }
}

/// <param name="Bytes">Of all records.</param>
/// <param name="Used">Bytes of those that were found.</param>
public readonly record struct PackFile(string Path, long Bytes, long Used);
