using System.Text;
using AiNewsSite.Values;

namespace AiNewsSite.Relations;

/// <summary>The URL part of a tag, category or author name.</summary>
public static class TermSlug
{
    /// <summary>
    /// NFKC, lower case, everything but letters, marks and digits to one '-'. '+', '#' and a leading '.' are spelt
    /// out, or C, C++ and C# would be one tag. A name with nothing left gets a name from its hash, one too long for a file
    /// the hash behind its start.
    /// </summary>
    public static string Of(string name) =>
        Whole(name) is { Length: > 0 } slug ? ForFile(slug) : ContentHash.Of(Encoding.UTF8.GetBytes(name)).Digits;

    /// <summary>The name's own URL part would be too long for a file.</summary>
    public static bool IsShortened(string name) =>
        name.Length > FileName.Longest / 3 && FileName.IsTooLong(Whole(name));

    private static string Whole(string name)
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

        return slug.ToString();
    }

    // Two long names may share their start, and no other slug ends in '-'.
    private static string ForFile(string slug) =>
        FileName.IsTooLong(slug) ? $"{FileName.Shorten(slug)}-{ContentHash.Of(Encoding.UTF8.GetBytes(slug)).Digits}"
        : FileName.IsDevice(slug) ? slug + "-"
        : slug;

    private static bool IsWordPart(char c) =>
        char.IsLetterOrDigit(c)
        || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
