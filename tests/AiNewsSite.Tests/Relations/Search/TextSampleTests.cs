using System.Collections.Immutable;
using AiNewsSite.Relations.Search;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Relations.Search;

public class TextSampleTests
{
    [Fact]
    public void All_posts_of_a_small_site_are_in_it() => Assert.Equal(Urls(0, 96).AsEnumerable(), Sample(0, 96));

    [Fact]
    public void Of_a_large_site_some_posts_of_all_times_are_in_it_in_the_order_of_the_site()
    {
        var sample = Sample(0, 2000);
        Assert.Equal(96, sample.Length);
        Assert.Equal(Urls(0, 2000).Where(url => sample.Contains(url)), sample);
        for (var from = 0; from < 2000; from += 500)
        {
            Assert.InRange(Urls(from, from + 500).Count(url => sample.Contains(url)), 12, 36);
        }
    }

    [Fact]
    public void It_is_nearly_always_the_same_with_a_newer_post()
    {
        var samples = Enumerable.Range(0, 101).Select(first => Sample(first, 2000)).ToArray();
        var others = samples.Zip(samples.Skip(1)).Where(pair => !pair.First.SequenceEqual(pair.Second)).ToArray();
        Assert.InRange(others.Length, 1, 12);
        Assert.All(others, pair => Assert.Equal(95, pair.First.Intersect(pair.Second).Count()));
    }

    private static ImmutableArray<UrlPath> Urls(int from, int to) =>
        [.. Enumerable.Range(from, to - from).Select(number => new UrlPath($"/p{number}/"))];

    /// <summary>URLs of the sample of a site with these posts.</summary>
    private static ImmutableArray<UrlPath> Sample(int from, int to)
    {
        var site = Sites.Of([.. Urls(from, to).Select(url => Sites.Post(0) with { Url = url })]);
        return [.. TextSample.Choose(site, new SearchLayout(site)).Select(index => site.Posts[index].Url)];
    }
}
