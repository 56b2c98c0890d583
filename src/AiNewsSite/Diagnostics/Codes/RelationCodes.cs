namespace AiNewsSite.Diagnostics.Codes;

/// <summary>Findings that need the whole site: terms, links between files.</summary>
public static class RelationCodes
{
    /// <summary>{0} this spelling, {1} the one used most, {2} posts that use this one.</summary>
    public static readonly DiagnosticCode TermSpelling = new(
        "term-spelling",
        Severity.Warning,
        "'{0}' (posts: {2}) is shown as '{1}', which has the same URL and is used more. Write it as '{1}' here too.",
        "「{0}」（{2}件）は、同じ URL になりより多く使われている「{1}」として表示します。表記を「{1}」に揃えてください。"
    );

    /// <summary>{0} the tag, category or author, {1} the URL part.</summary>
    public static readonly DiagnosticCode LongTerm = new(
        "long-term",
        Severity.Warning,
        "the name '{0}' is too long for a file name, so its URL ends in '{1}'. Choose a shorter one.",
        "「{0}」はファイル名にするには長すぎるため、URL の末尾を「{1}」にしました。短い名前にしてください。"
    );

    /// <summary>{0} the name in the tag, {1} the nearest existing name or nothing.</summary>
    public static readonly DiagnosticCode MissingPostUrl = new(
        "missing-post-url",
        Severity.Error,
        "post_url names no post: '{0}'.[[ The nearest there is: {1}.]]",
        "post_url の指す記事がありません: 「{0}」。[[近い名前: {1}。]]"
    );

    /// <summary>{0} the path in the tag, {1} the nearest existing path or nothing.</summary>
    public static readonly DiagnosticCode MissingLinkTarget = new(
        "missing-link-target",
        Severity.Error,
        "link names no file of this source: '{0}'.[[ The nearest there is: {1}.]]",
        "link の指すファイルがソースにありません: 「{0}」。[[近い名前: {1}。]]"
    );

    /// <summary>{0} the name in the front matter, {1} the nearest existing name or nothing.</summary>
    public static readonly DiagnosticCode MissingRelated = new(
        "missing-related",
        Severity.Warning,
        "related names no post of this build: '{0}'.[[ The nearest is '{1}'.]] Give a slug, file name, path or URL.",
        "related の指す記事がこのビルドにありません: 「{0}」。[[いちばん近いのは「{1}」です。]]スラッグ、ファイル名、パス、URL のいずれかで指定してください。"
    );

    /// <summary>{0} the name in the front matter.</summary>
    public static readonly DiagnosticCode MissingRelatedArticle = new(
        "missing-related-article",
        Severity.Info,
        "related_articles names no post of this build: '{0}'. It is left out.",
        "related_articles の指す記事がこのビルドにないため、表示しません: 「{0}」。"
    );

    /// <summary>{0} the image as written, {1} the place in the site that it names.</summary>
    public static readonly DiagnosticCode MissingImage = new(
        "missing-image",
        Severity.Warning,
        "there is no image '{0}' in the source, so none is shown. Put the file at '{1}', or correct the path.",
        "画像「{0}」がソースにないため、表示しません。ファイルを「{1}」に置くか、パスを直してください。"
    );

    public static DiagnosticCode[] All =>
        [
            TermSpelling,
            LongTerm,
            MissingPostUrl,
            MissingLinkTarget,
            MissingRelated,
            MissingRelatedArticle,
            MissingImage,
        ];
}
