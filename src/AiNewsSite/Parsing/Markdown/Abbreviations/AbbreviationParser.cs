using Markdig.Parsers;

namespace AiNewsSite.Parsing.Markdown.Abbreviations;

/// <summary>Lines `*[LLM]: 大規模言語モデル`.</summary>
internal sealed class AbbreviationParser : BlockParser
{
    public AbbreviationParser() => OpeningCharacters = ['*'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        if (processor.IsCodeIndent || !line.StartsWith("*[", StringComparison.Ordinal))
        {
            return BlockState.None;
        }

        var end = line.IndexOf("]:", StringComparison.Ordinal);
        if (end < 3 || line[2..end].IsWhiteSpace() || line[2] == '^')
        {
            return BlockState.None;
        }

        ParseState.Of(processor).Abbreviations[line[2..end].Trim().ToString()] = line[(end + 2)..].Trim().ToString();
        return BlockState.BreakDiscard;
    }
}
