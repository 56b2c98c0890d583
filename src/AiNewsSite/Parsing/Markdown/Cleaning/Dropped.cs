namespace AiNewsSite.Parsing.Markdown.Cleaning;

/// <summary>Something that was left out.</summary>
/// <param name="At">UTF-16 offset in the HTML that was cleaned.</param>
/// <param name="Name">Of the element or attribute.</param>
/// <param name="Detail">The element of an attribute, or the address.</param>
internal readonly record struct Dropped(DroppedKind Kind, int At, string Name, string Detail);

internal enum DroppedKind
{
    Element,
    Attribute,
    Address,
}
