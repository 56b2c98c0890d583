using System.Text;
using AiNewsSite.Parsing.Markdown.Reading;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiNewsSite.Parsing.Markdown.Headings;

/// <summary>Recognises a heading that says what the page's title says already.</summary>
internal static class RepeatedTitle
{
    /// <summary>True for equal words; marks, blanks and full-width forms do not count.</summary>
    /// <remarks>A heading with a link, an image, a footnote or HTML has more to give than its words.</remarks>
    public static bool Is(HeadingBlock heading, string title) =>
        heading is { Parent: MarkdownDocument, Inline: { } inline }
        && Fold(title) is { Length: > 0 } wanted
        && Fold(PlainText.Of(inline)) == wanted
        && inline.Descendants().All(IsOnlyWords);

    private static bool IsOnlyWords(MarkdownObject node) =>
        node is not (LinkInline or AutolinkInline or HtmlInline or FootnoteLink);

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(c))
            {
                folded.Append(c);
            }
        }

        return folded.ToString();
    }
}
