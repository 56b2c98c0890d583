namespace AiNewsSite.Parsing.Markdown.Reading;

/// <summary>What kind of writing a UTF-16 unit belongs to.</summary>
internal static class CjkText
{
    /// <summary>Kanji, kana, bopomofo and Hangul, the halves of rarer kanji included (a pair counts once, by its first half).</summary>
    public static bool IsLetter(char c) => IsCommon(c) || (c >= '\u1100' && (IsHan(c) || IsKana(c) || IsHangul(c)));

    /// <summary>Kana and everyday kanji: nearly all of a Japanese text, so they are asked for first.</summary>
    private static bool IsCommon(char c) => c is >= '\u3041' and <= '\u30FA' or >= '\u4E00' and <= '\u9FFF' or '\u30FC';

    /// <summary>Hangul separates its words by blanks, so a line break in it is one.</summary>
    public static bool IsHangul(char c) =>
        c
            is >= '\uAC00'
                and <= '\uD7FF'
                or >= '\u1100'
                and <= '\u11FF'
                or >= '\u3130'
                and <= '\u318F'
                or >= '\uA960'
                and <= '\uA97F';

    /// <summary>Ideographic and full-width punctuation: a line break beside it is never a blank.</summary>
    public static bool IsPunctuation(char c) =>
        c
            is >= '\u3000'
                and <= '\u3004'
                or >= '\u3008'
                and <= '\u3020'
                or '\u3030'
                or '\u30FB'
                or >= '\uFE10'
                and <= '\uFE1F'
                or >= '\uFE30'
                and <= '\uFE6F'
                or >= '\uFF01'
                and <= '\uFF0F'
                or >= '\uFF1A'
                and <= '\uFF20'
                or >= '\uFF3B'
                and <= '\uFF40'
                or >= '\uFF5B'
                and <= '\uFF65';

    /// <summary>
    /// Punctuation and symbols of Japanese and of Latin text: "…", "—", quotation marks, "→", "★" (about those whose East
    /// Asian Width is ambiguous).
    /// </summary>
    public static bool IsSharedSign(char c) =>
        c is '§' or '°' or '±' or '·' or '×' or '÷'
        || (c is >= '\u2010' and <= '\u2BFF' && (char.IsPunctuation(c) || char.IsSymbol(c)));

    /// <summary>Where an address in running text ends: any letter or mark of Chinese, Japanese or Korean, full-width forms too.</summary>
    public static bool EndsAddress(char c) =>
        IsLetter(c)
        || IsPunctuation(c)
        || c is >= '\uFF00' and <= '\uFFEF' or >= '\u2010' and <= '\u206F' or >= '\u2190' and <= '\u2BFF' or '\u00A0';

    private static bool IsHan(char c) =>
        c
            is >= '\u4E00'
                and <= '\u9FFF'
                or >= '\u3400'
                and <= '\u4DBF'
                or >= '\uF900'
                and <= '\uFAFF'
                or >= '\u2E80'
                and <= '\u2FDF'
                or >= '\u3005'
                and <= '\u3007'
                or >= '\u3021'
                and <= '\u3029'
                or >= '\u3038'
                and <= '\u303C'
                or >= '\uD840'
                and <= '\uD8BF';

    private static bool IsKana(char c) =>
        c
            is >= '\u3041'
                and <= '\u30FA'
                or >= '\u30FC'
                and <= '\u312F'
                or >= '\u31A0'
                and <= '\u31BF'
                or >= '\u31F0'
                and <= '\u31FF'
                or >= '\uFF66'
                and <= '\uFF9F';
}
