using System.Collections.Immutable;
using AiNewsSite.Model;

namespace AiNewsSite.Relations.Search;

/// <summary>The texts of some posts, that stand for all: what characters and what turns of phrase a site has.</summary>
/// <param name="Texts">One for each post; its blocks are parted by line ends.</param>
internal sealed record TextSample(ImmutableArray<string> Texts)
{
    private const int Most = 96;

    public static TextSample Of(Site site, SearchLayout layout)
    {
        var reader = new UnitReader();
        var posts = Math.Min(Most, layout.Posts.Length);
        var texts = ImmutableArray.CreateBuilder<string>(posts);
        for (var at = 0; at < posts; at++)
        {
            reader.Read(site.Posts[layout.Posts[(int)((long)at * layout.Posts.Length / posts)]]);
            texts.Add(string.Join('\n', reader.Text.Spans.Select(span => reader.Text[span].ToString())));
        }

        return new TextSample(texts.MoveToImmutable());
    }
}
