using System.Collections.Immutable;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing;

/// <summary>A body after Markdown: HTML with slots for what only the whole site can tell, and what was counted on the way.</summary>
/// <param name="Html">UTF-8. Root-relative links already carry the base path.</param>
/// <param name="Slots">By <see cref="BodySlot.Offset"/>, ascending.</param>
/// <param name="Headings">In document order, all levels as shown; a heading that only repeats the title is not among them.</param>
/// <param name="FirstParagraph">Visible text of the part before the excerpt separator, white space collapsed; null where empty.</param>
public sealed record Body(
    ReadOnlyMemory<byte> Html,
    ImmutableArray<BodySlot> Slots,
    ImmutableArray<Heading> Headings,
    ReadingCounts Counts,
    string? FirstParagraph
)
{
    public static Body Empty { get; } = new(ReadOnlyMemory<byte>.Empty, [], [], default, null);
}

/// <summary>What a reader reads, code, URLs and ruby text left out.</summary>
/// <param name="CjkCharacters">Kanji, kana and other CJK letters; punctuation and blanks are not counted.</param>
/// <param name="LatinWords">Runs of other letters and digits.</param>
public readonly record struct ReadingCounts(int CjkCharacters, int LatinWords);

/// <param name="Level">1 to 6, as shown.</param>
/// <param name="Id">As kramdown's GFM parser gives it; "" where an attribute list took it away.</param>
/// <param name="Text">Inline HTML without links and footnote marks, for a table of contents.</param>
/// <param name="InToc">False for `{:.no_toc}`.</param>
public sealed record Heading(int Level, string Id, HtmlFragment Text, bool InToc)
{
    /// <summary>The level as the author wrote it; <see cref="Level"/> is the one shown.</summary>
    public int Written { get; init; } = Level;
}

/// <summary>A place in a body's HTML that is filled when the whole site is known.</summary>
/// <param name="Offset">Byte offset into <see cref="Body.Html"/> where the filling is inserted.</param>
/// <param name="At">Where the author wrote it.</param>
public abstract record BodySlot(int Offset, TextPosition At);

/// <summary>`{% post_url NAME %}`: the URL of the post whose path ends so.</summary>
public sealed record PostUrlSlot(int Offset, TextPosition At, string Name) : BodySlot(Offset, At);

/// <summary>`{% link PATH %}`: the URL of the post, page or static file at that source path.</summary>
public sealed record FileUrlSlot(int Offset, TextPosition At, string Path) : BodySlot(Offset, At);

/// <summary>`{% include NAME key=value … %}`: the partial of that name.</summary>
public sealed record IncludeSlot(
    int Offset,
    TextPosition At,
    string Name,
    ImmutableArray<KeyValuePair<string, string>> Arguments
) : BodySlot(Offset, At);

/// <summary>Inside an img tag: its width and height where the image is a file of the site, and the other sizes it comes in.</summary>
/// <param name="Url">Root-relative, decoded, without the base path; already resolved against the page's URL.</param>
public sealed record ImageSizeSlot(int Offset, TextPosition At, string Url) : BodySlot(Offset, At)
{
    /// <summary>True where the author wrote `srcset` or `sizes`.</summary>
    public bool HasSet { get; init; }
}
