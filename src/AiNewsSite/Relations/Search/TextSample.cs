using System.Collections.Immutable;
using AiNewsSite.Parsing;

namespace AiNewsSite.Relations.Search;

/// <summary>The texts of some posts, that stand for all: what characters and what turns of phrase a site has.</summary>
/// <param name="Texts">One for each post; its blocks are parted by line ends.</param>
internal sealed record TextSample(ImmutableArray<string> Texts)
{
    private const int Most = 96;

    /// <summary>Indexes into Site.Posts.</summary>
    public static IEnumerable<int> Choose(SearchLayout layout)
    {
        var posts = Math.Min(Most, layout.Posts.Length);
        return Enumerable.Range(0, posts).Select(at => layout.Posts[(int)((long)at * layout.Posts.Length / posts)]);
    }

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
