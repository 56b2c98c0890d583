namespace AiNewsSite.Diagnostics.Codes;

/// <summary>Findings of `check` about Japanese prose; matters of taste are off until the settings ask for them.</summary>
public static class ProseCheckCodes
{
    /// <summary>{0} characters, {1} the limit, {2} the start.</summary>
    public static readonly DiagnosticCode LongSentence = new(
        "long-sentence",
        Severity.Off,
        "this sentence has {0} characters (more than {1}): '{2}'. Make two of it.",
        "この文は {0} 文字あります（{1} 文字超）:「{2}」。二つに分けてください。"
    );

    /// <summary>{0} how many, {1} the limit, {2} the start.</summary>
    public static readonly DiagnosticCode ManyCommas = new(
        "many-commas",
        Severity.Off,
        "this sentence has {0} commas (more than {1}): '{2}'.",
        "この文には読点が {0} 個あります（{1} 個超）:「{2}」。"
    );

    /// <summary>{0} the text around it, {1} how many in this file.</summary>
    public static readonly DiagnosticCode Decomposed = new(
        "decomposed-text",
        Severity.Warning,
        "'{0}' holds a letter and its voicing mark as two characters ({1} in this file): search does not find it. `check --fix` joins them.",
        "「{0}」の濁点・半濁点が別の文字になっています（このファイルに {1} 個）。検索で見つかりません。check --fix で直せます。"
    );

    /// <summary>{0} the text, {1} how many in this file.</summary>
    public static readonly DiagnosticCode HalfKana = new(
        "half-width-kana",
        Severity.Warning,
        "half-width kana: '{0}' ({1} in this file). Write it full-width.",
        "半角カナがあります:「{0}」（このファイルに {1} か所）。全角で書いてください。"
    );

    /// <summary>{0} the character's code, {1} how many in this file, {2} the text around it.</summary>
    public static readonly DiagnosticCode Invisible = new(
        "invisible-character",
        Severity.Warning,
        "the invisible character {0} stands here ({1} in this file): '{2}'. `check --fix` removes it.",
        "見えない文字 {0} があります（このファイルに {1} 個）:「{2}」。check --fix で削除できます。"
    );

    /// <summary>{0} the less used style, {1} the more used, {2} sentences in it, {3} the start.</summary>
    public static readonly DiagnosticCode MixedStyle = new(
        "mixed-style",
        Severity.Off,
        "{2} sentences end in {0} while the rest is {1}, such as '{3}'.",
        "{1} の文章に {0} の文が {2} 個あります（例:「{3}」）。"
    );

    /// <summary>{0} the word, {1} the text around it.</summary>
    public static readonly DiagnosticCode RepeatedWord = new(
        "repeated-word",
        Severity.Off,
        "'{0}' stands twice in a row: '{1}'.",
        "「{0}」が続けて 2 回あります:「{1}」。"
    );

    /// <summary>{0} the text, {1} how many in this file.</summary>
    public static readonly DiagnosticCode MixedWidth = new(
        "mixed-width",
        Severity.Off,
        "full-width letters or digits ('{0}', {1} in this file) stand beside half-width ones. Use half-width.",
        "全角英数字（「{0}」、このファイルに {1} か所）と半角英数字が混ざっています。半角に揃えてください。"
    );

    public static DiagnosticCode[] All =>
        [LongSentence, ManyCommas, Decomposed, HalfKana, Invisible, MixedStyle, RepeatedWord, MixedWidth];
}
