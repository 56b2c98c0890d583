namespace AiNewsSite.Values;

/// <summary>Finds what the author probably meant.</summary>
public static class Nearest
{
    /// <summary>
    /// The candidate with the smallest edit distance, ties by ordinal order; null where none is within a third of
    /// the wanted text's length (at least 2). Costs length² for each candidate of a like length.
    /// </summary>
    public static string? To(string wanted, IEnumerable<string> candidates) =>
        To(wanted, candidates, Math.Max(2, wanted.Length / 3));

    /// <summary>As above, with the largest distance given.</summary>
    public static string? To(string wanted, IEnumerable<string> candidates, int limit)
    {
        string? best = null;
        var bestDistance = limit + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - wanted.Length) > limit)
            {
                continue;
            }

            var distance = Distance(wanted, candidate);
            if (
                distance < bestDistance
                || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0)
            )
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>Levenshtein distance in UTF-16 units, case ignored.</summary>
    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                var next = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                (diagonal, row[j]) = (row[j], next);
            }
        }

        return row[b.Length];
    }
}
