using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace AiNewsSite.Parsing.Markdown.Tex;

/// <summary>`$$…$$` in running text. A single dollar is a price.</summary>
internal sealed class MathInlineParser : InlineParser
{
    public MathInlineParser() => OpeningCharacters = ['$'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (text.Length < 5 || text[1] != '$' || text[2] == '$')
        {
            return false;
        }

        var end = text[2..].IndexOf("$$", StringComparison.Ordinal);
        if (end <= 0 || text.Slice(2, end).IsWhiteSpace())
        {
            return false;
        }

        processor.Inline = new MathSpan(text.Slice(2, end).Trim().ToString()) { IsClosed = true };
        slice.Start += end + 4;
        return true;
    }
}

/// <summary>TeX in running text; alone in its paragraph it is shown as a block.</summary>
internal sealed class MathSpan(string tex) : LeafInline
{
    public string Tex { get; } = tex;
}
