using System.Text;

namespace AiNewsSite.Output;

/// <summary>Writes files into a blog's source.</summary>
public static class SourceFileWriter
{
    /// <summary>Writes a new file. False, with nothing written, where it exists. Throws IOException or UnauthorizedAccessException when the disk refuses.</summary>
    public static bool TryCreate(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }

        try
        {
            using (file)
            {
                file.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        catch
        {
            // The file is ours and empty: it would be in the way of the next try.
            File.Delete(path);
            throw;
        }

        return true;
    }

    /// <summary>Writes over one file in one step: readers see the old bytes or the new, never half.</summary>
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

    /// <summary>Copies a folder's files, links and hidden files left out, into a folder that is empty or absent.</summary>
    /// <returns>Files copied; -1, with nothing copied, where the target holds something.</returns>
    public static int CopyBlog(string from, string to)
    {
        if (Directory.Exists(to) && Directory.EnumerateFileSystemEntries(to).Any())
        {
            return -1;
        }

        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden,
        };
        var copied = 0;
        var files = Directory.EnumerateFiles(from, "*", options).Where(file => !IsGenerated(from, file)).ToArray();
        foreach (var file in files)
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: false);
            copied++;
        }

        return copied;
    }

    private static bool IsGenerated(string from, string file) =>
        Path.GetRelativePath(from, file).Split(Path.DirectorySeparatorChar)[0] is "_site" or "node_modules" or "vendor";
}
