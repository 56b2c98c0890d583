using AiNewsSite.Input;

namespace AiNewsSite.Serving.Watching;

/// <summary>A folder whose files make the site.</summary>
/// <param name="Path">Full.</param>
/// <param name="Skipped">A full path inside it whose changes do not count, such as the output folder; null for none.</param>
internal sealed record WatchedFolder(string Path, string? Skipped)
{
    /// <summary>Whether a change there can change the site.</summary>
    public bool Counts(string fullPath)
    {
        if (Skipped is { } skipped && IsAtOrBelow(fullPath, skipped))
        {
            return false;
        }

        // Git and builds write there all the time, and nothing of it is ever part of the site.
        return !IsAtOrBelow(fullPath, System.IO.Path.Combine(Path, ".git"))
            && !IsAtOrBelow(fullPath, System.IO.Path.Combine(Path, SourceReader.CacheFolder));
    }

    private static bool IsAtOrBelow(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal)
        && (path.Length == folder.Length || path[folder.Length] == System.IO.Path.DirectorySeparatorChar);
}
