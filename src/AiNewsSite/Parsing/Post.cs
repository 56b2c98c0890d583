using System.Collections.Immutable;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing;

/// <summary>One post or draft, complete and independent of every other file.</summary>
public sealed record Post
{
    public required SourcePath Source { get; init; }

    /// <summary>From path, front matter and settings alone.</summary>
    public required UrlPath Url { get; init; }

    /// <summary>The extension of the output file, ".html" for Markdown: a URL such as "/a" without one is the file "a.html".</summary>
    public string OutputExtension { get; init; } = ".html";

    /// <summary>Relative to the output folder.</summary>
    public string OutputFile => Url.PageFile(OutputExtension);

    /// <summary>
    /// Where the post would stand by the day in its file name, where its date is another day (links written from the
    /// file name go there); null where that is the same URL.
    /// </summary>
    public UrlPath? FileDayUrl { get; init; }

    public Redirects Redirects { get; init; } = Redirects.None;

    /// <summary>Jekyll's document id: the URL's folder and the slug, without a slash at the end; feeds build on it.</summary>
    public required string Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    /// <summary>In the site's time zone.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>`last_modified_at` (or `updated`), in the site's time zone.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>The day in the file name; null for a draft without one.</summary>
    public DateOnly? FileDate { get; init; }

    public ImmutableArray<string> Categories { get; init; } = [];

    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Keys of `_data/authors` or plain names, in order.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Null for `layout: none` or null: the body is the whole page.</summary>
    public string? Layout { get; init; }

    public bool Draft { get; init; }

    /// <summary>False for `published: false`.</summary>
    public bool Published { get; init; } = true;

    /// <summary>`noindex: true`, `robots` with noindex, `sitemap: false`, or a `redirect_to`.</summary>
    public bool NoIndex { get; init; }

    public int? DeclaredReadingMinutes { get; init; }

    public string? Description { get; init; }

    /// <summary>Plain text: front matter's `excerpt`, else the text before the excerpt separator.</summary>
    public string? Excerpt
    {
        get => field ?? Later?.Value.FirstParagraph;
        init;
    }

    /// <summary>As written: a path or a URL.</summary>
    public string? Image { get; init; }

    public required Body Body
    {
        get => field ?? Later!.Value;
        init;
    }

    /// <summary>Where the body comes from that is not parsed yet; null where it was parsed with the post.</summary>
    internal LaterBody? Later { get; init; }

    /// <summary>Whether the body can be asked for without parsing it.</summary>
    internal bool HasBody => Later is null or { IsParsed: true };

    /// <summary>What earlier builds worked out of the same post; null where nobody keeps it.</summary>
    internal PastFile? Past { get; init; }

    /// <summary>Front matter over the defaults that apply to it; unknown keys included.</summary>
    public required DataMap FrontMatter { get; init; }
}

/// <summary>A page that is no post: Markdown, HTML or text with front matter.</summary>
public sealed record StaticPage
{
    public required SourcePath Source { get; init; }

    public required UrlPath Url { get; init; }

    /// <summary>The extension of the output file, ".html" for Markdown: a URL such as "/a" without one is the file "a.html".</summary>
    public string OutputExtension { get; init; } = ".html";

    /// <summary>Relative to the output folder.</summary>
    public string OutputFile => Url.PageFile(OutputExtension);

    public string? Title { get; init; }

    public DateTimeOffset? Date { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public string? Layout { get; init; }

    public bool Published { get; init; } = true;

    public Redirects Redirects { get; init; } = Redirects.None;

    public bool NoIndex { get; init; }

    public string? Description { get; init; }

    public string? Image { get; init; }

    public required Body Body { get; init; }

    public required DataMap FrontMatter { get; init; }
}
