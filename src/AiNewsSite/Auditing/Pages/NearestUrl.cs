using AiNewsSite.Values;

namespace AiNewsSite.Auditing.Pages;

/// <summary>Finds the URL most like a dead one, by shared runs of three characters: no look at every URL.</summary>
internal sealed class NearestUrl
{
    private const int Gram = 3;
    private const int Finalists = 8;

    /// <summary>A run that this many URLs share ("/20") tells nothing.</summary>
    private const int TooCommon = 500;

    private readonly string[] _urls;
    private readonly Dictionary<string, List<int>> _byGram = new(StringComparer.Ordinal);

    public NearestUrl(IEnumerable<string> urls)
    {
        _urls = [.. urls];
        for (var i = 0; i < _urls.Length; i++)
        {
            foreach (var gram in Grams(_urls[i]))
            {
                if (!_byGram.TryGetValue(gram, out var list))
                {
                    _byGram[gram] = list = [];
                }

                if (list.Count <= TooCommon)
                {
                    list.Add(i);
                }
            }
        }
    }

    /// <summary>Null where nothing is near.</summary>
    public string? To(string wanted)
    {
        var votes = new Dictionary<int, int>();
        foreach (var gram in Grams(wanted))
        {
            if (_byGram.TryGetValue(gram, out var list) && list.Count <= TooCommon)
            {
                foreach (var index in list)
                {
                    votes[index] = votes.GetValueOrDefault(index) + 1;
                }
            }
        }

        var finalists = votes
            .OrderByDescending(vote => vote.Value)
            .ThenBy(vote => _urls[vote.Key], StringComparer.Ordinal)
            .Take(Finalists)
            .Select(vote => _urls[vote.Key])
            .ToArray();
        return Nearest.To(wanted, finalists, Math.Max(2, wanted.Length / 3));
    }

    private static HashSet<string> Grams(string url)
    {
        var grams = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + Gram <= url.Length; i++)
        {
            grams.Add(url.Substring(i, Gram));
        }

        return grams;
    }
}
