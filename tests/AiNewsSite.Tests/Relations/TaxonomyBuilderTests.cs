using AiNewsSite.Relations;

namespace AiNewsSite.Tests.Relations;

public sealed class TaxonomyBuilderTests
{
    [Fact]
    public void Names_of_one_slug_are_one_term_under_the_spelling_used_most()
    {
        var site = Sites.Of(
            Sites.Post(1, tags: ["rag"]),
            Sites.Post(2, tags: ["RAG"]),
            Sites.Post(3, tags: ["RAG", "rag"])
        );

        var (tags, findings) = TaxonomyBuilder.Build(site, TermKind.Tag);

        var term = Assert.Single(tags.Terms);
        // Two posts each: the tie goes to the ordinally smaller spelling.
        Assert.Equal("RAG", term.Term.Name);
        Assert.Equal([0, 1, 2], term.Posts.ToArray());
        var finding = Assert.Single(findings);
        Assert.Equal("term-spelling", finding.Code.Id);
        Assert.Equal(["rag", "RAG", "2"], finding.Arguments.ToArray());
        Assert.Equal("_posts/2026-01-28-p3.md", finding.File.Value);
    }

    [Fact]
    public void C_and_its_relatives_stay_apart()
    {
        var site = Sites.Of(Sites.Post(1, tags: ["C", "C++", "C#"]));

        Assert.Equal(3, TaxonomyBuilder.Build(site, TermKind.Tag).Taxonomy.Terms.Length);
    }

    [Fact]
    public void A_post_keeps_its_own_order_of_terms()
    {
        var site = Sites.Of(Sites.Post(1, tags: ["音声", "画像"]), Sites.Post(2, tags: ["画像"]));

        var taxonomy = TaxonomyBuilder.Build(site, TermKind.Tag).Taxonomy;

        Assert.Equal(["音声", "画像"], taxonomy.OfPost[0].Select(term => term.Name));
        Assert.Equal(["画像", "音声"], taxonomy.Terms.Select(term => term.Term.Name));
    }
}
