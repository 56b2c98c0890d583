using System.Collections.Immutable;

namespace AiNewsSite.Rendering;

/// <summary>What every page says of itself, whatever its kind.</summary>
/// <param name="Kind">post, page, home, tag, category, author, month, year, tags, categories, authors, archive or not_found.</param>
/// <param name="Title">For the h1; null on the home page.</param>
/// <param name="HeadTitle">For the title element.</param>
/// <param name="Canonical">Absolute where the settings name an origin.</param>
/// <param name="Image">As written; null falls back to the site's.</param>
/// <param name="Crumbs">From home to the page itself; empty on the home page.</param>
public sealed record PageHead(string Kind, string? Title, string HeadTitle, string? Description, string Canonical)
{
    public bool NoIndex { get; init; }

    public string? Image { get; init; }

    public ImmutableArray<Crumb> Crumbs { get; init; } = [];
}

/// <param name="Url">Ready for an href.</param>
public readonly record struct Crumb(string Title, string Url);
