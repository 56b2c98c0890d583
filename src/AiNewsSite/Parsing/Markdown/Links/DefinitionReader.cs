using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown.Links;

/// <summary>
/// Takes the definitions of links (`[label]: address`) off a paragraph's start. Markdig would move all other lines, count
/// their letters and look through all definitions for each of them, which takes the square of many.
/// </summary>
internal static class DefinitionReader
{
    // Markdig takes fewer as fast.
    private const int Few = 8;

    public static bool MayBeIn(StringLineGroup lines) =>
        lines.Count > 0 && lines.Lines[0].Slice.AsSpan().TrimStart() is ['[', ..];

    public static void Take(BlockProcessor processor, ref StringLineGroup lines)
    {
        if (lines.Count <= Few)
        {
            return;
        }

        var rest = lines.ToCharIterator();
        var found = false;
        for (var next = rest; LinkReferenceDefinition.TryParse(ref next, out var definition); next = rest)
        {
            found = true;
            processor.Document.SetLinkReferenceDefinition(definition.Label!, definition, addGroup: true);
            Forget(processor.Document);
            if (next.CurrentChar == '\n')
            {
                next.SkipChar();
            }

            rest = next;
        }

        lines = found ? rest.Remaining() : lines;
    }

    /// <summary>Takes definitions off the list of blocks, in which nobody reads them; they can be found by their labels.</summary>
    public static void Forget(MarkdownDocument document)
    {
        if (document.GetData(typeof(LinkReferenceDefinitionGroup)) is LinkReferenceDefinitionGroup group)
        {
            group.Clear();
        }
    }
}
