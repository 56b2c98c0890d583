namespace AiNewsSite.Diagnostics.Codes;

/// <summary>Findings of `check` about text that was never meant for readers.</summary>
public static class LeftoverCheckCodes
{
    /// <summary>{0} the line.</summary>
    public static readonly DiagnosticCode Marker = new(
        "leftover-marker",
        Severity.Warning,
        "'{0}' is a generation marker that readers see. Remove the line (`check --fix` does).",
        "生成時の目印「{0}」が読者に見えています。この行を削除してください（check --fix で削除できます）。"
    );

    /// <summary>{0} the start of the line.</summary>
    public static readonly DiagnosticCode Conflict = new(
        "conflict-marker",
        Severity.Error,
        "'{0}' is a git conflict marker: two versions of the text stand here. Keep one and remove the markers.",
        "git の競合の目印「{0}」が残っています。どちらか一方の文章を残し、目印を削除してください。"
    );

    /// <summary>{0} how many in this file, {1} the text around it.</summary>
    public static readonly DiagnosticCode Replacement = new(
        "replacement-character",
        Severity.Error,
        "a character was lost here and stands as U+FFFD ({0} in this file): '{1}'. Write the right one.",
        "文字が失われて U+FFFD になっています（このファイルに {0} 個）:「{1}」。正しい文字に直してください。"
    );

    /// <summary>{0} the start of the text.</summary>
    public static readonly DiagnosticCode Refusal = new(
        "ai-refusal",
        Severity.Error,
        "'{0}' is a language model's refusal, not an article. Remove it or write the text.",
        "「{0}」は生成 AI の断り文で、記事ではありません。削除するか、本文を書いてください。"
    );

    /// <summary>{0} the start of the text.</summary>
    public static readonly DiagnosticCode Preamble = new(
        "ai-preamble",
        Severity.Warning,
        "'{0}' is a language model speaking to its user, not to the reader. Remove it.",
        "「{0}」は生成 AI から依頼者への言葉で、読者に向けた文ではありません。削除してください。"
    );

    /// <summary>{0} the token.</summary>
    public static readonly DiagnosticCode Placeholder = new(
        "placeholder-text",
        Severity.Warning,
        "'{0}' is a placeholder that was never filled. Write what belongs here, or remove it.",
        "「{0}」は書き換えられていない仮の文字です。内容を書くか、削除してください。"
    );

    /// <summary>{0} the text, {1} the URL of a page.</summary>
    public static readonly DiagnosticCode Template = new(
        "template-code-shown",
        Severity.Warning,
        "readers of {1} see the template code '{0}'. Put it into code marks if it is meant to be read, or remove it.",
        "{1} でテンプレートのコード「{0}」が読者に見えています。見せたい場合はコードとして書き、そうでなければ削除してください。"
    );

    public static DiagnosticCode[] All => [Marker, Conflict, Replacement, Refusal, Preamble, Placeholder, Template];
}
