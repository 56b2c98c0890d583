namespace AiNewsSite.Diagnostics.Codes;

/// <summary>Findings of `check` about text that stands twice.</summary>
public static class RepetitionCheckCodes
{
    /// <summary>{0} per cent of the text, {1} paragraphs, {2} the line of the first's original, {3} its start.</summary>
    public static readonly DiagnosticCode InPost = new(
        "repeated-text",
        Severity.Warning,
        "{0} % of the text ({1} paragraphs) repeats earlier paragraphs; the first, '{3}', stands on line {2} already. Remove the repetition.",
        "本文の {0} %（{1} 段落）が前の段落の繰り返しです。最初の「{3}」は {2} 行目と同じです。繰り返しを削除してください。"
    );

    /// <summary>{0} the heading, {1} the line of the first.</summary>
    public static readonly DiagnosticCode Heading = new(
        "repeated-heading",
        Severity.Info,
        "the heading '{0}' stands on line {1} already. Give each section its own.",
        "見出し「{0}」は {1} 行目と同じです。節ごとに別の見出しにしてください。"
    );

    /// <summary>{0} per cent, {1} the older post's title, {2} its file.</summary>
    public static readonly DiagnosticCode NearPost = new(
        "near-duplicate-post",
        Severity.Warning,
        "this post shares about {0} % of its text with '{1}' ({2}). Merge them, or rewrite one.",
        "この記事は「{1}」（{2}）と約 {0} % が同じ文章です。まとめるか、書き直してください。"
    );

    /// <summary>{0} the title, {1} the other file.</summary>
    public static readonly DiagnosticCode Title = new(
        "duplicate-title",
        Severity.Warning,
        "the title '{0}' is also that of {1}. Readers and search engines cannot tell them apart; change one.",
        "題名「{0}」は {1} と同じです。読者にも検索エンジンにも区別がつきません。どちらかを変えてください。"
    );

    /// <summary>{0} the start of the excerpt, {1} the other file.</summary>
    public static readonly DiagnosticCode Excerpt = new(
        "duplicate-excerpt",
        Severity.Info,
        "the excerpt '{0}' is also that of {1}. Write one that says what this post is about.",
        "要約「{0}」は {1} と同じです。この記事の内容を表すものを書いてください。"
    );

    public static DiagnosticCode[] All => [InPost, Heading, NearPost, Title, Excerpt];
}
