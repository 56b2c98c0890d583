using System.Collections.Immutable;
using AiNewsSite.Diagnostics;

namespace AiNewsSite.Parsing;

/// <summary>What the command line says over the settings.</summary>
public sealed record CommandChoices
{
    /// <summary>The moment that future posts are measured against.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>`--base-url`: "https://example.com/repo", or "/repo" alone; null leaves the settings' own.</summary>
    public string? BaseUrl { get; init; }

    public bool Drafts { get; init; }

    public bool Future { get; init; }

    public bool Unpublished { get; init; }

    /// <summary>`--severity CODE=LEVEL`, in order; the last of a code counts.</summary>
    public ImmutableArray<KeyValuePair<string, Severity>> Severities { get; init; } = [];
}
