using System.Collections.Immutable;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing;

/// <summary>A post's front matter after checking: every field has its final value or Jekyll's default.</summary>
internal sealed record PostFields
{
    public required DataMap All { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    /// <summary>Null where neither front matter nor file name has a day that exists, which is reported.</summary>
    public required DateTimeOffset? Date { get; init; }

    public required DateOnly? FileDate { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public required ImmutableArray<string> Categories { get; init; }

    public required ImmutableArray<string> Tags { get; init; }

    public required ImmutableArray<string> Authors { get; init; }

    public string? Layout { get; init; }

    public bool Draft { get; init; }

    public bool Published { get; init; }

    public bool NoIndex { get; init; }

    public required Redirects Redirects { get; init; }

    public int? ReadingMinutes { get; init; }

    public string? Description { get; init; }

    public string? Excerpt { get; init; }

    public required string ExcerptSeparator { get; init; }

    public string? Image { get; init; }

    public string? Permalink { get; init; }

    /// <summary>Of the output, such as ".html".</summary>
    public required string Extension { get; init; }
}
