using System.Globalization;
using System.Text;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Relations;
using AiNewsSite.Values;

namespace AiNewsSite.Auditing.Rules;

/// <summary>Tags that are one to a reader and two to the site.</summary>
internal static class TagRules
{
    public static void Check(AuditedSite site, FindingList into)
    {
        var tags = site.Graph.Tags.Terms;
        var preferred = Preferred(tags.Select(term => term.Term));
        foreach (var (term, posts) in tags)
        {
            if (preferred.GetValueOrDefault(term.Name) is { } better)
            {
                var post = site.Graph.Site.Posts[posts[^1]];
                into.Add(
                    FrontMatterCheckCodes.SimilarTag,
                    post.Source,
                    At(post),
                    term.Name,
                    better,
                    Number(term.Count)
                );
            }
        }

        var single = tags.Where(term => term.Term.Count == 1).Select(term => term.Term.Name).ToArray();
        if (single.Length > 0)
        {
            var some = string.Join(", ", single.Take(5));
            into.Add(
                FrontMatterCheckCodes.SingleTags,
                site.Settings.File,
                TextPosition.None,
                Number(single.Length),
                some
            );
        }
    }

    /// <summary>For every tag that is another spelling of one used more, that one.</summary>
    public static Dictionary<string, string> Preferred(IEnumerable<Term> tags)
    {
        var preferred = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var same in tags.GroupBy(term => Fold(term.Name)).Where(same => same.Skip(1).Any()))
        {
            var best = same.OrderByDescending(term => term.Count)
                .ThenBy(term => term.Name, StringComparer.Ordinal)
                .First();
            foreach (var other in same.Where(term => term != best))
            {
                preferred[other.Name] = best.Name;
            }
        }

        return preferred;
    }

    /// <summary>NFKC and lower case, hiragana as katakana, without blanks, hyphens, middle dots and a long vowel at the end of a katakana word.</summary>
    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        var text = name.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i] is >= 'ぁ' and <= 'ゖ' ? (char)(text[i] + 0x60) : text[i];
            var isLong =
                c == 'ー'
                && folded.Length >= 2
                && IsKatakana(folded[^1])
                && !(i + 1 < text.Length && IsKatakana(text[i + 1]));
            if (!isLong && c is not (' ' or '-' or '_' or '・' or '　' or '‐' or '－'))
            {
                folded.Append(c);
            }
        }

        return folded.ToString();
    }

    private static bool IsKatakana(char c) => c is >= 'ァ' and <= 'ヺ';

    private static TextPosition At(Parsing.Post post) =>
        post.FrontMatter.TryGet("tags", out var value) ? value.At.Position : TextPosition.None;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
