using AiNewsSite.Values;

namespace AiNewsSite.Auditing.Pages;

/// <summary>Finds the URL most like a dead one, by shared runs of three characters: no look at every URL.</summary>
internal sealed class NearestUrl
{
    private const int Gram = 3;
    private const int Finalists = 8;

    /// <summary>A run that this many URLs share ("/20") tells nothing.</summary>
    private const int TooCommon = 200;

    private readonly string[] _urls;

    // All 0 between two questions; one thread asks.
    private readonly int[] _votes;
    private readonly Dictionary<string, List<int>> _byGram = new(StringComparer.Ordinal);

    public NearestUrl(IEnumerable<string> urls)
    {
        _urls = [.. urls];
        _votes = new int[_urls.Length];
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
        var touched = new List<int>();
        foreach (var gram in Grams(wanted))
        {
            if (_byGram.TryGetValue(gram, out var list) && list.Count <= TooCommon)
            {
                foreach (var index in list)
                {
                    if (_votes[index]++ == 0)
                    {
                        touched.Add(index);
                    }
                }
            }
        }

        touched.Sort((left, right) => _votes[right] != _votes[left] ? _votes[right] - _votes[left] : left - right);
        var finalists = touched.Take(Finalists).Select(index => _urls[index]).ToArray();
        foreach (var index in touched)
        {
            _votes[index] = 0;
        }

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
