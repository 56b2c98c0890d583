using System.Collections.Immutable;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Model;

/// <summary>Everything that will be published, in a fixed order, every URL its own.</summary>
/// <param name="Posts">Newest first: by date, then by path, both descending.</param>
/// <param name="Pages">By URL.</param>
/// <param name="StaticFiles">By URL.</param>
/// <param name="Data">The `_data` tree.</param>
/// <param name="Hidden">Posts that this build leaves out, and why.</param>
public sealed record Site(
    SiteSettings Settings,
    ImmutableArray<Post> Posts,
    ImmutableArray<StaticPage> Pages,
    ImmutableArray<StaticFile> StaticFiles,
    DataMap Data,
    ImmutableArray<HiddenPost> Hidden
);

/// <summary>A file that is copied byte for byte.</summary>
/// <param name="FullPath">Where the bytes are on this machine; never shown in output.</param>
/// <param name="Size">Pixels, for images whose header could be read.</param>
public sealed record StaticFile(SourcePath Source, UrlPath Url, string FullPath, long Length, ImageSize? Size);

public sealed record HiddenPost(SourcePath Source, HiddenKind Why, DateTimeOffset Date);
