using System.Text;
using AiNewsSite.Values;

namespace AiNewsSite.Relations;

/// <summary>The URL part of a tag, category or author name.</summary>
public static class TermSlug
{
    /// <summary>
    /// NFKC, lower case, everything but letters, marks and digits to one '-'. '+', '#' and a leading '.' are spelt
    /// out, or C, C++ and C# would be one tag. A name with nothing left gets a name from its hash.
    /// </summary>
    public static string Of(string name)
    {
        var folded = name.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Trim();
        var slug = new StringBuilder(folded.Length);
        var gap = false;
        for (var i = 0; i < folded.Length; i++)
        {
            var spelt = folded[i] switch
            {
                '+' => "plus",
                '#' when i > 0 => "sharp",
                '.' when i == 0 && folded.Length > 1 => "dot",
                _ => null,
            };
            if (spelt is null && !IsWordPart(folded[i]))
            {
                gap = true;
                continue;
            }

            if (gap && slug.Length > 0)
            {
                slug.Append('-');
            }

            gap = false;
            _ = spelt is null ? slug.Append(folded[i]) : slug.Append(spelt);
        }

        return slug.Length > 0 ? slug.ToString() : ContentHash.Of(Encoding.UTF8.GetBytes(name)).Digits;
    }

    private static bool IsWordPart(char c) =>
        char.IsLetterOrDigit(c)
        || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
