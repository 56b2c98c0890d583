namespace AiNewsSite.Diagnostics.Codes;

/// <summary>Findings that need the whole site: terms, links between files.</summary>
public static class RelationCodes
{
    /// <summary>{0} this spelling, {1} the one used most, {2} posts that use this one.</summary>
    public static readonly DiagnosticCode TermSpelling = new(
        "term-spelling",
        Severity.Warning,
        "'{0}' ({2} posts) is shown as '{1}', which has the same URL and is used more. Write it as '{1}' here too.",
        "「{0}」（{2}件）は、同じ URL になりより多く使われている「{1}」として表示します。表記を「{1}」に揃えてください。"
    );

    /// <summary>{0} the name in the tag, {1} the nearest existing name or "-".</summary>
    public static readonly DiagnosticCode MissingPostUrl = new(
        "missing-post-url",
        Severity.Error,
        "post_url names no post: '{0}'. The nearest there is: {1}.",
        "post_url の指す記事がありません: 「{0}」。近い名前: {1}。"
    );

    /// <summary>{0} the path in the tag, {1} the nearest existing path or "-".</summary>
    public static readonly DiagnosticCode MissingLinkTarget = new(
        "missing-link-target",
        Severity.Error,
        "link names no file of this source: '{0}'. The nearest there is: {1}.",
        "link の指すファイルがソースにありません: 「{0}」。近い名前: {1}。"
    );

    public static DiagnosticCode[] All => [TermSpelling, MissingPostUrl, MissingLinkTarget];
}
