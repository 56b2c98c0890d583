using AiNewsSite.Values;

namespace AiNewsSite.Parsing.Markdown;

/// <summary>What a body may ask of its page and its site.</summary>
public sealed record BodyContext
{
    public required MarkdownSettings Markdown { get; init; }

    /// <summary>For `{{ page.x }}`.</summary>
    public DataMap Page { get; init; } = DataMap.Empty;

    /// <summary>For `{{ page.x }}` where front matter has no x: what Jekyll takes from the file's name and place; null for none.</summary>
    public Func<string, DataValue?> Derived { get; init; } = _ => null;

    /// <summary>For `{{ site.x }}`.</summary>
    public DataMap Site { get; init; } = DataMap.Empty;

    /// <summary>The page's own URL, against which relative image paths are resolved.</summary>
    public UrlPath Url { get; init; }

    /// <summary>What the layout shows as h1 above the body; null where the body is the whole page.</summary>
    public string? TitleAbove { get; init; }

    /// <summary>True where the page has its h1 already: a body may bring no other.</summary>
    public bool HasTitleAbove => TitleAbove is not null && Markdown.Headings == HeadingMode.Demote;

    /// <summary>BCP 47: the language of the words that the parser itself adds.</summary>
    public string Language { get; init; } = "ja";

    /// <summary>"" leaves <see cref="Body.FirstParagraph"/> null.</summary>
    public string ExcerptSeparator { get; init; } = "\n\n";

    public BodyKind Kind { get; init; } = BodyKind.Post;
}

/// <summary>How a body is read.</summary>
public enum BodyKind
{
    /// <summary>Liquid, then Markdown. A tag that is not known is a warning.</summary>
    Post,

    /// <summary>Liquid, then Markdown. With control flow in it, it is a Liquid program.</summary>
    MarkdownPage,

    /// <summary>Liquid only. With control flow in it, it is a Liquid program.</summary>
    HtmlPage,
}
