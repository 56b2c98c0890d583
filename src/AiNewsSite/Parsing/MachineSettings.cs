using System.Collections.Immutable;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing;

/// <summary>`feed:` (jekyll-feed's keys where it has them); `feed: false` for no feed at all.</summary>
public sealed record FeedSettings
{
    public bool Enabled { get; init; } = true;

    /// <summary>`path`: where the site's feed stands.</summary>
    public UrlPath Path { get; init; } = new("/feed.xml");

    /// <summary>`posts_limit` (or `feed_limit`): entries in the site's feed.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>`term_limit`: entries in the feed of a category or tag. Every entry is a whole article.</summary>
    public int TermLimit { get; init; } = 10;

    /// <summary>`excerpt_only`: entries without the article itself.</summary>
    public bool ExcerptOnly { get; init; }

    /// <summary>`tags`: true (default), false, a list of names, or a map with `only` or `except`.</summary>
    public FeedTerms Tags { get; init; } = FeedTerms.All;

    /// <summary>`categories`: as `tags`.</summary>
    public FeedTerms Categories { get; init; } = FeedTerms.All;
}

/// <summary>Which tags or categories have a feed.</summary>
/// <param name="Listed">True: those named only. False: all but those named.</param>
public sealed record FeedTerms(bool Listed, ImmutableArray<string> Names)
{
    public static FeedTerms All { get; } = new(false, []);

    public static FeedTerms None { get; } = new(true, []);
}

/// <summary>`redirects:`, and `redirect_from:` as jekyll-redirect-from reads it.</summary>
public sealed record RedirectSettings
{
    /// <summary>`redirects.filename_date`: a redirect from the URL by the file name's day, where the date is another day.</summary>
    public bool FilenameDate { get; init; } = true;

    /// <summary>`redirects.json` (or `redirect_from.json`): redirects.json, a map of all of them.</summary>
    public bool Json { get; init; } = true;
}

/// <summary>`llms:` and `markdown_copies:`.</summary>
public sealed record LlmsSettings
{
    /// <summary>`llms: false` for no llms.txt.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>`llms.posts_limit`: newest posts that llms.txt lists.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>`llms.full` or `markdown_copies`: llms.txt lists every post, and every post has its Markdown beside its page.</summary>
    public bool MarkdownCopies { get; init; }
}
