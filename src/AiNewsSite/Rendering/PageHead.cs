using System.Collections.Immutable;

namespace AiNewsSite.Rendering;

/// <summary>What every page says of itself, whatever its kind.</summary>
/// <param name="Kind">post, page, home, tag, category, author, month, year, tags, categories, authors, archive, search or not_found.</param>
/// <param name="Title">For the h1; null on the home page.</param>
/// <param name="HeadTitle">For the title element.</param>
/// <param name="Canonical">Absolute where the settings name an origin.</param>
public sealed record PageHead(string Kind, string? Title, string HeadTitle, string? Description, string Canonical)
{
    public bool NoIndex { get; init; }

    /// <summary>For the robots meta element.</summary>
    public string Robots { get; init; } = RobotsRules.Open;

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>As written; null falls back to the site's.</summary>
    public string? Image { get; init; }

    /// <summary>From home to the page itself; empty on the home page.</summary>
    public ImmutableArray<Crumb> Crumbs { get; init; } = [];

    /// <summary>The page in every language it has, this one among them; empty where this is the only one.</summary>
    public ImmutableArray<Translation> Translations { get; init; } = [];

    /// <summary>The page's own feed, ready for an href.</summary>
    public string? FeedUrl { get; init; }

    /// <summary>The page as Markdown, ready for an href.</summary>
    public string? MarkdownUrl { get; init; }
}

/// <param name="Url">Ready for an href.</param>
public readonly record struct Crumb(string Title, string Url);

/// <param name="Language">BCP 47, or "x-default".</param>
/// <param name="Url">With scheme and host.</param>
public readonly record struct Translation(string Language, string Url);
