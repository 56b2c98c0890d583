namespace AiNewsSite.Diagnostics.Codes;

/// <summary>Findings of `check` about what publishing asks for.</summary>
public static class PublishingCheckCodes
{
    /// <summary>{0} the host.</summary>
    public static readonly DiagnosticCode Disclosure = new(
        "affiliate-without-disclosure",
        Severity.Warning,
        "this post links to {0}, an affiliate host, and says nowhere that it advertises. Write a disclosure such as 「広告を含みます」 (Japan's rules on stealth marketing, 2023).",
        "アフィリエイトのリンク先 {0} がありますが、広告である旨の表示がありません。「広告を含みます」などと書いてください（ステマ規制・2023 年 10 月）。"
    );

    /// <summary>{0} megabytes, {1} the limit.</summary>
    public static readonly DiagnosticCode Size = new(
        "site-too-large",
        Severity.Warning,
        "the site has {0} MB; GitHub Pages takes {1} MB at most. Make images smaller, or move them elsewhere.",
        "サイトは {0} MB です。GitHub Pages の上限は {1} MB です。画像を小さくするか、別の場所に置いてください。"
    );

    /// <summary>{0} kilobytes, {1} how many are meant at most.</summary>
    public static readonly DiagnosticCode HeavyImage = new(
        "image-too-heavy",
        Severity.Warning,
        "this image has {0} KB, and readers on the move wait for all of them: {1} KB are enough for most. Save it as WebP or AVIF, or with fewer pixels.",
        "この画像は {0} KB あり、モバイル回線では表示を待たせます。目安は {1} KB までです。WebP か AVIF で保存するか、画素数を減らしてください。"
    );

    /// <summary>{0} the URL, {1} the nearest there is or nothing.</summary>
    public static readonly DiagnosticCode LostUrl = new(
        "lost-url",
        Severity.Warning,
        "{0} was published and is gone without a redirect: links and search results to it are dead.[[ The nearest there is: {1}.]] Add `redirect_from: {0}` to the post that takes its place, or run `check --update-ledger` to let it go.",
        "{0} は公開済みでしたが、転送なしで無くなっています。[[近いもの: {1}。]]代わりの記事に redirect_from: {0} を書くか、check --update-ledger で一覧から外してください。"
    );

    public static readonly DiagnosticCode NoAddress = new(
        "missing-url",
        Severity.Info,
        "the settings have no `url`, so feeds, the sitemap and share cards cannot name full addresses. Write `url: https://…` in _config.yml, or give --base-url.",
        "設定に url がないため、フィード、サイトマップ、共有カードに完全な URL を書けません。_config.yml に url: https://… を書くか、--base-url を指定してください。"
    );

    /// <summary>{0} what stands in its place.</summary>
    public static readonly DiagnosticCode NoTitle = new(
        "missing-title",
        Severity.Info,
        "the settings have no `title`, so the site is called '{0}'. Write `title: …` in _config.yml.",
        "設定に title がないため、サイト名は「{0}」になります。_config.yml に title: … を書いてください。"
    );

    public static DiagnosticCode[] All => [Disclosure, Size, HeavyImage, LostUrl, NoAddress, NoTitle];
}
