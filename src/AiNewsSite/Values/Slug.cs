using System.Globalization;
using System.Text;

namespace AiNewsSite.Values;

/// <summary>How <see cref="Slug.Make"/> treats what is no letter or digit (Jekyll, lib/jekyll/utils.rb, slugify).</summary>
public enum SlugMode
{
    /// <summary>Only runs of white space become '-'.</summary>
    Raw,

    /// <summary>Every run of other than letters, marks and decimal digits becomes '-'.</summary>
    Default,

    /// <summary>As Default, but ._~!$&amp;'()+,;=@ stay.</summary>
    Pretty,

    /// <summary>Every run of other than A-Z, a-z and 0-9 becomes '-'.</summary>
    Ascii,

    /// <summary>Latin letters lose their accents, then as Default; other scripts vanish.</summary>
    Latin,

    /// <summary>Only the case changes.</summary>
    None,
}

/// <summary>Names for URLs, made as Jekyll makes them.</summary>
public static class Slug
{
    // Characters; longer ones are made on the heap.
    private const int Short = 256;

    private const string PrettyMarks = "._~!$&'()+,;=@";

    /// <param name="keepCase">True leaves capitals as they are.</param>
    public static string Make(string text, SlugMode mode, bool keepCase = false)
    {
        if (mode == SlugMode.None)
        {
            return keepCase ? text : text.ToLowerInvariant();
        }

        var source = mode == SlugMode.Latin ? Transliterate(text) : text;
        Span<char> buffer = source.Length <= Short ? stackalloc char[Short] : new char[source.Length];
        var slug = buffer[..Hyphenate(source, mode, buffer)];
        slug = slug is ['-', ..] ? slug[1..] : slug;
        slug = slug is [.., '-'] ? slug[..^1] : slug;
        var made = slug.SequenceEqual(source) ? source : slug.ToString();
        return keepCase ? made : made.ToLowerInvariant();
    }

    /// <summary>"ai-news" as "Ai News" (Jekyll's titleize_slug).</summary>
    public static string ToTitle(string slug)
    {
        var title = new StringBuilder(slug.Length);
        foreach (var word in slug.TrimEnd('-').Split('-'))
        {
            title.Append(title.Length > 0 ? " " : "");
            if (word.Length > 0)
            {
                title.Append(char.ToUpperInvariant(word[0])).Append(word[1..].ToLowerInvariant());
            }
        }

        return title.ToString();
    }

    /// <returns>Characters written, never more than the text has.</returns>
    private static int Hyphenate(string text, SlugMode mode, Span<char> into)
    {
        var length = 0;
        var inRun = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var isKept = IsKept(rune, mode);
            if (isKept)
            {
                length += rune.EncodeToUtf16(into[length..]);
            }
            else if (!inRun)
            {
                into[length++] = '-';
            }

            inRun = !isKept;
        }

        return length;
    }

    private static bool IsKept(Rune rune, SlugMode mode) =>
        mode switch
        {
            SlugMode.Raw => !IsRubySpace(rune),
            SlugMode.Ascii => rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value),
            SlugMode.Pretty => IsWord(rune)
                || (rune.IsAscii && PrettyMarks.Contains((char)rune.Value, StringComparison.Ordinal)),
            _ => IsWord(rune),
        };

    // Ruby's \s in a UTF-8 pattern is ASCII only.
    private static bool IsRubySpace(Rune rune) => rune.Value is ' ' or (>= '\t' and <= '\r');

    // [\p{M}\p{L}\p{Nd}]
    private static bool IsWord(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.DecimalDigitNumber;

    // I18n.transliterate: a known Latin letter becomes its ASCII spelling, anything else '?'.
    private static string Transliterate(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                result.Append((char)rune.Value);
                continue;
            }

            var plain = LatinLetter(rune.Value);
            var decomposed = rune.ToString().Normalize(NormalizationForm.FormD);
            result.Append(plain ?? (char.IsAscii(decomposed[0]) ? decomposed[..1] : "?"));
        }

        return result.ToString();
    }

    private static string? LatinLetter(int rune) =>
        rune switch
        {
            'ß' => "ss",
            'Æ' => "AE",
            'æ' => "ae",
            'Œ' => "OE",
            'œ' => "oe",
            'Ø' => "O",
            'ø' => "o",
            'Đ' or 'Ð' => "D",
            'đ' or 'ð' => "d",
            'Ł' => "L",
            'ł' => "l",
            'Þ' => "Th",
            'þ' => "th",
            'Ħ' => "H",
            'ħ' => "h",
            'ı' => "i",
            'ĸ' => "k",
            'Ŋ' => "NG",
            'ŋ' => "ng",
            'Ŧ' => "T",
            'ŧ' => "t",
            'Ĳ' => "IJ",
            'ĳ' => "ij",
            'ŉ' => "'n",
            'ẞ' => "SS",
            _ => null,
        };
}
