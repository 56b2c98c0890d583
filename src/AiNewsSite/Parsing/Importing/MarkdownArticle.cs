using System.Collections.Immutable;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing.Importing;

/// <summary>Markdown with what its container said of it.</summary>
/// <param name="Title">Null where the text's own first heading is the title.</param>
internal sealed record RawMarkdown(string Text, string? Title = null, DateOnly? Date = null, string? Description = null)
{
    public ArticleSource? Source { get; init; }

    public ImmutableArray<string> LeftOut { get; init; } = [];
}

/// <summary>A Markdown report without front matter: its first heading is the title, the rest stays as it is.</summary>
internal static class MarkdownArticle
{
    public static ImportedArticle Read(RawMarkdown raw)
    {
        var guesses = ImmutableArray.CreateBuilder<ImportGuess>();
        var lines = raw.Text.Split('\n').ToList();
        var title = raw.Title ?? TakeTitle(lines);
        guesses.Add(new ImportGuess("title", title));
        var date = raw.Date ?? ArticleText.FindDate(raw.Text);
        if (date is { } day)
        {
            guesses.Add(new ImportGuess("date", ArticleText.Iso(day)));
        }

        var source = raw.Source ?? lines.Select(ArticleText.SourceOf).FirstOrDefault(found => found is not null);
        if (source is not null)
        {
            guesses.Add(new ImportGuess("source", source.Title));
        }

        var body = string.Join('\n', lines).Trim('\n');
        var excerpt = raw.Description ?? FirstParagraph(lines);
        return new ImportedArticle(title, body, date, raw.LeftOut)
        {
            Source = source,
            Excerpt = excerpt is null ? null : Description.Shorten(excerpt),
            Guesses = guesses.ToImmutable(),
        };
    }

    /// <summary>
    /// Takes the first heading away where it stands before any text, or is the text's own `# ` below a preamble; else the
    /// first line serves and stays.
    /// </summary>
    private static string TakeTitle(List<string> lines)
    {
        var first = lines.FindIndex(line => !string.IsNullOrWhiteSpace(line));
        if (first < 0)
        {
            return "";
        }

        var line = lines[first].Trim();
        if (!line.StartsWith('#'))
        {
            var heading = TopHeading(lines);
            if (heading < 0)
            {
                return Description.Shorten(ArticleText.WithoutMarks(line));
            }

            line = lines[heading].Trim();
            lines.RemoveAt(heading);
        }
        else
        {
            lines.RemoveRange(0, first + 1);
        }

        return ArticleText.WithoutMarks(line.TrimStart('#').Trim());
    }

    /// <summary>The first line of the form `# title` that is not code; -1 where there is none.</summary>
    private static int TopHeading(List<string> lines)
    {
        var inCode = false;
        for (var at = 0; at < lines.Count; at++)
        {
            inCode ^= lines[at].StartsWith("```", StringComparison.Ordinal);
            if (!inCode && lines[at].StartsWith("# ", StringComparison.Ordinal))
            {
                return at;
            }
        }

        return -1;
    }

    private static string? FirstParagraph(List<string> lines)
    {
        var line = lines.FirstOrDefault(one =>
            one.Trim().Length > 0 && !"#|-*>`![1234567890".Contains(one.TrimStart()[0], StringComparison.Ordinal)
        );
        return line is null ? null : ArticleText.WithoutMarks(line.Trim());
    }
}
