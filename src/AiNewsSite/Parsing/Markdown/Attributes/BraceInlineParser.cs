using AiNewsSite.Parsing.Markdown.Extensions;
using AiNewsSite.Parsing.Markdown.Ruby;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace AiNewsSite.Parsing.Markdown.Attributes;

/// <summary>Everything that an opening brace can begin in running text: attribute lists, kramdown's extensions, ruby.</summary>
internal sealed class BraceInlineParser : InlineParser
{
    private readonly bool _ruby;

    public BraceInlineParser(bool ruby)
    {
        _ruby = ruby;
        OpeningCharacters = ['{'];
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != ':')
        {
            return _ruby && RubyInline.TryMatch(processor, ref slice);
        }

        return ParseState.Of(processor).WithoutBrace != processor.Block
            && (SpanExtension.TryMatch(processor, ref slice) || TryAttributes(processor, ref slice));
    }

    private static bool TryAttributes(InlineProcessor processor, ref StringSlice slice)
    {
        var state = ParseState.Of(processor);
        var text = slice.AsSpan();
        var end = AttributeList.End(text);
        state.WithoutBrace = end < 0 ? processor.Block : null;
        if (end < 3 || text[2] is ':' or '/' || text[..end].Contains('\n'))
        {
            return false;
        }

        processor.Inline = new AttributeListInline(AttributeList.Parse(text[2..end]), slice) { IsClosed = true };
        slice.Start += end + 1;
        return true;
    }
}
