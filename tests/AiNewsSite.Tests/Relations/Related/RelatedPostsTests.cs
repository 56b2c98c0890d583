using System.Collections.Immutable;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Model;
using AiNewsSite.Parsing;
using AiNewsSite.Relations.Related;
using AiNewsSite.Values;
using static AiNewsSite.Tests.Relations.Related.WrittenPosts;

namespace AiNewsSite.Tests.Relations.Related;

public class RelatedPostsTests
{
    [Fact]
    public void Posts_of_one_subject_stand_together()
    {
        var site = SiteOf([.. Enumerable.Range(0, 30).Select(i => About(i, Subjects[i % Subjects.Length]))]);
        var related = RelatedPosts.Build(site, jobs: 2).Related;
        for (var post = 0; post < related.Length; post++)
        {
            // Five others tell of the subject; the sixth place may be anybody's.
            Assert.All(
                related[post].Take(4),
                other => Assert.Equal(site.Posts[post].Tags[0], site.Posts[other].Tags[0])
            );
        }
    }

    [Fact]
    public void Every_post_is_shown_somewhere_and_none_everywhere()
    {
        var site = SiteOf([.. Enumerable.Range(0, 200).Select(i => About(i, Subjects[i * i % Subjects.Length]))]);
        var shown = InDegrees(RelatedPosts.Build(site, jobs: 2).Related);
        Assert.All(shown, count => Assert.InRange(count, 1, RelatedChooser.Cap(6) + 1));
    }

    [Fact]
    public void Posts_with_nothing_in_common_are_shown_somewhere_too()
    {
        var site = SiteOf([.. Enumerable.Range(0, 40).Select(i => Bare(i, $"{(char)('阿' + i)}{(char)('一' + i)}"))]);
        Assert.All(InDegrees(RelatedPosts.Build(site, jobs: 2).Related), count => Assert.InRange(count, 1, 40));
    }

    [Fact]
    public void A_post_never_stands_under_itself_nor_twice()
    {
        var site = SiteOf([.. Enumerable.Range(0, 60).Select(i => About(i, Subjects[i % 3]))]);
        var related = RelatedPosts.Build(site, jobs: 2).Related;
        for (var post = 0; post < related.Length; post++)
        {
            Assert.DoesNotContain(post, related[post]);
            Assert.Equal(related[post].Distinct(), related[post]);
            Assert.InRange(related[post].Length, 1, 6);
        }
    }

    [Theory]
    [InlineData("noindex")]
    [InlineData("unpublished")]
    [InlineData("draft")]
    [InlineData("redirect")]
    [InlineData("related")]
    public void What_is_not_for_readers_is_shown_nowhere(string why)
    {
        var posts = Enumerable.Range(0, 12).Select(i => About(i, Subjects[0])).ToArray();
        posts[5] = why switch
        {
            "noindex" => posts[5] with { NoIndex = true },
            "unpublished" => posts[5] with { Published = false },
            "draft" => posts[5] with { Draft = true },
            "redirect" => posts[5] with { Redirects = new Redirects([], new NewAddress("/elsewhere/", default)) },
            _ => With(posts[5], "related", new DataBool(false)),
        };
        posts[3] = With(posts[3], "related", List("s5", "s7"));
        var site = SiteOf(posts);
        var (related, _) = RelatedPosts.Build(site, jobs: 2);
        var hidden = Index(site, "s5");
        Assert.All(related, list => Assert.DoesNotContain(hidden, list));
        Assert.Equal(why == "related", related[hidden].IsEmpty);
        Assert.Equal(Index(site, "s7"), related[Index(site, "s3")][0]);
    }

    [Theory]
    [InlineData("s9")]
    [InlineData("2026-01-10-s9")]
    [InlineData("_posts/2026-01-10-s9.md")]
    [InlineData("/2026/s9/")]
    [InlineData("https://example.com/base/2026/s9/")]
    public void A_named_post_comes_first_however_it_is_named(string name)
    {
        var posts = Enumerable.Range(0, 12).Select(i => About(i, Subjects[i % 3])).ToArray();
        posts[1] = With(posts[1], "related", List(name));
        var site = SiteOf(posts);
        var (related, findings) = RelatedPosts.Build(site, jobs: 2);
        Assert.Empty(findings);
        Assert.Equal(Index(site, "s9"), related[Index(site, "s1")][0]);
        Assert.Equal(6, related[Index(site, "s1")].Length);
    }

    [Fact]
    public void Articles_that_the_archive_names_come_first()
    {
        var posts = Enumerable.Range(0, 12).Select(i => About(i, Subjects[i % 3])).ToArray();
        var entry = new DataMap([new("title", new DataString("x", true)), new("slug", new DataString("s8", true))]);
        posts[1] = With(posts[1], "related_articles", new DataList([entry]));
        var site = SiteOf(posts);
        Assert.Equal(Index(site, "s8"), RelatedPosts.Build(site, jobs: 2).Related[Index(site, "s1")][0]);
    }

    [Fact]
    public void A_name_that_fits_no_post_is_a_finding()
    {
        var posts = Enumerable.Range(0, 3).Select(i => About(i, Subjects[0])).ToArray();
        posts[1] = With(posts[1], "related", List("s22"));
        posts[2] = With(posts[2], "related_articles", List("gone"));
        var findings = RelatedPosts.Build(SiteOf(posts), jobs: 2).Findings;
        Assert.Equal([RelationCodes.MissingRelatedArticle, RelationCodes.MissingRelated], findings.Select(f => f.Code));
    }

    [Fact]
    public void The_same_news_told_again_is_not_shown()
    {
        var posts = Enumerable.Range(0, 12).Select(i => About(i, Subjects[i % 2])).ToArray();
        posts[4] = posts[4] with { Body = posts[2].Body, Title = posts[2].Title, Tags = posts[2].Tags };
        var site = SiteOf(posts);
        var related = RelatedPosts.Build(site, jobs: 2).Related;
        Assert.DoesNotContain(Index(site, "s4"), related[Index(site, "s2")]);
        Assert.DoesNotContain(Index(site, "s2"), related[Index(site, "s4")]);
    }

    [Fact]
    public void Text_that_is_repeated_counts_once()
    {
        var reader = new PostTermReader();
        var once = reader.Read(Written(0, "題", "<p>量子計算機の誤り訂正が進む。</p>"));
        var often = reader.Read(
            Written(0, "題", string.Concat(Enumerable.Repeat("<p>量子計算機の誤り訂正が進む。</p>", 9)))
        );
        Assert.Equal(once.Counts, often.Counts);
    }

    [Fact]
    public void One_post_alone_shows_nothing() =>
        Assert.Empty(Assert.Single(RelatedPosts.Build(SiteOf([About(0, Subjects[0])]), jobs: 2).Related));

    [Theory]
    [InlineData(8.0, 3.0)]
    [InlineData(1.0, 0.0)]
    [InlineData(10.0, 3.3219)]
    public void Logarithms_are_near_the_true_ones(double value, double log) =>
        Assert.Equal(log, TermRarity.Log2(value), 0.001);

    private static int[] InDegrees(ImmutableArray<ImmutableArray<int>> related)
    {
        var shown = new int[related.Length];
        foreach (var other in related.SelectMany(list => list))
        {
            shown[other]++;
        }

        return shown;
    }
}
