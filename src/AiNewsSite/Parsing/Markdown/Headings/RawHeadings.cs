using AiNewsSite.Parsing.Markdown.Extensions;
using AiNewsSite.Parsing.Markdown.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiNewsSite.Parsing.Markdown.Headings;

/// <summary>Finds heading elements in the author's own HTML.</summary>
internal static class RawHeadings
{
    private const int Lowest = 6;

    /// <param name="document">Parsed from <paramref name="text"/>.</param>
    public static bool TopAreIn(MarkdownDocument document, string text) => AreIn(document, text, 1);

    /// <summary>True for any of h1 to h6.</summary>
    /// <param name="document">Parsed from <paramref name="text"/>.</param>
    public static bool AreIn(MarkdownDocument document, string text) => AreIn(document, text, Lowest);

    /// <summary>True where the HTML holds an h1.</summary>
    public static bool TopAreIn(string html) => AreIn(html, 1);

    /// <summary>1 to 6 for h1 to h6; 0 for any other element.</summary>
    public static int LevelOf(ReadOnlySpan<char> name) =>
        name.Length == 2 && name[0] is 'h' or 'H' && name[1] is >= '1' and <= '6' ? name[1] - '0' : 0;

    // Nearly no body has one: the tree is walked only where the text says so. Code may show one and has none.
    private static bool AreIn(MarkdownDocument document, string text, int lowest) =>
        AreIn(text, lowest) && document.Descendants().Any(node => HasOne(node, lowest));

    private static bool AreIn(string html, int lowest)
    {
        for (var at = 0; (at = html.IndexOf('<', at)) >= 0; at++)
        {
            if (LevelOf(HtmlTag.Name(html.AsSpan(at + 1))) is var level and > 0 && level <= lowest)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOne(MarkdownObject node, int lowest) =>
        node switch
        {
            HtmlInline html => AreIn(html.Tag, lowest),
            HtmlBlock block => AreIn(block.Lines.ToString(), lowest),
            ExtensionBlock { Name: "nomarkdown" } raw => AreIn(raw.Lines.ToString(), lowest),
            HtmlContainer container => AreIn(container.OpenTag, lowest),
            _ => false,
        };
}
