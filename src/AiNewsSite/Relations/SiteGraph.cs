using System.Collections.Immutable;
using AiNewsSite.Model;
using AiNewsSite.Relations.Search;

namespace AiNewsSite.Relations;

/// <summary>A site and how its posts hang together. Posts are named by their index in Site.Posts (newest first).</summary>
/// <param name="Summaries">One for each post, same index.</param>
/// <param name="Related">For each post, the posts to show under it, best first.</param>
/// <param name="Months">Newest first.</param>
public sealed record SiteGraph(
    Site Site,
    ImmutableArray<PostSummary> Summaries,
    Taxonomy Categories,
    Taxonomy Tags,
    AuthorDirectory Authors,
    ImmutableArray<ArchiveMonth> Months,
    ImmutableArray<ImmutableArray<int>> Related,
    LinkTable Links
)
{
    /// <summary>False while bodies are not parsed; then the files of the search index are not known.</summary>
    public bool HasBodies { get; init; } = Site.Posts.All(post => post.HasBody);

    /// <summary>Costs nothing until a file of the index is asked for.</summary>
    public required SearchSource Search { get; init; }
}

/// <summary>The posts of one calendar month in the site's time zone.</summary>
/// <param name="Posts">Indexes into Site.Posts, newest first.</param>
public sealed record ArchiveMonth(int Year, int Month, ImmutableArray<int> Posts);
