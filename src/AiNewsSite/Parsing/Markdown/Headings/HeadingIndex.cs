using AiNewsSite.Parsing.Markdown.Attributes;
using AiNewsSite.Parsing.Markdown.Reading;
using AiNewsSite.Parsing.Markdown.Writing;
using AiNewsSite.Values;
using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown.Headings;

/// <summary>All headings of a body, found before anything is written, because a table of contents may come first.</summary>
internal sealed class HeadingIndex
{
    private readonly Dictionary<HeadingBlock, Entry> _entries = [];
    private HeadingBlock? _title;
    private HeadingLevels? _levels;

    /// <summary>What readers see, in document order.</summary>
    public List<Heading> Shown { get; } = [];

    /// <summary>How many levels each heading goes down.</summary>
    public int Shift { get; private set; }

    /// <param name="writer">An outline writer; what it holds is lost.</param>
    public static HeadingIndex Collect(MarkdownDocument document, BodyWriter writer)
    {
        var index = new HeadingIndex();
        var blocks = new List<HeadingBlock>();
        Gather(document, blocks);
        if (writer.Context.HasTitleAbove)
        {
            index.MakeRoom(document, blocks, writer);
        }

        var ids = new HeadingIds();
        foreach (var block in blocks)
        {
            index.Add(block, ids, writer);
        }

        return index;
    }

    public Heading this[HeadingBlock block] => _entries[block].Heading;

    /// <summary>True for a first heading that only says the page's title again.</summary>
    public bool IsTitle(HeadingBlock block) => ReferenceEquals(block, _title);

    public string PlainTextOf(HeadingBlock block) => _entries[block].Text;

    /// <summary>Settles what the body's headings give up to the title above them.</summary>
    private void MakeRoom(MarkdownDocument document, List<HeadingBlock> blocks, BodyWriter writer)
    {
        _title = blocks is [var first, ..] && RepeatedTitle.Is(first, writer.Context.TitleAbove!) ? first : null;
        var hasTop =
            blocks.Exists(block => block.Level == 1 && !IsTitle(block))
            || RawHeadings.TopAreIn(document, writer.State.Text);
        Shift = hasTop ? 1 : 0;
        _levels = RawHeadings.AreIn(document, writer.State.Text) ? null : new HeadingLevels();
    }

    private void Add(HeadingBlock block, HeadingIds ids, BodyWriter writer)
    {
        var attributes = BlockAttributes.Of(block)?.Resolve(writer.State.Definitions);
        var text = block.Inline is null ? "" : PlainText.Of(block.Inline, writer.State.IsCleaned);
        writer.Sink.Clear();
        if (block.Inline is { } inline)
        {
            InlineWriter.Write(writer, inline);
        }

        var html = new HtmlFragment(writer.Sink.Written.ToArray());
        var isShown = attributes?.Classes.Contains("no_toc") != true;
        var level = block.Level + Shift;
        var shown = IsTitle(block) || _levels is null ? level : _levels.Next(level);
        var heading = new Heading(Math.Min(6, shown), attributes?.Id ?? ids.Next(text), html, isShown)
        {
            Written = block.Level,
        };
        _entries.Add(block, new Entry(heading, text.Trim()));
        if (!IsTitle(block))
        {
            Shown.Add(heading);
        }
    }

    /// <param name="Text">Plain.</param>
    private readonly record struct Entry(Heading Heading, string Text);

    /// <summary>In document order; blocks are never nested deeper than the parser allows.</summary>
    private static void Gather(ContainerBlock container, List<HeadingBlock> into)
    {
        foreach (var block in container)
        {
            if (block is HeadingBlock heading)
            {
                into.Add(heading);
            }
            else if (block is ContainerBlock inner and not Tables.PipeTable)
            {
                Gather(inner, into);
            }
        }
    }
}
