using AiNewsSite.Values;

namespace AiNewsSite.Rendering;

/// <summary>What a page asks of search engines.</summary>
internal static class RobotsRules
{
    /// <summary>Large pictures are what Google Discover asks for.</summary>
    public const string Open = "max-image-preview:large";

    /// <summary>The author's `robots` (a text or a list), with what follows from the rest of the front matter.</summary>
    public static string Of(DataMap frontMatter, bool noIndex)
    {
        var rules =
            (frontMatter["robots"] as DataList)?.Items.Select(item => item.Text) ?? [frontMatter["robots"]?.Text];
        var written = string.Join(',', rules)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .ToList();
        if (noIndex && !Has(written, "noindex") && !Has(written, "none"))
        {
            written.Insert(0, "noindex");
        }

        if (!noIndex && !Has(written, "max-image-preview"))
        {
            written.Add(Open);
        }

        return string.Join(',', written);
    }

    private static bool Has(List<string> rules, string name) =>
        rules.Exists(rule => rule.StartsWith(name, StringComparison.OrdinalIgnoreCase));
}
