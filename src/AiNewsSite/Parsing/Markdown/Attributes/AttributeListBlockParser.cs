using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown.Attributes;

/// <summary>
/// Lines `{: …}` and `{:name: …}`, and `{: …}` at the start of a list item. It comes before paragraphs and rules, so that
/// a list followed by `---` never becomes the text of a heading.
/// </summary>
internal sealed class AttributeListBlockParser : BlockParser
{
    public AttributeListBlockParser() => OpeningCharacters = ['{'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        if (processor.IsCodeIndent || line.Length < 4 || line[1] != ':' || line[2] is ':' or '/')
        {
            return BlockState.None;
        }

        var end = AttributeList.End(line);
        if (end < 0)
        {
            return BlockState.None;
        }

        var content = line[2..end];
        if (!line[(end + 1)..].IsWhiteSpace())
        {
            return TryListItem(processor, content, end + 1);
        }

        var state = ParseState.Of(processor);
        if (TryDefinition(content, out var name, out var rest))
        {
            Define(state, name, AttributeList.Parse(rest));
            return BlockState.BreakDiscard;
        }

        if (IsFirstInItem(processor, out var item))
        {
            Add(item, AttributeList.Parse(content));
            return BlockState.BreakDiscard;
        }

        state.HasMarks = true;
        processor.NewBlocks.Push(
            new AttributeListBlock(this, AttributeList.Parse(content), FollowsText(processor))
            {
                Column = processor.Column,
                Span = new(processor.Start, processor.Line.End),
            }
        );
        return BlockState.BreakDiscard;
    }

    private static BlockState TryListItem(BlockProcessor processor, ReadOnlySpan<char> content, int length)
    {
        if (!IsFirstInItem(processor, out var item))
        {
            return BlockState.None;
        }

        Add(item, AttributeList.Parse(content));
        for (var i = 0; i < length; i++)
        {
            processor.NextChar();
        }

        while (processor.CurrentChar is ' ' or '\t')
        {
            processor.NextChar();
        }

        processor.RestartIndent();
        return BlockState.None;
    }

    private static bool IsFirstInItem(BlockProcessor processor, out ListItemBlock item)
    {
        item = (processor.CurrentContainer as ListItemBlock)!;
        return item is { Count: 0 } && item.Line == processor.LineIndex;
    }

    private static void Add(Block block, AttributeList list)
    {
        var known = BlockAttributes.Of(block);
        known?.Merge(list);
        BlockAttributes.Set(block, known ?? list);
    }

    private static void Define(ParseState state, string name, AttributeList list)
    {
        if (state.Definitions.TryGetValue(name, out var known))
        {
            known.Merge(list);
        }
        else
        {
            state.Definitions.Add(name, list);
        }
    }

    private static bool TryDefinition(ReadOnlySpan<char> content, out string name, out ReadOnlySpan<char> rest)
    {
        var colon = content.IndexOf(':');
        name = "";
        rest = default;
        if (colon <= 0 || !AttributeList.IsName(content[..colon]))
        {
            return false;
        }

        name = content[..colon].ToString();
        rest = content[(colon + 1)..];
        return true;
    }

    /// <summary>True where the line above holds more than blanks and quote marks.</summary>
    private static bool FollowsText(BlockProcessor processor)
    {
        var end = processor.CurrentLineStartPosition - 1;
        if (end <= 0)
        {
            return false;
        }

        var start = processor.Line.Text.LastIndexOf('\n', end - 1) + 1;
        return !processor.Line.Text.AsSpan(start, end - start).Trim(" \t>").IsEmpty;
    }
}
