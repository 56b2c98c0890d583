using System.Collections.Immutable;
using AiNewsSite.Model;
using AiNewsSite.Parsing;
using AiNewsSite.Relations;
using AiNewsSite.Tests.Relations.Related;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Relations;

/// <summary>Neither the number of threads nor the order in which files are found shows in what relating gives.</summary>
public class ThreadsAndOrderTests
{
    internal static readonly ImmutableArray<Post> Posts =
    [
        .. Enumerable.Range(0, 150).Select(number => WrittenPosts.About(number, WrittenPosts.Subjects[number * 7 % 5])),
        // A post of several units, and two of one moment.
        WrittenPosts.Written(
            150,
            "長い記事",
            string.Concat(
                Enumerable.Range(0, 3000).Select(i => $"<p>第{i}節はAPIと量子計算機{i % 37}号の話である。</p>")
            )
        ),
        WrittenPosts.About(151, "同時刻の記事") with
        {
            Date = WrittenPosts.About(3, "").Date,
        },
    ];

    private static readonly SiteSettings Settings = new() { Visibility = new(DateTimeOffset.MaxValue, []) };

    [Theory]
    [InlineData(2, 0)]
    [InlineData(4, 0)]
    [InlineData(1, 1)]
    [InlineData(4, 77)]
    [InlineData(64, 4096)]
    public void Related_lists_and_search_files_are_the_same(int jobs, int shuffle)
    {
        var one = Relate(Posts, jobs: 1);
        var other = Relate(Shuffled(shuffle), jobs);
        Assert.Equal(one.Site.Posts.Select(post => post.Url), other.Site.Posts.Select(post => post.Url));
        for (var post = 0; post < one.Related.Length; post++)
        {
            Assert.Equal(one.Related[post].AsEnumerable(), other.Related[post]);
        }

        Assert.Equal(one.Search.Manifest(), other.Search.Manifest());
        Assert.InRange(one.Search.Layout.Shards, 2, 99);
        for (var shard = 0; shard < one.Search.Layout.Shards; shard++)
        {
            Assert.Equal(one.Search.Grams(shard), other.Search.Grams(shard));
        }

        Assert.InRange(one.Search.Layout.RowFiles, 2, 9999);
        Assert.Equal(one.Search.Layout.RowFiles, other.Search.Layout.RowFiles);
        for (var file = 0; file < one.Search.Layout.RowFiles; file++)
        {
            Assert.Equal(one.Search.Rows(file), other.Search.Rows(file));
        }

        Assert.Equal(one.Search.Layout.TextFiles.AsEnumerable(), other.Search.Layout.TextFiles);
        for (var file = 0; file < one.Search.Layout.TextFiles.Length; file++)
        {
            Assert.Equal(one.Search.Text(file), other.Search.Text(file));
        }
    }

    internal static SiteGraph Relate(ImmutableArray<Post> posts, int jobs)
    {
        var site = SiteAssembler.Assemble(new SiteParts(Settings, posts, [], [], DataMap.Empty)).Value!;
        Assert.Equal(posts.Length, site.Posts.Length);
        return SiteRelator.Relate(site, jobs).Value!;
    }

    private static ImmutableArray<Post> Shuffled(int seed)
    {
        if (seed == 0)
        {
            return Posts;
        }

        var posts = Posts.ToArray();
        new Random(seed).Shuffle(posts);
        return [.. posts];
    }
}
