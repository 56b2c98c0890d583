using Markdig.Parsers;
using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown.Attributes;

/// <summary>A line `{: …}` of its own: attributes for the block before or after it.</summary>
internal sealed class AttributeListBlock(BlockParser parser, AttributeList list, bool followsBlock) : LeafBlock(parser)
{
    public AttributeList List { get; } = list;

    /// <summary>True where no blank line stands before it.</summary>
    public bool FollowsBlock { get; } = followsBlock;
}
