using AiNewsSite.Model;
using AiNewsSite.Parsing;
using AiNewsSite.Relations.Related;
using AiNewsSite.Values;
using static AiNewsSite.Tests.Relations.Related.WrittenPosts;

namespace AiNewsSite.Tests.Relations.Related;

public class RelatedExplainerTests
{
    [Fact]
    public void What_is_explained_as_shown_is_what_is_shown()
    {
        var site = SiteOf([.. Enumerable.Range(0, 80).Select(i => About(i, Subjects[i * i % Subjects.Length]))]);
        var related = RelatedPosts.Build(site, jobs: 2).Related;
        for (var post = 0; post < related.Length; post += 7)
        {
            var explained = RelatedExplainer.Explain(site, post, jobs: 2);
            Assert.Equal(related[post], explained.TakeWhile(one => one.IsShown).Select(one => one.Post));
            Assert.DoesNotContain(explained.Skip(related[post].Length), one => one.IsShown);
            Assert.All(explained, one => Assert.Equal(related.Count(list => list.Contains(one.Post)), one.Shown));
            Assert.All(explained, one => Assert.InRange(one.Score, 0, 1.25));
        }
    }

    [Fact]
    public void Terms_are_those_of_both_posts_as_they_are_written()
    {
        var site = SiteOf([.. Enumerable.Range(0, 12).Select(i => About(i, Subjects[i % 3]))]);
        var best = RelatedExplainer.Explain(site, Index(site, "s4"), jobs: 1)[0];
        Assert.Equal(RelatedReason.Alike, best.Reason);
        Assert.Equal(6, best.Terms.Length);
        Assert.All(best.Terms, term => Assert.Contains(term.TrimStart('#'), Subjects[1], StringComparison.Ordinal));
    }

    [Fact]
    public void Tags_and_categories_are_marked()
    {
        var posts = Enumerable.Range(0, 6).Select(i => Bare(i, $"{(char)('阿' + i)}{(char)('一' + i)}")).ToArray();
        posts[1] = posts[1] with { Tags = ["RAG"], Categories = ["技術解説"] };
        posts[4] = posts[4] with { Tags = ["RAG"], Categories = ["技術解説"] };
        var site = SiteOf(posts);
        var best = RelatedExplainer.Explain(site, Index(site, "s1"), jobs: 1)[0];
        Assert.Equal(Index(site, "s4"), best.Post);
        Assert.Equal(["#RAG", "@技術解説", "RAG"], best.Terms.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Named_same_and_silent_posts_are_explained()
    {
        var posts = Enumerable.Range(0, 20).Select(i => About(i, Subjects[i % 2])).ToArray();
        posts[4] = posts[4] with { Body = posts[2].Body, Title = posts[2].Title, Tags = posts[2].Tags };
        posts[2] = With(posts[2], "related", List("s9"));
        posts[6] = With(posts[6], "related", new DataBool(false));
        var site = SiteOf(posts);
        var explained = RelatedExplainer.Explain(site, Index(site, "s2"), jobs: 1);
        Assert.Equal((Index(site, "s9"), RelatedReason.Named), (explained[0].Post, explained[0].Reason));
        var same = explained.Single(one => one.Post == Index(site, "s4"));
        Assert.Equal((RelatedReason.SameText, Index(site, "s2")), (same.Reason, same.SameAs));
        Assert.DoesNotContain(explained, one => one.Post == Index(site, "s6"));
        Assert.All(
            RelatedExplainer.Explain(site, Index(site, "s6"), jobs: 1),
            one => Assert.Equal(RelatedReason.Silent, one.Reason)
        );
    }

    [Fact]
    public void A_post_that_loses_only_because_it_stands_under_many_is_told_so()
    {
        // One post speaks of everything that each of the others speaks of.
        var all = Written(0, "総覧", string.Concat(Enumerable.Range(0, 60).Select(i => $"<p>{Name(i)}を語る。</p>")));
        Post[] posts =
        [
            all,
            .. Enumerable
                .Range(0, 60)
                .Select(i => Written(i + 1, Name(i), $"<p>{Name(i)}。{Name((i + 1) % 60)}。</p>")),
        ];
        var site = SiteOf(posts);
        var hub = Index(site, "s0");
        var explained = Enumerable
            .Range(0, site.Posts.Length)
            .SelectMany(post => RelatedExplainer.Explain(site, post, jobs: 1))
            .Where(one => one.Post == hub)
            .ToArray();
        Assert.Contains(explained, one => one.Reason == RelatedReason.ShownOften);
        Assert.All(explained, one => Assert.InRange(one.Shown, 1, RelatedChooser.Cap(6)));
    }

    [Fact]
    public void Where_nothing_is_alike_nearness_in_time_is_the_reason()
    {
        var site = SiteOf([.. Enumerable.Range(0, 9).Select(i => Bare(i, $"{(char)('阿' + i)}{(char)('一' + i)}"))]);
        var explained = RelatedExplainer.Explain(site, 4, jobs: 1);
        Assert.Equal(6, explained.Length);
        Assert.All(explained, one => Assert.Equal((RelatedReason.Neighbour, 0f), (one.Reason, one.Score)));
    }

    private static string Name(int number) => $"{(char)('亜' + (3 * number))}{(char)('院' + (5 * number))}";
}
