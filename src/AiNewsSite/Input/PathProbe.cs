namespace AiNewsSite.Input;

/// <summary>Looks at one place of the disk again.</summary>
internal static class PathProbe
{
    /// <summary>Whether neither a file nor a folder is there.</summary>
    public static bool IsGone(string path) => !Path.Exists(path);

    /// <summary>The file as it is now; null where it is no longer a plain file.</summary>
    public static SourceFile? Again(SourceFile file)
    {
        try
        {
            var info = new FileInfo(file.FullPath);
            if (!info.Exists || (info.Attributes & (FileAttributes.ReparsePoint | FileAttributes.Directory)) != 0)
            {
                return null;
            }

            var ticks = info.LastWriteTimeUtc.Ticks;
            var whole = ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond;
            return file with
            {
                Length = info.Length,
                Modified = new DateTimeOffset(whole, TimeSpan.Zero),
                Stamp = ticks,
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
