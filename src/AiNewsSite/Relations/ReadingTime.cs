using AiNewsSite.Parsing;

namespace AiNewsSite.Relations;

/// <summary>How long a post takes to read.</summary>
public static class ReadingTime
{
    /// <summary>Whole minutes, at least 1: the front matter's where it stands, else counts over rates, rounded up.</summary>
    public static int Minutes(Post post, ReadingRates rates) =>
        post.DeclaredReadingMinutes ?? Computed(post.Body.Counts, rates);

    public static int Computed(ReadingCounts counts, ReadingRates rates)
    {
        // One fraction, so that no rounding of a sum of floats can differ between machines.
        var numerator =
            ((long)counts.CjkCharacters * rates.WordsPerMinute) + ((long)counts.LatinWords * rates.CjkPerMinute);
        var denominator = (long)rates.CjkPerMinute * rates.WordsPerMinute;
        return (int)Math.Max(1, (numerator + denominator - 1) / denominator);
    }
}
