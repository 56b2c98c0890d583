using System.Text;
using AiNewsSite.Parsing.Markdown.Tables;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown.Reading;

/// <summary>The visible text at a document's start.</summary>
internal static class Excerpt
{
    /// <summary>
    /// The words before <paramref name="end"/>, headings left out, white space collapsed; where
    /// those hold no words, the first paragraph's. Jekyll would give a post that opens with a heading that heading,
    /// which stands in the title already.
    /// </summary>
    /// <returns>Null where there are no words, or where <paramref name="end"/> is 0.</returns>
    /// <param name="separator">What stands there, if anything.</param>
    /// <param name="isCleaned">True where the body is cleaned of code; so is its excerpt.</param>
    public static string? Of(MarkdownDocument document, int end, string separator, bool isCleaned)
    {
        if (end == 0)
        {
            return null;
        }

        var text = new StringBuilder(256);
        Append(text, document, (end, separator, isCleaned));
        if (text.Length == 0 && document.Descendants<ParagraphBlock>().FirstOrDefault() is { Inline: { } first })
        {
            PlainText.Append(text, first, isCleaned);
        }

        var collapsed = Collapse(text);
        return collapsed.Length == 0 ? null : collapsed;
    }

    private static void Append(
        StringBuilder text,
        ContainerBlock container,
        (int End, string Separator, bool IsCleaned) how
    )
    {
        foreach (var block in container)
        {
            if (block.Span.Start >= how.End || block is FootnoteGroup)
            {
                continue;
            }

            if (block is LeafBlock { Inline: { } inline } and (ParagraphBlock or PipeTableCell))
            {
                // Between Japanese paragraphs a blank would be a hole.
                if (text.Length > 0 && text[^1] < '\u2E80')
                {
                    text.Append(' ');
                }

                var start = text.Length;
                var isSplit = block.Span.End >= how.End;
                PlainText.Append(text, inline, how.IsCleaned, isSplit ? how.Separator : null);
                if (isSplit)
                {
                    CutBefore(text, start, how.Separator);
                }
            }
            else if (block is ContainerBlock inner)
            {
                Append(text, inner, how);
            }
        }
    }

    // A separator that readers would see, such as `[more]`.
    private static void CutBefore(StringBuilder text, int start, string separator)
    {
        var at = text.ToString(start, text.Length - start).IndexOf(separator, StringComparison.Ordinal);
        if (at >= 0)
        {
            text.Length = start + at;
        }
    }

    private static string Collapse(StringBuilder text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var chunk in text.GetChunks())
        {
            foreach (var c in chunk.Span)
            {
                if (!char.IsWhiteSpace(c) || c == '\u3000')
                {
                    result.Append(c);
                }
                else if (result.Length > 0 && result[^1] != ' ')
                {
                    result.Append(' ');
                }
            }
        }

        return result.ToString().Trim();
    }
}
