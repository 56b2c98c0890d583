using System.Collections.Immutable;
using AiNewsSite.Values;

namespace AiNewsSite.Input;

/// <summary>The files of a source folder by kind, each list ordered by path; which files count is Jekyll's entry filter.</summary>
public sealed record SourceTree(
    ImmutableArray<SourceFile> Posts,
    ImmutableArray<SourceFile> Drafts,
    ImmutableArray<SourceFile> Data,
    ImmutableArray<SourceFile> Pages,
    ImmutableArray<SourceFile> StaticFiles
)
{
    public static SourceTree Empty { get; } = new([], [], [], [], []);

    /// <param name="fullPaths">On this machine.</param>
    /// <returns>Whether one of them is a file of the source.</returns>
    internal bool Has(IReadOnlyCollection<string> fullPaths) =>
        ((ReadOnlySpan<ImmutableArray<SourceFile>>)[Posts, Drafts, Data, Pages, StaticFiles])
            .ToArray()
            .Any(files => files.Any(file => fullPaths.Contains(file.FullPath)));
}

/// <summary>Which folder to read, and how.</summary>
/// <param name="Root">The source folder on this machine.</param>
public sealed record SourceQuery(string Root)
{
    /// <summary>The settings' `include`: patterns that the filter lets through in spite of a leading '_' or '.'.</summary>
    public ImmutableArray<string> Include { get; init; } = [".htaccess"];

    /// <summary>The settings' `exclude`, with Jekyll's own entries already in it.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>Folders on this machine that are no part of the blog where they lie inside it: the output, the theme.</summary>
    public ImmutableArray<string> Apart { get; init; } = [];

    /// <summary>The name of the data folder.</summary>
    public string DataFolder { get; init; } = "_data";
}

/// <summary>A text file: valid UTF-8 without a byte order mark, every line end '\n', combining marks joined.</summary>
public sealed record SourceText(SourcePath Path, string Text, DateTimeOffset Modified = default);
