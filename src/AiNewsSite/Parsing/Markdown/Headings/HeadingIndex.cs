using AiNewsSite.Parsing.Markdown.Attributes;
using AiNewsSite.Parsing.Markdown.Reading;
using AiNewsSite.Parsing.Markdown.Writing;
using AiNewsSite.Values;
using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown.Headings;

/// <summary>All headings of a body, found before anything is written, because a table of contents may come first.</summary>
internal sealed class HeadingIndex
{
    private readonly Dictionary<HeadingBlock, int> _positions = [];
    private readonly List<string> _texts = [];

    public List<Heading> Headings { get; } = [];

    /// <param name="writer">An outline writer; what it holds is lost.</param>
    public static HeadingIndex Collect(MarkdownDocument document, BodyWriter writer)
    {
        var index = new HeadingIndex();
        var ids = new HeadingIds();
        foreach (var heading in Walk(document))
        {
            index.Add(heading, ids, writer);
        }

        return index;
    }

    public Heading this[HeadingBlock block] => Headings[_positions[block]];

    public string PlainTextOf(HeadingBlock block) => _texts[_positions[block]];

    private void Add(HeadingBlock block, HeadingIds ids, BodyWriter writer)
    {
        var attributes = BlockAttributes.Of(block)?.Resolve(writer.State.Definitions);
        var text = block.Inline is null ? "" : PlainText.Of(block.Inline);
        writer.Sink.Clear();
        if (block.Inline is { } inline)
        {
            InlineWriter.Write(writer, inline);
        }

        var html = new HtmlFragment(writer.Sink.Written.ToArray());
        var isShown = attributes?.Classes.Contains("no_toc") != true;
        _positions.Add(block, Headings.Count);
        _texts.Add(text.Trim());
        Headings.Add(new(block.Level, attributes?.Id ?? ids.Next(text), html, isShown));
    }

    /// <summary>In document order; blocks are never nested deeper than the parser allows.</summary>
    private static IEnumerable<HeadingBlock> Walk(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is HeadingBlock heading)
            {
                yield return heading;
            }
            else if (block is ContainerBlock inner and not Tables.PipeTable)
            {
                foreach (var below in Walk(inner))
                {
                    yield return below;
                }
            }
        }
    }
}
