using System.Collections.Immutable;
using AiNewsSite.Relations;
using AiNewsSite.Values;

namespace AiNewsSite.Pages;

/// <summary>Every feed of the site. None has no entry: a feed without posts is left out, and nothing links to it.</summary>
/// <param name="Whole">The Atom feed of the whole site; null where the site has no posts or wants no feed.</param>
/// <param name="Json">The same as JSON Feed.</param>
public sealed record SiteFeeds(FeedView? Whole, JsonFeedView? Json)
{
    /// <summary>By the URL of the term's list.</summary>
    public IReadOnlyDictionary<UrlPath, FeedView> OfTerms { get; init; } = new Dictionary<UrlPath, FeedView>();

    public UrlPath? UrlOf(Term term) => OfTerms.TryGetValue(term.Url, out var feed) ? feed.Url : null;

    /// <summary>How many feeds show each post, by its index.</summary>
    public ImmutableArray<int> Uses(int posts)
    {
        var uses = new int[posts];
        foreach (var feed in OfTerms.Values.Append(Whole))
        {
            foreach (var post in feed is null ? [] : feed.Posts)
            {
                uses[post]++;
            }
        }

        return [.. uses];
    }
}
