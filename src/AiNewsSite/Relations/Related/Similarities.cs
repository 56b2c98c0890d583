using AiNewsSite.Model;
using AiNewsSite.Relations.Terms;
using AiNewsSite.Values;

namespace AiNewsSite.Relations.Related;

/// <summary>What is known of the posts' likeness. Everything by index in Site.Posts.</summary>
/// <param name="Showable">False for posts that never stand under another.</param>
/// <param name="Moments">Of the posts' dates, in ticks (UTC).</param>
internal sealed record Similarities(PostVector[] Vectors, uint[][] Sketches, bool[] Showable, long[] Moments)
{
    // Of ten clauses of both posts together, this many stand in each: the same news told again.
    private const double DuplicateShare = 0.4;

    public SimilarityIndex Index { get; } = new(Vectors);

    public static Similarities Of(Site site, int jobs)
    {
        var posts = site.Posts;
        var terms = new PostTerms[posts.Length];
        EachPost.Do(
            posts.Length,
            jobs,
            () => new PostTermReader(),
            (post, reader) => terms[post] = reader.Read(posts[post])
        );
        var rarity = TermRarity.Of(terms, jobs);
        var vectors = new PostVector[posts.Length];
        EachPost.Do(
            posts.Length,
            jobs,
            () => rarity,
            (post, known) => vectors[post] = PostVector.Of(terms[post], known)
        );
        return new Similarities(
            vectors,
            [.. terms.Select(one => one.Sketch)],
            [.. posts.Select(IsShowable)],
            [.. posts.Select(post => post.Date.UtcTicks)]
        );
    }

    /// <summary>Whether two posts share so much text that nobody wants to read both.</summary>
    public bool AreDuplicates(int one, int other)
    {
        var (a, b) = (Sketches[one], Sketches[other]);
        var size = Math.Min(a.Length, b.Length);
        if (size == 0)
        {
            return false;
        }

        // The smallest hashes of the union; those in both estimate the Jaccard index (bottom-k sketches).
        var (i, j, shared, seen) = (0, 0, 0, 0);
        for (; seen < size && i < a.Length && j < b.Length; seen++)
        {
            var (x, y) = (a[i], b[j]);
            shared += x == y ? 1 : 0;
            (i, j) = (i + (x <= y ? 1 : 0), j + (y <= x ? 1 : 0));
        }

        return shared >= DuplicateShare * seen;
    }

    private static bool IsShowable(Parsing.Post post) =>
        post is { Published: true, NoIndex: false, Draft: false, Redirects.To: null }
        && post.FrontMatter["related"] is not DataBool { Value: false };
}
