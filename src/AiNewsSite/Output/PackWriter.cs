using AiNewsSite.Input.Packs;
using AiNewsSite.Values;
using Microsoft.Win32.SafeHandles;

namespace AiNewsSite.Output;

/// <summary>
/// Writes records to a new pack of a folder; nobody sees it before it is whole. Where the disk refuses, there is no pack
/// and nothing else happens. Records may come from many threads.
/// </summary>
/// <param name="room">Bytes that the pack may have.</param>
public sealed class PackWriter(string folder, long room) : IDisposable
{
    private const string Unfinished = ".new";

    private static int _writers;

    private readonly Lock _gate = new();
    private readonly List<PackEntry> _entries = [];
    private string? _path;
    private SafeFileHandle? _file;
    private bool _hasFailed;
    private long _length;

    /// <summary>Whether there is anything to commit.</summary>
    public bool IsEmpty => _entries.Count == 0;

    public void Add(ContentHash key, ReadOnlySpan<byte> record)
    {
        if (Reserve(record.Length) is not { } at)
        {
            return;
        }

        try
        {
            RandomAccess.Write(_file!, record, at);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _hasFailed = true;
            return;
        }

        var entry = new PackEntry(key, at, record.Length, PackEntry.CheckOf(key, record));
        lock (_gate)
        {
            _entries.Add(entry);
        }
    }

    /// <summary>Gives the pack its name, which only its content decides. False where there is none.</summary>
    public bool Commit()
    {
        if (IsEmpty || _hasFailed)
        {
            return false;
        }

        try
        {
            _entries.Sort((one, other) => (one.Key.High, one.Key.Low).CompareTo((other.Key.High, other.Key.Low)));
            var index = PackIndex.Encode(_entries);
            RandomAccess.Write(_file!, index, _length);
            _file!.Dispose();
            File.Move(
                _path!,
                Path.Combine(folder, ContentHash.Of(index).Digits + PackIndex.Extension),
                overwrite: true
            );
            // What builds left that did not come to their end. One that is under way loses what it would have kept.
            Delete(Directory.EnumerateFiles(folder, "*" + Unfinished));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Takes files away; those that cannot be stay.</summary>
    public static void Delete(IEnumerable<string> files)
    {
        foreach (var file in files.ToArray())
        {
            try
            {
                File.Delete(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The next build tries again.
            }
        }
    }

    public void Dispose()
    {
        _file?.Dispose();
        if (_path is not null)
        {
            Delete([_path]);
        }
    }

    /// <returns>Where the record goes; null where it does not.</returns>
    private long? Reserve(int length)
    {
        lock (_gate)
        {
            _file ??= _hasFailed ? null : Begin();
            if (_file is null || _hasFailed || _length + length > room)
            {
                return null;
            }

            var at = _length;
            _length += length;
            return at;
        }
    }

    private SafeFileHandle? Begin()
    {
        try
        {
            // A link may lead to files that are somebody's own.
            if (Directory.CreateDirectory(folder).LinkTarget is null)
            {
                var number = Interlocked.Increment(ref _writers);
                _path = Path.Combine(folder, $"{Environment.ProcessId}-{number}{Unfinished}");
                return File.OpenHandle(_path, FileMode.CreateNew, FileAccess.Write, FileShare.Delete);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A read-only source, say: everything is worked out anew each time.
        }

        _hasFailed = true;
        return null;
    }
}
