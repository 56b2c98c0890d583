namespace AiNewsSite.Diagnostics.Codes;

/// <summary>Findings while the URLs of the site are laid out.</summary>
public static class PlanCodes
{
    /// <summary>{0} the old address, {1} what stands there already.</summary>
    public static readonly DiagnosticCode RedirectConflict = new(
        "redirect-conflict",
        Severity.Error,
        "redirect_from names '{0}', but {1} stands there. Remove the redirect or move the page.",
        "redirect_from の「{0}」には、すでに {1} があります。転送を削除するか、ページの URL を変えてください。"
    );

    /// <summary>{0} the target, {1} the nearest URL of the site or nothing.</summary>
    public static readonly DiagnosticCode RedirectTarget = new(
        "redirect-target",
        Severity.Error,
        "redirect_to leads to '{0}', which this site does not have.[[ The nearest there is: {1}.]]",
        "redirect_to の「{0}」というページはこのサイトにありません。[[いちばん近いもの: {1}。]]"
    );

    /// <summary>{0} the target.</summary>
    public static readonly DiagnosticCode RedirectCircle = new(
        "redirect-circle",
        Severity.Error,
        "redirect_to leads to '{0}', and from there back here: no reader ever arrives. Lead one of these pages elsewhere.",
        "redirect_to の「{0}」から、このページに戻ってきます。読者はどこにも着きません。どれかの転送先を変えてください。"
    );

    public static readonly DiagnosticCode EmptyFeed = new(
        "empty-feed",
        Severity.Error,
        "every post is marked noindex, so the feed has nothing to show. Take `noindex` off the posts that are meant for readers, or set `feed: false`.",
        "すべての記事が noindex のため、フィードに載せる記事がありません。読者に見せる記事の noindex を外すか、feed: false と設定してください。"
    );

    /// <summary>{0} the setting, {1} the name, {2} the nearest name or nothing.</summary>
    public static readonly DiagnosticCode UnknownFeedTerm = new(
        "unknown-feed-term",
        Severity.Error,
        "'{0}' asks for a feed of '{1}', which no post of this build has.[[ The nearest there is: {2}.]] Correct the name or remove it.",
        "「{0}」に「{1}」のフィードが指定されていますが、該当する記事がありません。[[いちばん近いもの: {2}。]]名前を直すか、削除してください。"
    );

    public static DiagnosticCode[] All =>
        [RedirectConflict, RedirectTarget, RedirectCircle, EmptyFeed, UnknownFeedTerm];
}
