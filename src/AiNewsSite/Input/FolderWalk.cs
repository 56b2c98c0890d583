using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Values;

namespace AiNewsSite.Input;

/// <summary>One pass over a source folder; collects files and findings in the file system's order.</summary>
internal sealed class FolderWalk(SourceQuery query)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly EntryFilter _filter = new(query.Include, query.Exclude);
    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(query.Root));
    private readonly string _realRoot = RealPath.Of(Path.GetFullPath(query.Root)) ?? Path.GetFullPath(query.Root);
    private readonly string[] _apart =
    [
        .. query.Apart.Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))),
    ];

    public List<SourceFile> Files { get; } = [];

    public List<Diagnostic> Findings { get; } = [];

    /// <param name="Path">Relative to the root; "" for the root.</param>
    /// <param name="Special">Post, draft or data folder that this one is or lies in.</param>
    /// <param name="Parent">The folder above, to find a link that leads in a circle.</param>
    private sealed record Folder(string Path, string FullPath, SourceKind? Special, Folder? Parent)
    {
        /// <summary>The folder itself, links followed.</summary>
        public string RealPath { get; init; } = FullPath;
    }

    public void Run() => Walk(new Folder("", _root, null, null) { RealPath = _realRoot });

    // A stack of our own: folders may be nested deeper than the thread's stack is large.
    private void Walk(Folder root)
    {
        var open = new Stack<Folder>([root]);
        while (open.TryPop(out var folder))
        {
            foreach (var entry in List(folder))
            {
                if (Classify(folder, entry) is { } below)
                {
                    open.Push(below);
                }
            }
        }
    }

    private List<FileSystemInfo> List(Folder folder)
    {
        try
        {
            return [.. new DirectoryInfo(folder.FullPath).EnumerateFileSystemInfos("*", Everything)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Report(SourceCodes.Unreadable, folder.Path.Length == 0 ? "." : folder.Path, Unreadable.Reason(e));
            return [];
        }
    }

    // Adds a file; returns a folder that is to be walked.
    private Folder? Classify(Folder parent, FileSystemInfo entry)
    {
        var path = parent.Path.Length == 0 ? entry.Name : $"{parent.Path}/{entry.Name}";
        var isFolder = entry.Attributes.HasFlag(FileAttributes.Directory);
        var special = parent.Special ?? (isFolder ? SpecialFolder(path, entry.Name) : null);
        var isEntrance = special is not null && parent.Special is null;
        if (!isFolder && parent.Special is null && SpecialFolder(path, entry.Name) is not null)
        {
            Report(SourceCodes.Unreadable, path, "it must be a folder");
            return null;
        }

        if (!isEntrance && !Keeps(parent, path, isFolder))
        {
            return null;
        }

        var realPath = entry.FullName;
        if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && !Follow(parent, path, ref realPath))
        {
            return null;
        }

        if (isFolder)
        {
            return IsApart(realPath) || path == SourceReader.CacheFolder
                ? null
                : new Folder(path, entry.FullName, special, parent) { RealPath = realPath };
        }

        AddFile(entry, path, special);
        return null;
    }

    private SourceKind? SpecialFolder(string path, string name) =>
        name switch
        {
            "_posts" => SourceKind.Post,
            "_drafts" => SourceKind.Draft,
            _ => path == query.DataFolder ? SourceKind.Data : null,
        };

    // Jekyll's data reader has no filter of its own.
    private bool Keeps(Folder parent, string path, bool isFolder) =>
        parent.Special == SourceKind.Data ? path[path.LastIndexOf('/') + 1] != '.' : _filter.Keeps(path, isFolder);

    private bool Follow(Folder parent, string path, ref string fullPath)
    {
        var link = RealPath.Of(fullPath);
        var place = link is null || !Path.Exists(link) ? "nothing" : WhyNot(parent, link);
        if (place is not null)
        {
            Report(SourceCodes.LinkOutside, path, place);
            return false;
        }

        fullPath = link!;
        return true;
    }

    private string? WhyNot(Folder parent, string link)
    {
        if (!IsInside(link, _realRoot))
        {
            return "a place outside the source folder";
        }

        for (var above = parent; above is not null; above = above.Parent)
        {
            if (above.RealPath == link || above.FullPath == link)
            {
                return "a folder that it lies in";
            }
        }

        return null;
    }

    private bool IsApart(string fullPath) => Array.IndexOf(_apart, fullPath) >= 0;

    private static bool IsInside(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal)
        && (path.Length == folder.Length || path[folder.Length] == Path.DirectorySeparatorChar);

    private void AddFile(FileSystemInfo entry, string path, SourceKind? special)
    {
        try
        {
            var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
            var file = isLink ? new FileInfo(RealPath.Of(entry.FullName)!) : (FileInfo)entry;
            if (SpecialFile.Is(file))
            {
                Report(SourceCodes.Unreadable, path, SpecialFile.Reason);
                return;
            }

            var source = new SourcePath(path);
            var modified = new DateTimeOffset(
                file.LastWriteTimeUtc.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond,
                TimeSpan.Zero
            );
            var found = new SourceFile(source, entry.FullName, SourceKind.Static, file.Length, modified)
            {
                Stamp = file.LastWriteTimeUtc.Ticks,
            };
            switch (special)
            {
                case SourceKind.Post:
                    AddPost(found);
                    break;
                case SourceKind.Draft:
                    AddDraft(found);
                    break;
                case SourceKind.Data:
                    AddData(found);
                    break;
                default:
                    Files.Add(FileHead.Classify(found));
                    break;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Report(SourceCodes.Unreadable, path, Unreadable.Reason(e));
        }
    }

    private void AddPost(SourceFile found)
    {
        if (PostName.Of(found.Path.Name).Date.Length > 0)
        {
            Files.Add(found with { Kind = SourceKind.Post });
            return;
        }

        Report(SourceCodes.PostName, found.Path.Value);
    }

    // DATELESS_FILENAME_MATCHER asks for an extension.
    private void AddDraft(SourceFile found)
    {
        if (found.Path.Extension.Length > 1)
        {
            Files.Add(found with { Kind = SourceKind.Draft });
        }
    }

    private void AddData(SourceFile found)
    {
        if (found.Path.Extension is ".yml" or ".yaml" or ".json" or ".csv" or ".tsv")
        {
            Files.Add(found with { Kind = SourceKind.Data });
        }
    }

    private void Report(DiagnosticCode code, string path, params ReadOnlySpan<string> arguments) =>
        Findings.Add(Diagnostic.Create(code, new SourcePath(path), TextPosition.None, arguments));
}
