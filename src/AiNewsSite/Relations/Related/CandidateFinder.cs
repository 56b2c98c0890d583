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
    private readonly List<int> _touched = [];

    /// <summary>Best first.</summary>
    public Candidate[] Find(int post, int limit)
    {
        AddUp(post);
        var best = new PriorityQueue<Candidate, (float Score, int Post)>(limit + 1);
        var lowest = (Score: 0f, Post: 0);
        foreach (var other in _touched)
        {
            var similarity = _sums[other];
            _sums[other] = 0;
            // Most posts are out of the running whatever their date.
            if (similarity * MostFavour < lowest.Score || other == post || !similarities.Showable[other])
            {
                continue;
            }

            var candidate = new Candidate(other, similarity, similarity * Favour(post, other));
            var rank = (candidate.Score, -other);
            if (best.Count == limit && rank.CompareTo(lowest) > 0)
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

        _touched.Clear();
        return
        [
            .. best
                .UnorderedItems.Select(item => item.Element)
                .OrderByDescending(candidate => candidate.Score)
                .ThenBy(candidate => candidate.Post),
        ];
    }

    private void AddUp(int post)
    {
        var vector = similarities.Vectors[post];
        var (sums, touched) = (_sums, _touched);
        for (var at = 0; at < vector.Terms.Length; at++)
        {
            var weight = vector.Weights[at];
            var (memory, weightMemory) = similarities.Index[vector.Terms[at]];
            var posts = memory.Span;
            var weights = weightMemory.Span;
            var (from, to) = (0, posts.Length);
            if (posts.Length > 2 * Reach)
            {
                var here = posts.BinarySearch(post);
                from = Math.Clamp(here - Reach, 0, posts.Length - (2 * Reach));
                to = from + (2 * Reach);
            }

            posts = posts[from..to];
            weights = weights[from..to];
            for (var i = 0; i < posts.Length; i++)
            {
                ref var sum = ref sums[posts[i]];
                if (sum == 0)
                {
                    touched.Add(posts[i]);
                }

                sum += weight * weights[i];
            }
        }
    }

    private float Favour(int post, int other)
    {
        var days = Math.Abs((similarities.Dates[post] - similarities.Dates[other]).TotalDays);
        return (float)(1 + (Nearness / (1 + (days / NearnessDays))));
    }
}
