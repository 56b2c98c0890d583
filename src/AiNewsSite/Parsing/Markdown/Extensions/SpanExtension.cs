using AiNewsSite.Diagnostics.Codes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace AiNewsSite.Parsing.Markdown.Extensions;

/// <summary>`{::comment}…{:/comment}`, `{::nomarkdown}…{:/}` and `{::options … /}` in running text.</summary>
internal static class SpanExtension
{
    public static bool TryMatch(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (text.StartsWith("{:/", StringComparison.Ordinal))
        {
            return TrySkip(processor, ref slice, text.IndexOf('}') + 1);
        }

        if (!ExtensionMark.TryRead(text, out var mark))
        {
            return false;
        }

        if (mark.IsClosed)
        {
            return TrySkip(processor, ref slice, mark.Length);
        }

        var state = ParseState.Of(processor);
        var stop = state.WithoutStop == processor.Block ? -1 : text.IndexOf("{:/", StringComparison.Ordinal);
        var end = stop < 0 ? -1 : text[stop..].IndexOf('}');
        if (end < 0)
        {
            state.WithoutStop = processor.Block;
            var offset = ParseState.Locate(processor.Block!, slice, state.Text);
            state.Findings.Add((offset, MarkdownCodes.UnclosedExtension, mark.Name));
            return TrySkip(processor, ref slice, mark.Length);
        }

        var body = text[mark.Length..stop].ToString();
        processor.Inline =
            mark.Name == "nomarkdown"
                ? new HtmlInline(body) { IsClosed = true }
                : new LiteralInline("") { IsClosed = true };
        slice.Start += stop + end + 1;
        return true;
    }

    private static bool TrySkip(InlineProcessor processor, ref StringSlice slice, int length)
    {
        if (length <= 0)
        {
            return false;
        }

        processor.Inline = new LiteralInline("") { IsClosed = true };
        slice.Start += length;
        return true;
    }
}
