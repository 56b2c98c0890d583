using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace AiNewsSite.Parsing.Markdown.Html;

/// <summary>
/// Tags, comments and addresses in `&lt;…&gt;`. Markdig reads from every opening to the end of its block, which takes the
/// square of many openings that nothing closes; here a block is known to have no more ends once one search found none.
/// </summary>
internal sealed class BoundedMarkupParser : AutolinkInlineParser
{
    /// <summary>What closes a comment, a processing instruction, a CDATA section, and anything else (CommonMark 0.31, 6.6).</summary>
    public static readonly string[] Ends = ["-->", "?>", "]]>", ">"];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var kind = Kind(slice.AsSpan());
        var known = ParseState.Of(processor).WithoutEnd;
        if (known[kind] == processor.Block)
        {
            return false;
        }

        if (slice.AsSpan().IndexOf(Ends[kind]) < 0)
        {
            known[kind] = processor.Block;
            return false;
        }

        return base.Match(processor, ref slice);
    }

    private static int Kind(ReadOnlySpan<char> text) =>
        text.StartsWith("<!--", StringComparison.Ordinal) ? 0
        : text.StartsWith("<?", StringComparison.Ordinal) ? 1
        : text.StartsWith("<![", StringComparison.Ordinal) ? 2
        : 3;
}
