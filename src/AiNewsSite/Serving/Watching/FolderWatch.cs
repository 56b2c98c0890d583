using System.Threading.Channels;

namespace AiNewsSite.Serving.Watching;

/// <summary>Passes on what the system tells of one folder and everything below it. Outlives the folder's own absence.</summary>
internal sealed class FolderWatch : IDisposable
{
    private readonly WatchedFolder _folder;
    private readonly ChannelWriter<ChangedFiles> _changes;
    private readonly Action<Exception> _failed;
    private FileSystemWatcher? _watcher;
    private DateTime _born;

    /// <param name="failed">Called, perhaps on another thread, when the system can watch no longer.</param>
    /// <exception cref="IOException">Where the system cannot watch, such as for want of inotify instances.</exception>
    public FolderWatch(WatchedFolder folder, ChannelWriter<ChangedFiles> changes, Action<Exception> failed)
    {
        (_folder, _changes, _failed) = (folder, changes, failed);
        Attach();
    }

    /// <summary>Looks whether the folder has gone, come back, or become another one; the system tells nothing of that.</summary>
    public void CheckUp()
    {
        if (Born() == _born)
        {
            return;
        }

        _watcher?.Dispose();
        _watcher = null;
        Attach();
        _changes.TryWrite(ChangedFiles.Everything);
    }

    public void Dispose() => _watcher?.Dispose();

    private void Attach()
    {
        _born = Born();
        if (_born == default)
        {
            return;
        }

        _watcher = new FileSystemWatcher(_folder.Path)
        {
            IncludeSubdirectories = true,
            NotifyFilter =
                NotifyFilters.FileName
                | NotifyFilters.DirectoryName
                | NotifyFilters.LastWrite
                | NotifyFilters.Size
                | NotifyFilters.Attributes,
            InternalBufferSize = 64 * 1024,
        };
        _watcher.Created += (_, change) => Pass(change.FullPath);
        _watcher.Changed += (_, change) => Pass(change.FullPath);
        _watcher.Deleted += (_, change) => Pass(change.FullPath);
        _watcher.Renamed += (_, change) =>
        {
            Pass(change.OldFullPath);
            Pass(change.FullPath);
        };
        _watcher.Error += (_, error) => Fail(error.GetException());
        try
        {
            _watcher.EnableRaisingEvents = true;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            // Gone between the look and the call: the next check-up finds it.
            _born = default;
        }
    }

    // The moment of its making tells one folder of a name from the next; default where there is none.
    private DateTime Born() => Directory.Exists(_folder.Path) ? Directory.GetCreationTimeUtc(_folder.Path) : default;

    private void Pass(string path)
    {
        if (_folder.Counts(path))
        {
            _changes.TryWrite(ChangedFiles.One(path));
        }
    }

    /// <summary>Takes what the system says of its own trouble: events that were lost, or a watch that ended.</summary>
    internal void Fail(Exception e)
    {
        _changes.TryWrite(ChangedFiles.Everything);
        if (e is not InternalBufferOverflowException)
        {
            _failed(e);
        }
    }
}
