using System.Globalization;
using System.Text;

namespace AiNewsSite.Templating.Builtins;

/// <summary>
/// The order of text in <c>array.sort</c>: blanks, punctuation, signs, digits, letters; letters first without regard to
/// accents and case, then accents, then lower before upper. Like the root order of Unicode (UTS 10) for Latin text, and
/// by code point beyond it, without tables that change from machine to machine.
/// </summary>
internal static class TextOrder
{
    private const string Signs = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";

    private const int FirstDigit = 0x100;
    private const int FirstOther = 0x200;

    private static readonly int[] AsciiRanks = MakeAsciiRanks();

    /// <summary>The form in which <see cref="Compare"/> wants its texts: letters and their accents apart, wide forms folded.</summary>
    public static string Prepare(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }
        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            // Lone surrogates have no normal form.
            return text;
        }
    }

    /// <summary>Compares two prepared texts.</summary>
    public static int Compare(string a, string b)
    {
        int order = CompareLetters(a, b);
        if (order == 0)
        {
            order = CompareAccents(a, b);
        }
        if (order == 0)
        {
            order = CompareCases(a, b);
        }
        return order != 0 ? order : string.CompareOrdinal(a, b);
    }

    private static int CompareLetters(string a, string b)
    {
        int i = 0;
        int j = 0;
        while (true)
        {
            int left = NextRank(a, ref i);
            int right = NextRank(b, ref j);
            if (left != right || left < 0)
            {
                return left.CompareTo(right);
            }
        }
    }

    /// <summary>-1 at the end.</summary>
    private static int NextRank(string text, ref int at)
    {
        while (at < text.Length)
        {
            char c = text[at++];
            if (c < 0x80)
            {
                return AsciiRanks[c];
            }
            if (char.IsHighSurrogate(c) && at < text.Length && char.IsLowSurrogate(text[at]))
            {
                return FirstOther + char.ConvertToUtf32(c, text[at++]);
            }
            if (!IsAccent(c))
            {
                return Rank(c);
            }
        }
        return -1;
    }

    private static int Rank(char c)
    {
        if (IsKatakana(c))
        {
            return FirstOther + c - KanaGap;
        }
        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.SpaceSeparator => 1,
            UnicodeCategory.ConnectorPunctuation
            or UnicodeCategory.DashPunctuation
            or UnicodeCategory.OpenPunctuation
            or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.InitialQuotePunctuation
            or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.OtherPunctuation
            or UnicodeCategory.MathSymbol
            or UnicodeCategory.CurrencySymbol
            or UnicodeCategory.OtherSymbol => FirstDigit - 1,
            _ => FirstOther + char.ToLowerInvariant(c),
        };
    }

    private static int CompareAccents(string a, string b)
    {
        int i = 0;
        int j = 0;
        while (true)
        {
            int left = NextAccents(a, ref i);
            int right = NextAccents(b, ref j);
            if (left != right || left < 0)
            {
                return left.CompareTo(right);
            }
        }
    }

    /// <summary>The accents after the next letter as one number; -1 at the end.</summary>
    private static int NextAccents(string text, ref int at)
    {
        if (at >= text.Length)
        {
            return -1;
        }
        at++;
        int accents = 0;
        for (; at < text.Length && IsAccent(text[at]); at++)
        {
            accents = unchecked((accents * 31 + text[at]) & int.MaxValue);
        }
        return accents;
    }

    private static int CompareCases(string a, string b)
    {
        int length = Math.Min(a.Length, b.Length);
        for (int i = 0; i < length; i++)
        {
            int order = IsCapital(a[i]).CompareTo(IsCapital(b[i]));
            if (order != 0)
            {
                return order;
            }
        }
        return a.Length.CompareTo(b.Length);
    }

    private const int KanaGap = 'ア' - 'あ';

    /// <summary>The katakana that have a hiragana: they differ from it like capitals from small letters.</summary>
    private static bool IsKatakana(char c) => c is >= 'ァ' and <= 'ヶ';

    private static bool IsCapital(char c) => char.IsUpper(c) || IsKatakana(c);

    private static bool IsAccent(char c) =>
        c >= 0x300 && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static int[] MakeAsciiRanks()
    {
        int[] ranks = new int[0x80];
        for (int c = 0; c < ranks.Length; c++)
        {
            char sign = (char)c;
            ranks[c] = sign switch
            {
                _ when char.IsAsciiDigit(sign) => FirstDigit + sign,
                _ when char.IsAsciiLetter(sign) => FirstOther + char.ToLowerInvariant(sign),
                _ when char.IsWhiteSpace(sign) => 1,
                _ when Signs.Contains(sign) => 2 + Signs.IndexOf(sign, StringComparison.Ordinal),
                _ => 0,
            };
        }
        return ranks;
    }
}
