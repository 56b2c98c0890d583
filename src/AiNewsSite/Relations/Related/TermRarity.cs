using System.Numerics;

namespace AiNewsSite.Relations.Related;

/// <summary>How rare every term is among the posts of a site.</summary>
/// <remarks>
/// Counted in a table without keys: two terms may share a place, which makes either seem a little more usual; always
/// the same ones, on every machine.
/// </remarks>
public sealed class TermRarity
{
    private readonly int[] _posts;

    // By the number of posts: a few thousand logarithms instead of one for every term of every post.
    private readonly double[] _weights;

    private TermRarity(int total, int[] posts)
    {
        _posts = posts;
        _weights = new double[total + 1];
        for (var count = 2; count <= total; count++)
        {
            _weights[count] = Log2((total + 1.0) / count);
        }
    }

    public static TermRarity Of(PostTerms[] posts, int jobs)
    {
        var terms = posts.Sum(post => (long)post.Terms.Length);
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(terms, 1 << 10, 1 << 21));
        var counts = new int[size];
        Parallel.ForEach(
            posts,
            new ParallelOptions { MaxDegreeOfParallelism = jobs },
            post =>
            {
                foreach (var term in post.Terms)
                {
                    Interlocked.Increment(ref counts[term & (uint)(size - 1)]);
                }
            }
        );
        return new TermRarity(posts.Length, counts);
    }

    /// <summary>Posts that have the term, or a few more.</summary>
    public int Posts(uint term) => _posts[term & (uint)(_posts.Length - 1)];

    /// <summary>Inverse document frequency in bits; 0 for a term that no second post has.</summary>
    public double Weight(uint term)
    {
        var posts = Posts(term);
        return posts < _weights.Length ? _weights[posts] : 0;
    }

    /// <summary>From multiplications alone, since Math.Log may differ in its last digit from machine to machine.</summary>
    internal static double Log2(double value)
    {
        var result = 0.0;
        while (value >= 2)
        {
            value /= 2;
            result++;
        }

        for (var bit = 0.5; bit > 1e-4; bit /= 2)
        {
            value *= value;
            if (value >= 2)
            {
                value /= 2;
                result += bit;
            }
        }

        return result;
    }
}
