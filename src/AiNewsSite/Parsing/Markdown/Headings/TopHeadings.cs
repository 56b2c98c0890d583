using AiNewsSite.Parsing.Markdown.Extensions;
using AiNewsSite.Parsing.Markdown.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiNewsSite.Parsing.Markdown.Headings;

/// <summary>Finds h1 elements in the author's own HTML.</summary>
internal static class TopHeadings
{
    private const string Start = "<h1";

    /// <param name="document">Parsed from <paramref name="text"/>.</param>
    public static bool AreIn(MarkdownDocument document, string text)
    {
        // Nearly no body has one: the tree is walked only where the text says so. Code may show one and has none.
        return AreIn(text) && document.Descendants().Any(HasOne);
    }

    public static bool AreIn(string html)
    {
        for (var at = 0; (at = html.IndexOf(Start, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += Start.Length)
        {
            if (LevelOf(HtmlTag.Name(html.AsSpan(at + 1))) == 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>1 to 6 for h1 to h6; 0 for any other element.</summary>
    public static int LevelOf(ReadOnlySpan<char> name) =>
        name.Length == 2 && name[0] is 'h' or 'H' && name[1] is >= '1' and <= '6' ? name[1] - '0' : 0;

    private static bool HasOne(MarkdownObject node) =>
        node switch
        {
            HtmlInline html => AreIn(html.Tag),
            HtmlBlock block => AreIn(block.Lines.ToString()),
            ExtensionBlock { Name: "nomarkdown" } raw => AreIn(raw.Lines.ToString()),
            HtmlContainer container => AreIn(container.OpenTag),
            _ => false,
        };
}
