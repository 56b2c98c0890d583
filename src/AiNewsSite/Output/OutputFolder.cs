using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Input;
using AiNewsSite.Values;

namespace AiNewsSite.Output;

/// <summary>Decides whether a folder may be replaced by a site.</summary>
public static class OutputFolder
{
    /// <summary>A file that only this tool writes; a folder that has it was made by this tool.</summary>
    public const string Marker = ".ainews-site";

    /// <summary>Null where the folder may be replaced: it is absent, empty, or was made by this tool.</summary>
    public static Diagnostic? Refusal(string output, string source)
    {
        var target = Full(output);
        var content = Full(source);
        if (Path.GetPathRoot(target) == target)
        {
            return Unsafe(output, "a whole drive");
        }

        if (target == content || IsInside(content, target))
        {
            return Unsafe(output, "the source folder or a parent of it");
        }

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (home.Length > 0 && (target == Full(home) || IsInside(Full(home), target)))
        {
            return Unsafe(output, "the home folder or a parent of it");
        }

        if (File.Exists(target))
        {
            return Unsafe(output, "a file");
        }

        var foreign =
            Directory.Exists(target)
            && Directory.EnumerateFileSystemEntries(target).Any()
            && !File.Exists(Path.Combine(target, Marker));
        return foreign
            ? Diagnostic.Create(OutputCodes.ForeignOutput, SourcePath.Elsewhere(output), TextPosition.None) with
            {
                Origin = FileOrigin.Elsewhere,
            }
            : null;
    }

    private static Diagnostic Unsafe(string output, string what) =>
        Diagnostic.Create(OutputCodes.UnsafeOutput, SourcePath.Elsewhere(output), TextPosition.None, what) with
        {
            Origin = FileOrigin.Elsewhere,
        };

    /// <summary>A link stays a link: what it leads to is meant.</summary>
    internal static string Full(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return RealPath.Of(full) ?? full;
    }

    private static bool IsInside(string inner, string outer) =>
        inner.StartsWith(
            Path.TrimEndingDirectorySeparator(outer) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );
}
