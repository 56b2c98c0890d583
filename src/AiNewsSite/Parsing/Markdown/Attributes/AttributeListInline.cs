using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace AiNewsSite.Parsing.Markdown.Attributes;

/// <summary>`{: …}` in running text: attributes for the span right before it.</summary>
internal sealed class AttributeListInline(AttributeList list, StringSlice source) : LeafInline
{
    public AttributeList List { get; } = list;

    /// <summary>From its first brace to the end of the leaf.</summary>
    public StringSlice Source { get; } = source;

    /// <summary>The list that belongs to a span, or null; all but plain text can have one.</summary>
    public static AttributeList? After(Inline inline) =>
        inline.NextSibling is AttributeListInline { List: var list } && inline is not LiteralInline ? list : null;
}
