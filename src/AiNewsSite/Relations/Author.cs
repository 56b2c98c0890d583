using System.Collections.Immutable;
using AiNewsSite.Values;

namespace AiNewsSite.Relations;

/// <summary>Who wrote a post: what `_data/authors` says under the key or name, or the bare name.</summary>
/// <param name="Organization">True for an editorial team: search engines want it as an Organization, not a Person.</param>
public sealed record Author(string Name, string Slug, UrlPath Url, string? Role, string? Bio, bool Organization)
{
    /// <summary>As written: a path or a URL.</summary>
    public string? Avatar { get; init; }

    public ImmutableArray<AuthorLink> Links { get; init; } = [];
}

public sealed record AuthorLink(string Title, string Url);

/// <param name="Posts">Indexes into Site.Posts, newest first.</param>
public sealed record AuthorPosts(Author Author, ImmutableArray<int> Posts, DateTimeOffset Latest);

/// <param name="Authors">By name, ordinal.</param>
/// <param name="OfPost">For every post of Site.Posts, its authors in the author's order.</param>
public sealed record AuthorDirectory(
    ImmutableArray<AuthorPosts> Authors,
    ImmutableArray<ImmutableArray<Author>> OfPost
);
