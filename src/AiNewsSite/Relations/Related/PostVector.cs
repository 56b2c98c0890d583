namespace AiNewsSite.Relations.Related;

/// <summary>The strongest terms of a post, weighted; the squares of the weights add up to 1.</summary>
public readonly record struct PostVector(uint[] Terms, float[] Weights)
{
    private const int Strongest = 72;

    // BM25's saturation: the tenth mention says little more than the fifth.
    private const double Saturation = 6;

    public static PostVector Of(PostTerms post, TermRarity rarity)
    {
        var weights = new double[post.Terms.Length];
        for (var at = 0; at < weights.Length; at++)
        {
            double count = post.Counts[at];
            weights[at] = count / (count + Saturation) * rarity.Weight(post.Terms[at]);
        }

        var order = Best(weights);
        var squares = 0d;
        foreach (var at in order)
        {
            squares += weights[at] * weights[at];
        }

        var norm = Math.Sqrt(squares);
        return new PostVector(
            [.. order.Select(at => post.Terms[at])],
            [.. order.Select(at => (float)(weights[at] / norm))]
        );
    }

    /// <summary>Places of the greatest weights above 0, ascending.</summary>
    private static int[] Best(double[] weights)
    {
        var least = new PriorityQueue<int, (double Weight, int At)>(Strongest + 1);
        for (var at = 0; at < weights.Length; at++)
        {
            // Of equal weights the later place gives way, so that the choice is one on every machine.
            var rank = (weights[at], -at);
            if (weights[at] > 0 && (least.Count < Strongest || Exceeds(rank, least)))
            {
                least.Enqueue(at, rank);
                if (least.Count > Strongest)
                {
                    least.Dequeue();
                }
            }
        }

        var best = least.UnorderedItems.Select(item => item.Element).ToArray();
        Array.Sort(best);
        return best;
    }

    private static bool Exceeds((double, int) rank, PriorityQueue<int, (double, int)> least) =>
        least.TryPeek(out _, out var lowest) && rank.CompareTo(lowest) > 0;
}
