using System.Buffers;
using System.Text;

namespace AiNewsSite.Relations.Terms;

/// <summary>Folding of characters: NFKC, then lower case, one character to one; see README.md beside this file.</summary>
public static class Letters
{
    private static readonly LetterKind[] Kinds = BuildKinds();
    private static readonly (char[] Table, SearchValues<char> Unsettled) Folding = BuildFolding();

    /// <summary>The folded character. The text must have been settled.</summary>
    public static char Fold(char settled) => Folding.Table[settled];

    public static LetterKind KindOf(char folded) => Kinds[folded];

    /// <summary>Text in which every character folds by itself: the same span, or its NFKC where it needs one.</summary>
    public static ReadOnlySpan<char> Settle(ReadOnlySpan<char> text) =>
        text.ContainsAny(Folding.Unsettled) ? Normalized(text) : text;

    private static string Normalized(ReadOnlySpan<char> text)
    {
        var written = text.ToString();
        return WithoutNoncharacters(written).Normalize(NormalizationForm.FormKC);
    }

    // Normalize refuses half a character and U+FFFE; YAML escapes can write them.
    private static string WithoutNoncharacters(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append((rune.Value & 0xFFFE) == 0xFFFE ? Rune.ReplacementChar : rune);
        }

        return result.ToString();
    }

    /// <returns>The table, and the characters whose NFKC depends on their neighbours or is longer than they are.</returns>
    private static (char[] Table, SearchValues<char> Unsettled) BuildFolding()
    {
        var table = new char[char.MaxValue + 1];
        for (var c = 0; c < table.Length; c++)
        {
            table[c] = (char)c;
        }

        var special = new StringBuilder();
        foreach (var (first, last) in Changing)
        {
            for (int c = first; c <= last; c++)
            {
                var normal = ((char)c).ToString().Normalize(NormalizationForm.FormKC);
                if (normal.Length == 1)
                {
                    table[c] = Lower(normal[0]);
                }
                else if (normal.Any(one => KindOfFolded(Lower(one)) != LetterKind.None))
                {
                    special.Append((char)c);
                }
                else
                {
                    table[c] = ' ';
                }
            }
        }

        foreach (var (first, last) in Neighbourly)
        {
            for (int c = first; c <= last; c++)
            {
                special.Append((char)c);
            }
        }

        return (table, SearchValues.Create(special.ToString()));
    }

    // U+0130 has no simple lower case; browsers give two characters.
    private static char Lower(char c) => c == '\u0130' ? 'i' : char.ToLowerInvariant(c);

    private static LetterKind[] BuildKinds()
    {
        var kinds = new LetterKind[char.MaxValue + 1];
        for (var c = 0; c < kinds.Length; c++)
        {
            kinds[c] = KindOfFolded((char)c);
        }

        return kinds;
    }

    private static LetterKind KindOfFolded(char c) =>
        c switch
        {
            >= '0' and <= '9' or >= 'a' and <= 'z' => LetterKind.Latin,
            < '\u00DF' or '\u00F7' => LetterKind.None,
            <= '\u02AF' or >= '\u0300' and <= '\u036F' => LetterKind.Latin,
            >= '\u0370' and <= '\u052F' and not ('\u037E' or '\u0387') => LetterKind.Latin,
            >= '\u1E00' and <= '\u1EFF' => LetterKind.Latin,
            >= '\u3005' and <= '\u3007' or '\u303B' => LetterKind.Han,
            >= '\u3041' and <= '\u3096' or '\u309D' or '\u309E' => LetterKind.Hiragana,
            >= '\u30A1' and <= '\u30FA' or '\u30FD' or '\u30FE' or >= '\u31F0' and <= '\u31FF' => LetterKind.Katakana,
            '\u30FC' => LetterKind.LongVowel,
            >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' => LetterKind.Han,
            >= '\uAC00' and <= '\uDFFF' or >= '\uF900' and <= '\uFAFF' => LetterKind.Han,
            _ => LetterKind.None,
        };

    /// <summary>Where NFKC or lower case changes a character of the basic plane that is, or becomes, a letter.</summary>
    private static (char First, char Last)[] Changing =>
        [
            ('A', 'Z'),
            ('\u00A0', '\u02FF'),
            ('\u0370', '\u052F'),
            ('\u0587', '\u0587'),
            ('\u10FC', '\u10FC'),
            ('\u1D00', '\u1FFF'),
            ('\u2000', '\u218F'),
            ('\u2460', '\u24FF'),
            ('\u2ADC', '\u2ADC'),
            ('\u2C60', '\u2C7F'),
            ('\u2D6F', '\u2D6F'),
            ('\u2E80', '\u2FDF'),
            ('\u3000', '\u3040'),
            ('\u309B', '\u309F'),
            ('\u30FF', '\u30FF'),
            ('\u3130', '\u33FF'),
            ('\uA640', '\uA7FF'),
            ('\uAB30', '\uABBF'),
            ('\uF900', '\uFB06'),
            ('\uFE10', '\uFEFF'),
            ('\uFF00', '\uFFEF'),
        ];

    private static (char First, char Last)[] Neighbourly =>
        [
            ('\u0300', '\u036F'),
            ('\u1100', '\u11FF'),
            ('\u3099', '\u309A'),
            ('\uD800', '\uDFFF'),
            ('\uFF9E', '\uFF9F'),
            ('\uFFA0', '\uFFDC'),
        ];
}
