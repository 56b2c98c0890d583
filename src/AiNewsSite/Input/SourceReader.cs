using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Values;

namespace AiNewsSite.Input;

/// <summary>Lists a source folder: Jekyll's filter applied, every file classified, the order fixed. Reads heads of files, no bodies.</summary>
public static class SourceReader
{
    /// <summary>A folder of the program's own at the top of a source: never part of the blog.</summary>
    public const string CacheFolder = ".ainews-cache";

    public static Parsed<SourceTree> Read(SourceQuery query)
    {
        var walk = new FolderWalk(query);
        walk.Run();
        var files = CollectionsMarshal.AsSpan(walk.Files);
        files.Sort((left, right) => left.Path.CompareTo(right.Path));
        walk.Findings.Sort();
        var byKind = new ImmutableArray<SourceFile>.Builder[5];
        for (var i = 0; i < byKind.Length; i++)
        {
            byKind[i] = ImmutableArray.CreateBuilder<SourceFile>();
        }

        foreach (var file in files)
        {
            byKind[(int)file.Kind].Add(file);
        }

        var tree = new SourceTree(
            Of(SourceKind.Post),
            Of(SourceKind.Draft),
            Of(SourceKind.Data),
            Of(SourceKind.Page),
            Of(SourceKind.Static)
        );
        return new Parsed<SourceTree>(tree, [.. walk.Findings]);

        ImmutableArray<SourceFile> Of(SourceKind kind) => byKind[(int)kind].ToImmutable();
    }

    /// <summary>The settings file, under the names Jekyll looks for; null with no finding where there is none.</summary>
    public static Parsed<SourceText> ReadSettings(string root)
    {
        foreach (var name in (ReadOnlySpan<string>)["_config.yml", "_config.yaml"])
        {
            var path = Path.Combine(root, name);
            if (Directory.Exists(path) || SpecialFile.Is(new FileInfo(path)))
            {
                var reason = Directory.Exists(path) ? "it must be a file" : SpecialFile.Reason;
                return new(
                    null,
                    [Diagnostic.Create(SourceCodes.Unreadable, new SourcePath(name), TextPosition.None, reason)]
                );
            }

            if (File.Exists(path))
            {
                return SourceTextReader.Read(new SourcePath(name), path);
            }
        }

        return new Parsed<SourceText>(null, []);
    }
}
