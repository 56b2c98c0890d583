namespace AiNewsSite.Parsing.Importing;

/// <summary>Turns a raw article into a post: every sentence is kept, what is not the article is listed.</summary>
public static class ArticleImporter
{
    /// <param name="text">Valid text with '\n' line ends, without front matter.</param>
    /// <param name="fileName">Its extension decides where the text does not.</param>
    public static ImportedArticle Import(string text, string fileName) =>
        KindOf(text, fileName) switch
        {
            ArticleKind.Html => MarkdownArticle.Read(HtmlArticle.ToMarkdown(text)),
            ArticleKind.PlainText => PlainArticle.Read(text),
            _ => MarkdownArticle.Read(new RawMarkdown(text)),
        };

    /// <summary>HTML by its first tag, Markdown by its headings, links or tables; anything else is plain text.</summary>
    public static ArticleKind KindOf(string text, string fileName)
    {
        var start = text.AsSpan().TrimStart();
        if (
            start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || fileName.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
            || fileName.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)
        )
        {
            return ArticleKind.Html;
        }

        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.TrimStart();
            if (
                trimmed.StartsWith("# ")
                || trimmed.StartsWith("## ")
                || trimmed.StartsWith("```")
                || trimmed.StartsWith("| ---")
            )
            {
                return ArticleKind.Markdown;
            }
        }

        return fileName.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            ? ArticleKind.Markdown
            : ArticleKind.PlainText;
    }
}
