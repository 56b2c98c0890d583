using System.Collections.Immutable;
using AiNewsSite.Values;

namespace AiNewsSite.Relations;

/// <summary>What a list shows of a post. Holds no body.</summary>
/// <param name="Image">Decoded site path or absolute URL; null without one.</param>
public sealed record PostSummary(
    string Title,
    UrlPath Url,
    DateTimeOffset Date,
    DateTimeOffset? Updated,
    string? Excerpt,
    int ReadingMinutes,
    string? Image,
    bool Draft,
    bool Future,
    bool NoIndex
)
{
    public ImmutableArray<Term> Categories { get; init; } = [];

    public ImmutableArray<Term> Tags { get; init; } = [];

    public ImmutableArray<Author> Authors { get; init; } = [];
}
