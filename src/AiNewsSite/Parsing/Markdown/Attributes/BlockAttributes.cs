using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown.Attributes;

/// <summary>The attribute list that belongs to a node of the tree.</summary>
internal static class BlockAttributes
{
    private static readonly object Key = new();

    public static AttributeList? Of(MarkdownObject node) => node.GetData(Key) as AttributeList;

    public static void Set(MarkdownObject node, AttributeList list) => node.SetData(Key, list);
}
