using System.Text;

namespace AiNewsSite.Output;

/// <summary>Writes new files into a blog's source; never over one that is there.</summary>
public static class SourceFileWriter
{
    /// <summary>False, with nothing written, where the file exists. Throws IOException or UnauthorizedAccessException when the disk refuses.</summary>
    public static bool TryCreate(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            file.Write(Encoding.UTF8.GetBytes(text));
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
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
