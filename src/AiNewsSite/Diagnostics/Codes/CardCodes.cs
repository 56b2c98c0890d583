namespace AiNewsSite.Diagnostics.Codes;

/// <summary>Findings while cards are made.</summary>
public static class CardCodes
{
    /// <summary>{0} why.</summary>
    public static readonly DiagnosticCode NotMade = new(
        "cards-not-made",
        Severity.Info,
        "no cards were made: {0} Posts without an image show the site's default image.",
        "カードは作られませんでした: {0} 画像のない記事には、サイトの既定の画像が使われます。"
    );

    /// <summary>{0} the post's title.</summary>
    public static readonly DiagnosticCode Overflow = new(
        "card-overflow",
        Severity.Warning,
        "the title '{0}' is too long for its card and is cut there. Shorten it, or give the post an `image`.",
        "題名「{0}」は長すぎて、カードでは途中で切れます。短くするか、記事に `image` を指定してください。"
    );

    public static DiagnosticCode[] All => [NotMade, Overflow];
}
