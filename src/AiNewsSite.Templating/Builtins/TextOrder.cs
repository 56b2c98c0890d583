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

    private const char Blank = '\x01';
    private const char FirstSign = '\x02';
    private const char OtherSign = '\x7f';

    /// <summary>Added to letters and digits, so that all signs come first.</summary>
    private const int Shift = 0x100;

    private static readonly char[] AsciiRanks = MakeAsciiRanks();

    /// <summary>What <see cref="Compare"/> wants of a text; make it once for each item.</summary>
    public static Key KeyOf(string text)
    {
        string decomposed = Decompose(text);
        StringBuilder letters = new(decomposed.Length);
        foreach (char c in decomposed)
        {
            if (!IsAccent(c))
            {
                letters.Append(c < 0x80 ? AsciiRanks[c] : Rank(c));
            }
        }
        return new Key(letters.ToString(), decomposed);
    }

    public static int Compare(in Key a, in Key b)
    {
        int order = string.CompareOrdinal(a.Letters, b.Letters);
        if (order == 0)
        {
            order = CompareAccents(a.Text, b.Text);
        }
        if (order == 0)
        {
            order = CompareCases(a.Text, b.Text);
        }
        return order != 0 ? order : string.CompareOrdinal(a.Text, b.Text);
    }

    /// <summary>Letters and their accents apart, wide forms folded.</summary>
    private static string Decompose(string text)
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

    private static char Rank(char c)
    {
        if (IsKatakana(c))
        {
            return (char)(c - KanaGap + Shift);
        }
        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.SpaceSeparator => Blank,
            UnicodeCategory.ConnectorPunctuation
            or UnicodeCategory.DashPunctuation
            or UnicodeCategory.OpenPunctuation
            or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.InitialQuotePunctuation
            or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.OtherPunctuation
            or UnicodeCategory.MathSymbol
            or UnicodeCategory.CurrencySymbol
            or UnicodeCategory.OtherSymbol => OtherSign,
            _ => (char)Math.Min(char.ToLowerInvariant(c) + Shift, char.MaxValue),
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

    private static char[] MakeAsciiRanks()
    {
        char[] ranks = new char[0x80];
        for (int c = 0; c < ranks.Length; c++)
        {
            char sign = (char)c;
            ranks[c] = sign switch
            {
                _ when char.IsAsciiLetterOrDigit(sign) => (char)(char.ToLowerInvariant(sign) + Shift),
                _ when char.IsWhiteSpace(sign) => Blank,
                _ when Signs.Contains(sign) => (char)(FirstSign + Signs.IndexOf(sign, StringComparison.Ordinal)),
                _ => '\0',
            };
        }
        return ranks;
    }

    /// <summary>The ranks of a text's letters and signs, and the text itself, decomposed.</summary>
    public readonly record struct Key(string Letters, string Text);
}
