namespace AiNewsSite.Relations.Related;

/// <summary>From a term to the posts that it is strong in.</summary>
public sealed class SimilarityIndex
{
    private readonly Dictionary<uint, int> _ids;
    private readonly int[] _starts;
    private readonly int[] _posts;
    private readonly float[] _weights;

    public SimilarityIndex(PostVector[] vectors)
    {
        _ids = [];
        var counts = new List<int>();
        foreach (var vector in vectors)
        {
            foreach (var term in vector.Terms)
            {
                if (_ids.TryAdd(term, counts.Count))
                {
                    counts.Add(0);
                }

                counts[_ids[term]]++;
            }
        }

        _starts = new int[counts.Count + 1];
        for (var id = 0; id < counts.Count; id++)
        {
            _starts[id + 1] = _starts[id] + counts[id];
        }

        (_posts, _weights) = (new int[_starts[^1]], new float[_starts[^1]]);
        Fill(vectors);
    }

    /// <summary>The posts of a term, ascending, and the term's weight in each.</summary>
    public (ReadOnlyMemory<int> Posts, ReadOnlyMemory<float> Weights) this[uint term]
    {
        get
        {
            var id = _ids[term];
            var (start, length) = (_starts[id], _starts[id + 1] - _starts[id]);
            return (_posts.AsMemory(start, length), _weights.AsMemory(start, length));
        }
    }

    private void Fill(PostVector[] vectors)
    {
        var next = _starts.AsSpan(0, _starts.Length - 1).ToArray();
        for (var post = 0; post < vectors.Length; post++)
        {
            for (var at = 0; at < vectors[post].Terms.Length; at++)
            {
                ref var place = ref next[_ids[vectors[post].Terms[at]]];
                (_posts[place], _weights[place]) = (post, vectors[post].Weights[at]);
                place++;
            }
        }
    }
}
