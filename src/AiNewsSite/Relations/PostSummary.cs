using System.Collections.Immutable;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Relations;

/// <summary>What a list shows of a post. Shows no body.</summary>
public sealed record PostSummary
{
    private readonly Post _post;
    private readonly SiteSettings _settings;

    internal PostSummary(Post post, SiteSettings settings) => (_post, _settings) = (post, settings);

    public string Title => _post.Title;

    public UrlPath Url => _post.Url;

    public DateTimeOffset Date => _post.Date;

    public DateTimeOffset? Updated => _post.Updated;

    public string? Excerpt => _post.Excerpt;

    /// <summary>Whole minutes, at least 1.</summary>
    public int ReadingMinutes => ReadingTime.Minutes(_post, _settings.Reading);

    /// <summary>Decoded site path or absolute URL; null without one.</summary>
    public string? Image => _post.Image;

    public bool Draft => _post.Draft;

    public bool Future => _post.Date > _settings.Visibility.AsOf;

    public bool NoIndex => _post.NoIndex;

    public ImmutableArray<Term> Categories { get; init; } = [];

    public ImmutableArray<Term> Tags { get; init; } = [];

    public ImmutableArray<Author> Authors { get; init; } = [];
}
