using AiNewsSite.Values;

namespace AiNewsSite.Input;

/// <summary>What a file of the source is, by its place and its first line.</summary>
public enum SourceKind
{
    /// <summary>In a `_posts` folder, named YEAR-MONTH-DAY-title.ext.</summary>
    Post,

    /// <summary>In a `_drafts` folder.</summary>
    Draft,

    /// <summary>YAML, JSON, CSV or TSV in the data folder.</summary>
    Data,

    /// <summary>Starts with a line of three hyphens.</summary>
    Page,

    /// <summary>Copied byte for byte.</summary>
    Static,
}

/// <summary>One file found in the source; its text is read when asked for.</summary>
/// <param name="FullPath">Where the bytes are on this machine; never shown in output.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Modified">The file's time stamp, in UTC and whole seconds; for a draft the day of the build, which it takes where it has no date.</param>
public sealed record SourceFile(SourcePath Path, string FullPath, SourceKind Kind, long Length, DateTimeOffset Modified)
{
    /// <summary>The file's time stamp as exact as the system gives it, in ticks; only to see whether a file changed.</summary>
    public long Stamp { get; init; }

    /// <summary>For an image that is copied: its size, where the header tells it.</summary>
    public ImageSize? Size { get; init; }
}
