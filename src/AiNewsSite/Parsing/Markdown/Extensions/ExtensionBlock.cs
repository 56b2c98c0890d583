using Markdig.Parsers;
using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown.Extensions;

/// <summary>The inside of `{::comment}` (never shown) or `{::nomarkdown}` (HTML as it is).</summary>
internal sealed class ExtensionBlock(BlockParser parser, string name) : LeafBlock(parser)
{
    public string Name { get; } = name;
}
