namespace AiNewsSite.Parsing.Markdown.Links;

/// <summary>Values of `rel`.</summary>
internal static class Relation
{
    /// <summary>The author's words first, then those of ours that are missing.</summary>
    public static string? Merge(string? written, string? ours)
    {
        if (string.IsNullOrWhiteSpace(written) || ours is null)
        {
            return string.IsNullOrWhiteSpace(written) ? ours : written;
        }

        var words = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Concat(ours.Split(' ')).Distinct(StringComparer.OrdinalIgnoreCase));
    }
}
