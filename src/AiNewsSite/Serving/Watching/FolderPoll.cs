using System.Threading.Channels;

namespace AiNewsSite.Serving.Watching;

/// <summary>Finds changes by looking: for network drives and containers, where the system does not tell.</summary>
internal sealed class FolderPoll(WatchedFolder folder, ChannelWriter<ChangedFiles> changes)
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = 0,
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
    };

    private Dictionary<string, (long Length, long Stamp)> _seen = Look(folder);

    public void CheckUp()
    {
        var now = Look(folder);
        var changed = now.Where(file => !_seen.TryGetValue(file.Key, out var before) || before != file.Value)
            .Select(file => file.Key)
            .Concat(_seen.Keys.Where(path => !now.ContainsKey(path)))
            .ToArray();
        _seen = now;
        if (changed.Length > 0)
        {
            changes.TryWrite(ChangedFiles.None with { Paths = ChangedFiles.None.Paths.Union(changed) });
        }
    }

    private static Dictionary<string, (long Length, long Stamp)> Look(WatchedFolder folder)
    {
        var files = new Dictionary<string, (long Length, long Stamp)>(StringComparer.Ordinal);
        try
        {
            foreach (var file in new DirectoryInfo(folder.Path).EnumerateFiles("*", Everything))
            {
                if (folder.Counts(file.FullName))
                {
                    files[file.FullName] = (file.Length, file.LastWriteTimeUtc.Ticks);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The folder, or a file in it, went while it was looked at: the next look finds what is there.
        }

        return files;
    }
}
