namespace AiNewsSite.Relations.Related;

/// <summary>Finds the posts most like a post. Not for two threads at once.</summary>
internal sealed class CandidateFinder(Similarities similarities)
{
    // Of a term in very many posts only these nearest in time count, on either side: the work stays linear.
    private const int Reach = 96;

    // What two posts of one moment gain over two that are years apart, and in how many days half of it is gone.
    private const double Nearness = 0.25;
    private const double NearnessDays = 30;

    private const float MostFavour = (float)(1 + Nearness);

    private readonly float[] _sums = new float[similarities.Vectors.Length];

    // One more than there are posts: a place is written before it is known whether it counts.
    private readonly int[] _touched = new int[similarities.Vectors.Length + 1];

    /// <summary>Best first.</summary>
    public Candidate[] Find(int post, int limit)
    {
        var best = new PriorityQueue<Candidate, ulong>(limit + 1);
        var lowest = 0ul;
        foreach (var other in AddUp(post))
        {
            var similarity = _sums[other];
            _sums[other] = 0;
            // Most posts are out of the running whatever their date.
            if (similarity * MostFavour < ScoreOf(lowest) || other == post || !similarities.Showable[other])
            {
                continue;
            }

            var candidate = new Candidate(other, similarity, similarity * Favour(post, other));
            var rank = Rank(candidate);
            if (best.Count == limit && rank > lowest)
            {
                best.DequeueEnqueue(candidate, rank);
            }
            else if (best.Count < limit)
            {
                best.Enqueue(candidate, rank);
            }

            if (best.Count == limit)
            {
                best.TryPeek(out _, out lowest);
            }
        }

        Candidate[] found = [.. best.UnorderedItems.Select(item => item.Element)];
        Array.Sort(found, (one, other) => Rank(other).CompareTo(Rank(one)));
        return found;
    }

    /// <summary>Greater for the greater score, of equals for the earlier post: the bits of floats above 0 sort as the floats do.</summary>
    private static ulong Rank(Candidate candidate) =>
        ((ulong)BitConverter.SingleToUInt32Bits(candidate.Score) << 32) | ~(uint)candidate.Post;

    private static float ScoreOf(ulong rank) => BitConverter.UInt32BitsToSingle((uint)(rank >> 32));

    /// <returns>The posts that have a sum now, each once.</returns>
    private ReadOnlySpan<int> AddUp(int post)
    {
        var weights = similarities.Vectors[post].Weights;
        var (sums, touched, count) = (_sums, _touched, 0);
        for (var at = 0; at < weights.Length; at++)
        {
            var weight = weights[at];
            foreach (var (other, its) in similarities.Index.Around(post, at, Reach))
            {
                ref var sum = ref sums[other];
                // Without a branch: which posts are new nobody can guess.
                touched[count] = other;
                count += BitConverter.SingleToInt32Bits(sum) == 0 ? 1 : 0;
                sum += weight * its;
            }
        }

        return touched.AsSpan(0, count);
    }

    private float Favour(int post, int other)
    {
        var days = TimeSpan.FromTicks(Math.Abs(similarities.Moments[post] - similarities.Moments[other])).TotalDays;
        return (float)(1 + (Nearness / (1 + (days / NearnessDays))));
    }
}
