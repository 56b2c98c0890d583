using System.Collections.Immutable;
using AiNewsSite.Model;
using AiNewsSite.Parsing;
using AiNewsSite.Relations.Terms;

namespace AiNewsSite.Relations.Search;

/// <summary>The texts of some posts, that stand for all: what characters and what turns of phrase a site has.</summary>
/// <param name="Texts">One for each post; its blocks are parted by line ends.</param>
internal sealed record TextSample(ImmutableArray<string> Texts)
{
    private const int Most = 96;

    /// <summary>Indexes into Site.Posts, newest first.</summary>
    /// <remarks>
    /// As good as by lot, since all text files are written anew where the sample changes: it stays the same when another
    /// post is added, taken away or edited, and the newest posts, which are edited most, are in it no more than others.
    /// </remarks>
    public static ImmutableArray<int> Choose(Site site, SearchLayout layout) =>
        layout.Posts.Length <= Most
            ? layout.Posts
            : [.. layout.Posts.OrderBy(index => TextHash.Of(site.Posts[index].Url.Value)).Take(Most).Order()];

    public static TextSample Of(IEnumerable<Post> posts)
    {
        var reader = new UnitReader();
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var post in posts)
        {
            reader.Read(post);
            texts.Add(string.Join('\n', reader.Text.Spans.Select(span => reader.Text[span].ToString())));
        }

        return new TextSample(texts.ToImmutable());
    }
}
