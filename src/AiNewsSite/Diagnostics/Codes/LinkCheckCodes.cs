namespace AiNewsSite.Diagnostics.Codes;

/// <summary>Findings of `check` about the links and elements of the rendered pages.</summary>
public static class LinkCheckCodes
{
    /// <summary>{0} the target, {1} how many pages have the link, {2} the nearest target or nothing, {3} one of the pages.</summary>
    public static readonly DiagnosticCode Dead = new(
        "dead-link",
        Severity.Warning,
        "the link to {0} leads nowhere (pages: {1}, such as {3}).[[ The nearest there is: {2}.]] Correct or remove it.",
        "{0} へのリンク先がありません（{1} ページ、例: {3}）。[[近いもの: {2}。]]直すか、外してください。"
    );

    /// <summary>{0} the page and anchor, {1} how many pages have the link, {2} the nearest anchor or nothing, {3} one of the pages.</summary>
    public static readonly DiagnosticCode DeadAnchor = new(
        "dead-anchor",
        Severity.Warning,
        "the link to {0} reaches the page but not the place: nothing has this id (pages: {1}, such as {3}).[[ The nearest there is: {2}.]]",
        "{0} の位置がリンク先のページにありません（{1} ページ、例: {3}）。[[近い ID: {2}。]]"
    );

    /// <summary>{0} the id, {1} how many pages, {2} one of them.</summary>
    public static readonly DiagnosticCode DuplicateId = new(
        "duplicate-id",
        Severity.Warning,
        "the id '{0}' stands more than once on {1} pages, such as {2}: links find only the first. Give each its own.",
        "ID「{0}」が 1 ページに 2 回以上あります（{1} ページ、例: {2}）。リンクは最初のものにしか届きません。別々の ID にしてください。"
    );

    /// <summary>{0} the image, {1} how many pages, {2} one of them.</summary>
    public static readonly DiagnosticCode MissingAlt = new(
        "missing-alt",
        Severity.Warning,
        "the image {0} has no alt text (pages: {1}, such as {2}). Describe it, or write alt=\"\" for decoration.",
        "画像 {0} に代替テキストがありません（{1} ページ、例: {2}）。説明を書くか、装飾なら alt=\"\" としてください。"
    );

    /// <summary>{0} the URL, {1} how many pages, {2} one of them.</summary>
    public static readonly DiagnosticCode MixedContent = new(
        "mixed-content",
        Severity.Warning,
        "{0} is loaded over http into an https page (pages: {1}, such as {2}), which browsers block. Use https.",
        "https のページに http の {0} を読み込んでいます（{1} ページ、例: {2}）。ブラウザーに止められます。https にしてください。"
    );

    /// <summary>{0} the first URL, {1} the second, {2} the last.</summary>
    public static readonly DiagnosticCode RedirectChain = new(
        "redirect-chain",
        Severity.Warning,
        "{0} redirects to {1}, which redirects on to {2}. Redirect to {2} at once.",
        "{0} は {1} に転送され、さらに {2} に転送されます。直接 {2} に転送してください。"
    );

    /// <summary>{0} the target, {1} where it leads, {2} how many pages.</summary>
    public static readonly DiagnosticCode LinkToRedirect = new(
        "link-to-redirect",
        Severity.Info,
        "the link to {0} only redirects to {1} (pages: {2}). Link to {1}.",
        "{0} へのリンクは {1} に転送されるだけです（{2} ページ）。直接 {1} にリンクしてください。"
    );

    /// <summary>{0} the URL.</summary>
    public static readonly DiagnosticCode Orphan = new(
        "orphan-post",
        Severity.Info,
        "no page of the site links to {0}. Link to it, or give it a category or tag.",
        "{0} へのリンクがサイト内にありません。リンクを張るか、カテゴリーやタグを付けてください。"
    );

    /// <summary>{0} the URL, {1} what happened.</summary>
    public static readonly DiagnosticCode External = new(
        "dead-external-link",
        Severity.Warning,
        "the outside link {0} does not answer: {1}. Check it, and replace or remove it.",
        "外部リンク {0} に接続できません: {1}。確認して、差し替えるか外してください。"
    );

    public static DiagnosticCode[] All =>
        [Dead, DeadAnchor, DuplicateId, MissingAlt, MixedContent, RedirectChain, LinkToRedirect, Orphan, External];
}
