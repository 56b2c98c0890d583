namespace AiNewsSite.Output;

/// <summary>Writes over one file of the user's in one step: readers see the old bytes or the new, never half.</summary>
public static class SourceWriter
{
    /// <remarks>Throws IOException or UnauthorizedAccessException when the disk refuses; the file is then as it was.</remarks>
    public static void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        // A link stays a link: what it leads to is written.
        var target = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        var beside = $"{target}.ainews-new";
        try
        {
            using (var handle = File.OpenHandle(beside, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                RandomAccess.Write(handle, bytes, 0);
                RandomAccess.FlushToDisk(handle);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(beside, File.GetUnixFileMode(target));
            }

            File.Move(beside, target, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
