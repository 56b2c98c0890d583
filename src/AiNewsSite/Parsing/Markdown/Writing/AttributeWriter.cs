using AiNewsSite.Parsing.Markdown.Attributes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiNewsSite.Parsing.Markdown.Writing;

/// <summary>Writes attribute lists into start tags.</summary>
internal static class AttributeWriter
{
    public static AttributeList? Of(BodyWriter writer, Block block) =>
        BlockAttributes.Of(block)?.Resolve(writer.State.Definitions);

    public static AttributeList? Of(BodyWriter writer, Inline inline) =>
        AttributeListInline.After(inline)?.Resolve(writer.State.Definitions);

    /// <summary>Id, classes and all other attributes but those that the tag has already.</summary>
    public static void Write(BodyWriter writer, AttributeList? list, params ReadOnlySpan<string> without)
    {
        if (list is null)
        {
            return;
        }

        if (list.Id is { Length: > 0 } id && !without.Contains("id"))
        {
            One(writer, "id", id);
        }

        if (list.Classes.Count > 0 && !without.Contains("class"))
        {
            One(writer, "class", string.Join(' ', list.Classes));
        }

        foreach (var pair in list.Pairs)
        {
            if (!without.Contains(pair.Key))
            {
                One(writer, pair.Key, pair.Value);
            }
        }
    }

    public static void One(BodyWriter writer, string name, string value)
    {
        writer.Raw(" "u8);
        writer.Attribute(name);
        writer.Raw("=\""u8);
        writer.Attribute(value);
        writer.Raw("\""u8);
    }

    /// <summary>`class="…"` with a class of our own before the author's.</summary>
    public static void Class(BodyWriter writer, string own, AttributeList? list) =>
        One(writer, "class", list is { Classes.Count: > 0 } ? own + " " + string.Join(' ', list.Classes) : own);
}
