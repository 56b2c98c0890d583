namespace AiNewsSite.Relations.Terms;

/// <summary>What a folded character is to the token rule (README.md beside this file).</summary>
public enum LetterKind : byte
{
    /// <summary>Separates: punctuation, blanks, symbols.</summary>
    None,

    /// <summary>Letters and digits of scripts that put blanks between words.</summary>
    Latin,

    Hiragana,

    Katakana,

    /// <summary>The mark 'ー'.</summary>
    LongVowel,

    /// <summary>Kanji, Hangul syllables and everything beyond the basic plane.</summary>
    Han,
}
