using AiNewsSite.Parsing.Markdown.Links;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown.Footnotes;

/// <summary>Footnotes, each of which costs the same however many there are.</summary>
internal sealed class BoundedFootnoteParser : FootnoteParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var state = ParseState.Of(processor);
        if (!state.HasFootnotes)
        {
            // Before Markdig's own handler, which would move all others for each that it takes away.
            state.HasFootnotes = true;
            processor.Document.ProcessInlinesEnd += (inlines, _) => DropUnnamed(inlines.Document);
        }

        var result = base.TryOpen(processor);
        DefinitionReader.Forget(processor.Document);
        return result;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        // What stands at the margin is the text's again, a paragraph that runs on excepted (kramdown, CommonMark's lazy
        // lines). Markdig would take headings and lists along to the foot of the page.
        var result = IsBack(processor) ? BlockState.None : base.TryContinue(processor, block);
        DefinitionReader.Forget(processor.Document);
        return result;
    }

    private static bool IsBack(BlockProcessor processor) =>
        processor is { IsBlankLine: false, Column: 0, CurrentBlock: null or { IsBreakable: true } }
        && processor.Line.AsSpan() is not ['[', '^', ..];

    private static void DropUnnamed(MarkdownDocument document)
    {
        if (document.LastOrDefault(block => block is FootnoteGroup) is not FootnoteGroup group)
        {
            return;
        }

        var named = group.Where(block => block is Footnote { Order: >= 0 }).ToArray();
        if (named.Length < group.Count)
        {
            group.Clear();
            foreach (var block in named)
            {
                group.Add(block);
            }
        }
    }
}
