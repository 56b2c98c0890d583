using System.Collections.Immutable;

namespace AiNewsSite.Parsing.Importing;

/// <summary>A raw article made into a post.</summary>
/// <param name="Body">Markdown.</param>
/// <param name="Date">As found in the text; null where none was.</param>
/// <param name="LeftOut">Lines that are no part of the article, such as comment forms.</param>
public sealed record ImportedArticle(string Title, string Body, DateOnly? Date, ImmutableArray<string> LeftOut)
{
    public ArticleSource? Source { get; init; }

    /// <summary>Plain text for lists and search results; null where the article has no paragraph.</summary>
    public string? Excerpt { get; init; }

    /// <summary>What was inferred and a person should look at.</summary>
    public ImmutableArray<ImportGuess> Guesses { get; init; } = [];
}

/// <summary>The article that this one is about.</summary>
/// <param name="Url">Null where only a title was given.</param>
public sealed record ArticleSource(string Title, string? Url);

/// <summary>Something the importer inferred.</summary>
/// <param name="What">title, date, source, headings, lists, glossary, tables, excerpt.</param>
public sealed record ImportGuess(string What, string Value);

/// <summary>What kind of text a file holds.</summary>
public enum ArticleKind
{
    Markdown,
    PlainText,
    Html,
}
