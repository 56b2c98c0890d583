namespace AiNewsSite.Relations.Related;

/// <summary>Chooses which candidates stand under which post, so that no post stands everywhere and every one somewhere.</summary>
internal sealed class RelatedChooser
{
    // How many times the average a post may be shown.
    private const int MostShown = 3;

    // How far in the order of posts a place for a post that is shown nowhere is looked for at least.
    private const int Neighbourhood = 64;

    private readonly Similarities _similarities;
    private readonly Candidate[][] _candidates;
    private readonly List<RelatedChoice>[] _chosen;
    private readonly bool[] _silent;
    private readonly bool[] _host;
    private readonly int[] _shown;
    private readonly HashSet<(int Host, int Post)> _gaveWay = [];
    private readonly int _limit;

    private RelatedChooser(RelatedRequest request)
    {
        (_similarities, _candidates, _limit) = (request.Similarities, request.Candidates, request.Limit);
        _silent = request.Silent;
        var posts = _candidates.Length;
        (_shown, _host, _chosen) = (new int[posts], new bool[posts], new List<RelatedChoice>[posts]);
        for (var post = 0; post < posts; post++)
        {
            _chosen[post] = [];
            foreach (var pinned in request.Pinned[post])
            {
                if (pinned != post && _similarities.Showable[pinned] && !_silent[post] && _chosen[post].Count < _limit)
                {
                    Show(post, new RelatedChoice(pinned, float.PositiveInfinity, RelatedReason.Named));
                }
            }
        }
    }

    /// <summary>The most posts that one post may stand under, pins not counted.</summary>
    public static int Cap(int limit) => MostShown * limit;

    public static RelatedChoices Choose(RelatedRequest request)
    {
        var chooser = new RelatedChooser(request);
        chooser.TakeBest();
        chooser.FillUp();
        chooser.PlaceUnshown();
        return new RelatedChoices([.. chooser._chosen.Select(Ordered)], chooser._gaveWay);
    }

    /// <summary>Best pairs of the whole site first: whoever needs a post most gets it before it is shown too often.</summary>
    private void TakeBest()
    {
        var order = new ulong[_candidates.Sum(list => list.Length)];
        var places = new (int Post, int Rank)[order.Length];
        var edge = 0;
        for (var post = 0; post < _candidates.Length; post++)
        {
            for (var rank = 0; rank < _candidates[post].Length; rank++, edge++)
            {
                // The bits of floats above 0 sort as the floats do.
                var score = BitConverter.SingleToUInt32Bits(_candidates[post][rank].Score);
                order[edge] = ((ulong)~score << 32) | (uint)edge;
                places[edge] = (post, rank);
            }
        }

        Array.Sort(order);
        foreach (var key in order)
        {
            var (post, rank) = places[(int)(uint)key];
            var candidate = _candidates[post][rank];
            if (HasRoom(post) && _shown[candidate.Post] < Cap(_limit) && Suits(post, candidate.Post))
            {
                Show(post, new RelatedChoice(candidate.Post, candidate.Score, RelatedReason.Alike));
            }
        }
    }

    /// <summary>A post that is like no other gets its neighbours in time.</summary>
    private void FillUp()
    {
        for (var post = 0; post < _chosen.Length; post++)
        {
            foreach (var other in Around(post))
            {
                if (!HasRoom(post))
                {
                    break;
                }

                if (_similarities.Showable[other] && _shown[other] < Cap(_limit) && Suits(post, other))
                {
                    Show(post, new RelatedChoice(other, 0, RelatedReason.Neighbour));
                }
            }
        }
    }

    private void PlaceUnshown()
    {
        for (var post = 0; post < _chosen.Length; post++)
        {
            if (_shown[post] == 0 && _similarities.Showable[post])
            {
                _ = Place(post, fresh: true) || Place(post, fresh: false);
            }
        }
    }

    /// <param name="fresh">True to try only posts that gave up no place yet.</param>
    private bool Place(int post, bool fresh)
    {
        var hosts = _candidates[post].Select(candidate => (candidate.Post, candidate.Score));
        foreach (var (host, score) in hosts.Concat(Around(post).Select(other => (other, 0f))))
        {
            if (_silent[host] || (fresh && _host[host]) || !Suits(host, post))
            {
                continue;
            }

            var weakest = _chosen[host]
                .Where(choice => _shown[choice.Post] > 1 && choice.Reason != RelatedReason.Named);
            if (_chosen[host].Count >= _limit && !weakest.Any())
            {
                continue;
            }

            if (_chosen[host].Count >= _limit)
            {
                var leaving = weakest.MinBy(choice => (choice.Score, -choice.Post));
                _chosen[host].Remove(leaving);
                _shown[leaving.Post]--;
                _gaveWay.Add((host, leaving.Post));
            }

            _host[host] = true;
            Show(host, new RelatedChoice(post, score, RelatedReason.Placed));
            return true;
        }

        return false;
    }

    private bool HasRoom(int post) => !_silent[post] && _chosen[post].Count < _limit;

    /// <summary>Whether the other tells something that neither the post nor what stands under it tells.</summary>
    private bool Suits(int post, int other)
    {
        if (post == other || _similarities.AreDuplicates(post, other))
        {
            return false;
        }

        foreach (var choice in _chosen[post])
        {
            if (choice.Post == other || _similarities.AreDuplicates(choice.Post, other))
            {
                return false;
            }
        }

        return true;
    }

    private void Show(int post, RelatedChoice choice)
    {
        _chosen[post].Add(choice);
        _shown[choice.Post]++;
    }

    /// <summary>Posts near in time, nearest first, the newer of two first.</summary>
    private IEnumerable<int> Around(int post)
    {
        for (var step = 1; step <= Neighbourhood; step++)
        {
            if (post - step >= 0)
            {
                yield return post - step;
            }

            if (post + step < _chosen.Length)
            {
                yield return post + step;
            }
        }
    }

    private static RelatedChoice[] Ordered(List<RelatedChoice> choices) =>
        [.. choices.OrderByDescending(choice => choice.Score)];
}

/// <param name="Lists">For each post what stands under it, best first.</param>
/// <param name="GaveWay">Posts that stood under a host until its place was needed for one that would stand nowhere.</param>
internal sealed record RelatedChoices(RelatedChoice[][] Lists, HashSet<(int Host, int Post)> GaveWay);

/// <param name="Score">0 where nothing but nearness in time speaks for it; infinite where the author names it.</param>
internal readonly record struct RelatedChoice(int Post, float Score, RelatedReason Reason);

/// <param name="Candidates">For each post, best first.</param>
/// <param name="Pinned">For each post, what its author names, in order.</param>
/// <param name="Silent">Posts under which nothing stands.</param>
/// <param name="Limit">Posts under a post.</param>
internal sealed record RelatedRequest(
    Similarities Similarities,
    Candidate[][] Candidates,
    int[][] Pinned,
    bool[] Silent
)
{
    public required int Limit { get; init; }
}
