namespace AiNewsSite.Relations.Related;

/// <summary>From the terms of posts to the other posts that they are strong in.</summary>
internal sealed class SimilarityIndex
{
    // For each term the posts that have it, one term after another; a term's end is the next one's start.
    private readonly (int Post, float Weight)[] _lists;
    private readonly int[] _starts;

    // For each term of each vector, one vector after another: which term it is, and where the post stands in its list.
    private readonly (int Term, int Place)[] _entries;
    private readonly int[] _firsts;

    public SimilarityIndex(PostVector[] vectors)
    {
        _firsts = new int[vectors.Length + 1];
        for (var post = 0; post < vectors.Length; post++)
        {
            _firsts[post + 1] = _firsts[post] + vectors[post].Terms.Length;
        }

        _entries = new (int, int)[_firsts[^1]];
        _starts = Number(vectors);
        _lists = new (int, float)[_entries.Length];
        Fill(vectors);
    }

    /// <summary>The posts that have one of a post's terms, ascending, and the term's weight in each.</summary>
    /// <param name="at">Into the post's vector.</param>
    /// <param name="reach">Where more than twice so many have it, these many on either side.</param>
    public ReadOnlySpan<(int Post, float Weight)> Around(int post, int at, int reach)
    {
        var (term, place) = _entries[_firsts[post] + at];
        var (start, end) = (_starts[term], _starts[term + 1]);
        if (end - start > 2 * reach)
        {
            start = Math.Clamp(place - reach, start, end - (2 * reach));
            end = start + (2 * reach);
        }

        return _lists.AsSpan(start..end);
    }

    /// <returns>Where each term's list starts, and where the last one ends.</returns>
    private int[] Number(PostVector[] vectors)
    {
        var terms = new Dictionary<uint, int>();
        var starts = new List<int> { 0 };
        var entry = 0;
        foreach (var vector in vectors)
        {
            foreach (var term in vector.Terms)
            {
                if (!terms.TryGetValue(term, out var number))
                {
                    number = terms.Count;
                    terms.Add(term, number);
                    starts.Add(0);
                }

                _entries[entry++].Term = number;
                starts[number + 1]++;
            }
        }

        for (var term = 0; term < terms.Count; term++)
        {
            starts[term + 1] += starts[term];
        }

        return [.. starts];
    }

    private void Fill(PostVector[] vectors)
    {
        int[] next = [.. _starts];
        for (var post = 0; post < vectors.Length; post++)
        {
            var first = _firsts[post];
            for (var at = 0; at < vectors[post].Weights.Length; at++)
            {
                ref var entry = ref _entries[first + at];
                entry.Place = next[entry.Term]++;
                _lists[entry.Place] = (post, vectors[post].Weights[at]);
            }
        }
    }
}
