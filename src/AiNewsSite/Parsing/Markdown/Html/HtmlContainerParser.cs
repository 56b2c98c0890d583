using System.Text;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown.Html;

/// <summary>`&lt;div markdown="1"&gt; … &lt;/div&gt;`: an element whose inside is Markdown.</summary>
internal sealed class HtmlContainerParser : BlockParser
{
    public HtmlContainerParser() => OpeningCharacters = ['<'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        if (processor.IsCodeIndent || !line.Contains("markdown=", StringComparison.Ordinal))
        {
            return BlockState.None;
        }

        var name = HtmlTag.Name(line[1..]);
        var length = HtmlTag.Length(line);
        var state = ParseState.Of(processor);
        if (name.IsEmpty || length < 0 || !TryOpenTag(line[..length], name, out var tag))
        {
            return BlockState.None;
        }

        state.Elements ??= new(state.Text);
        if (!state.Elements.TryFindEnd(name.ToString().ToLowerInvariant(), processor.Start, out var end))
        {
            return BlockState.None;
        }

        NestingTooDeepException.ThrowIfDeep(processor.CurrentContainer);
        var block = new HtmlContainer(this, tag, end)
        {
            Column = processor.Column,
            Span = new(processor.Start, processor.Line.End),
        };
        processor.Line.Start += length;
        processor.Column += length;
        processor.RestartIndent();
        processor.NewBlocks.Push(block);
        EndLine(processor, block);
        return processor.Line.IsEmptyOrWhitespace() ? BlockState.ContinueDiscard : BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var container = (HtmlContainer)block;
        if (processor.CurrentLineStartPosition > container.End.Start)
        {
            return BlockState.None;
        }

        return EndLine(processor, container) && processor.Line.IsEmptyOrWhitespace()
            ? BlockState.BreakDiscard
            : BlockState.Continue;
    }

    /// <summary>True where this line holds the end tag; the line is then cut before it.</summary>
    private static bool EndLine(BlockProcessor processor, HtmlContainer block)
    {
        if (block.End.Start > processor.Line.End)
        {
            return false;
        }

        var tail = Math.Min(block.End.End, processor.Line.End + 1);
        block.Tail = processor.Line.Text[block.End.Start..(processor.Line.End + 1)];
        block.UpdateSpanEnd(tail);
        processor.Line.End = block.End.Start - 1;
        return true;
    }

    /// <summary>The tag without its `markdown` attribute; false where that does not ask for Markdown.</summary>
    private static bool TryOpenTag(ReadOnlySpan<char> tag, ReadOnlySpan<char> name, out string result)
    {
        var text = new StringBuilder().Append('<').Append(name);
        var rest = tag[(name.Length + 1)..^1];
        var asked = false;
        while (HtmlTag.TryTakeAttribute(ref rest, out var attribute))
        {
            if (attribute.Is("markdown"))
            {
                asked = attribute.Value is "1" or "block" or "span";
                continue;
            }

            text.Append(' ').Append(attribute.Name);
            if (attribute.HasValue)
            {
                var quote = attribute.Value.Contains('"') ? '\'' : '"';
                text.Append('=').Append(quote).Append(attribute.Value).Append(quote);
            }
        }

        result = text.Append('>').ToString();
        return asked;
    }
}

/// <param name="openTag">As it is written out.</param>
/// <param name="end">Where its end tag stands in the expanded text.</param>
internal sealed class HtmlContainer(BlockParser parser, string openTag, (int Start, int End) end)
    : ContainerBlock(parser)
{
    public string OpenTag { get; } = openTag;

    public (int Start, int End) End { get; } = end;

    /// <summary>The end tag and what follows it on its line.</summary>
    public string Tail { get; set; } = "";
}
