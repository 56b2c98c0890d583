using System.Collections.Concurrent;

namespace AiNewsSite.Output;

/// <summary>
/// A site while it is written: beside its target, under another name, until <see cref="Publish"/> puts it in the
/// target's place at once. Files may be written from many threads. Disposed without Publish, it leaves nothing.
/// </summary>
/// <remarks>Throws IOException or UnauthorizedAccessException when the disk refuses.</remarks>
public sealed class StagedSite : IDisposable
{
    private readonly string _target;
    private readonly string _staging;
    private readonly string _inside;
    private readonly FileStream _lock;
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private long _bytes;
    private int _files;

    private StagedSite(string target, string staging, FileStream held)
    {
        _target = target;
        _staging = staging;
        _inside = staging + Path.DirectorySeparatorChar;
        _lock = held;
    }

    /// <summary>Bytes written so far.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Files written so far, the marker not counted.</summary>
    public int Files => _files;

    /// <summary>Starts a site for the target folder; what an interrupted run left beside it is cleared away.</summary>
    public static StagedSite Begin(string output)
    {
        var target = OutputFolder.Full(output);
        var parent = Path.GetDirectoryName(target)!;
        var name = Path.GetFileName(target);
        Directory.CreateDirectory(parent);
        // Held for the whole run: a second build of the same folder fails at once instead of mixing with this one.
        var held = new FileStream(
            Path.Combine(parent, $".{name}.ainews-lock"),
            new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                Options = FileOptions.DeleteOnClose,
            }
        );
        try
        {
            var staging = Path.Combine(parent, $".{name}.ainews-new");
            Remove(staging);
            Remove(Retired(target));
            Directory.CreateDirectory(staging);
            File.WriteAllText(
                Path.Combine(staging, OutputFolder.Marker),
                "AiNewsSite made this folder and replaces it at every build.\n"
            );
            return new StagedSite(target, staging, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <param name="file">Relative to the site, '/'-separated, such as "2026/01/02/a/index.html".</param>
    public void Write(string file, ReadOnlySpan<byte> bytes)
    {
        // Shared, since each file's own lock would be two more calls of the system: the folder has one for all.
        using var handle = File.OpenHandle(PathOf(file), FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite);
        RandomAccess.Write(handle, bytes, 0);
        Interlocked.Add(ref _bytes, bytes.Length);
        Interlocked.Increment(ref _files);
    }

    /// <summary>Copies a file's bytes; its times and permissions stay behind.</summary>
    public void Copy(string file, string from)
    {
        using var source = File.OpenRead(from);
        using var target = new FileStream(PathOf(file), FileMode.CreateNew, FileAccess.Write);
        source.CopyTo(target);
        Interlocked.Add(ref _bytes, source.Length);
        Interlocked.Increment(ref _files);
    }

    /// <summary>Puts the new site in the target's place. On Linux the two change places in one step.</summary>
    public void Publish()
    {
        if (!Directory.Exists(_target))
        {
            Directory.Move(_staging, _target);
            return;
        }

        if (FolderSwap.TryExchange(_staging, _target))
        {
            Remove(_staging);
            return;
        }

        var retired = Retired(_target);
        Directory.Move(_target, retired);
        Directory.Move(_staging, _target);
        Remove(retired);
    }

    public void Dispose()
    {
        try
        {
            Remove(_staging);
        }
        catch (IOException)
        {
            // The next run clears it; nothing of the site depends on it.
        }

        _lock.Dispose();
    }

    private static string Retired(string target) =>
        Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.ainews-old");

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string PathOf(string file)
    {
        var path = Path.GetFullPath(Path.Combine(_staging, file));
        // No plan has ".." parts; this holds even if that ever breaks.
        if (!path.StartsWith(_inside, StringComparison.Ordinal))
        {
            throw new IOException($"'{file}' leads out of the output folder");
        }

        var folder = Path.GetDirectoryName(path.AsSpan());
        var folders = _folders.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!folders.ContainsKey(folder))
        {
            // Twice by two threads does no harm; unmarked until made, so that nobody writes too early.
            Directory.CreateDirectory(folder.ToString());
            folders[folder] = true;
        }

        return path;
    }
}
