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

    /// <summary>
    /// Optimal string alignment distance in UTF-16 units, case ignored: two letters in the wrong order are one slip.
    /// </summary>
    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var above = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + cost);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, above, row) = (above, row, before);
        }

        return above[b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
