namespace AiNewsSite.Diagnostics.Codes;

/// <summary>Findings of `check` about front matter that is valid and probably not what was meant.</summary>
public static class FrontMatterCheckCodes
{
    /// <summary>{0} the key.</summary>
    public static readonly DiagnosticCode Missing = new(
        "missing-key",
        Severity.Info,
        "the front matter has no '{0}'. Add it, so that lists and search engines show the post well.",
        "フロントマターに「{0}」がありません。一覧や検索結果のために加えてください。"
    );

    /// <summary>{0} the key, {1} the key that was probably meant.</summary>
    public static readonly DiagnosticCode Mistyped = new(
        "mistyped-key",
        Severity.Warning,
        "the key '{0}' does nothing. Was '{1}' meant?",
        "キー「{0}」は効果がありません。「{1}」のことでしょうか。"
    );

    /// <summary>{0} the title.</summary>
    public static readonly DiagnosticCode CutTitle = new(
        "title-cut",
        Severity.Warning,
        "the title '{0}' is cut: a bracket in it has no partner. Write it out.",
        "題名「{0}」は途中で切れています（括弧が対になっていません）。最後まで書いてください。"
    );

    /// <summary>{0} the date.</summary>
    public static readonly DiagnosticCode Future = new(
        "future-date",
        Severity.Warning,
        "the post is shown although its date, {0}, lies in the future. Correct the date, or set `future: false`.",
        "日付 {0} は未来ですが、公開されています。日付を直すか、future: false にしてください。"
    );

    /// <summary>{0} the date, {1} the file name's day, {2} days between.</summary>
    public static readonly DiagnosticCode DateMismatch = new(
        "date-differs-from-file-name",
        Severity.Warning,
        "the date {0} is {2} days from the file name's {1}. One of them is wrong.",
        "日付 {0} はファイル名の {1} と {2} 日違います。どちらかを直してください。"
    );

    /// <summary>{0} as written, {1} what it means in the site's zone.</summary>
    public static readonly DiagnosticCode UtcDate = new(
        "date-without-offset",
        Severity.Info,
        "'{0}' has no offset, so it is UTC and means {1} here. Write the offset, such as +0900.",
        "「{0}」には時差がないため UTC とみなし、サイトの時刻では {1} です。+0900 のように時差を書いてください。"
    );

    /// <summary>{0} minutes as written, {1} minutes counted.</summary>
    public static readonly DiagnosticCode ReadingTime = new(
        "reading-time-off",
        Severity.Warning,
        "reading_time says {0} minutes, but the text takes about {1}. Correct it, or remove the line: it is counted then.",
        "reading_time は {0} 分ですが、本文は約 {1} 分かかります。直すか、行を削除してください（自動で数えます）。"
    );

    /// <summary>{0} this tag, {1} the one used more, {2} posts with this one.</summary>
    public static readonly DiagnosticCode SimilarTag = new(
        "similar-tag",
        Severity.Warning,
        "the tags '{0}' (posts: {2}) and '{1}' differ only in spelling but are two pages. Use '{1}' (`check --fix` does).",
        "タグ「{0}」（{2} 件）と「{1}」は表記だけが違い、別のページになっています。「{1}」に揃えてください（check --fix で直せます）。"
    );

    /// <summary>{0} how many, {1} some of them.</summary>
    public static readonly DiagnosticCode SingleTags = new(
        "single-use-tags",
        Severity.Info,
        "{0} tags are used by one post only, such as {1}. A tag that gathers nothing helps nobody.",
        "1 記事でしか使われていないタグが {0} 個あります（例: {1}）。まとめるか、外してください。"
    );

    /// <summary>{0} the author, {1} the nearest known or nothing.</summary>
    public static readonly DiagnosticCode UnknownAuthor = new(
        "unknown-author",
        Severity.Warning,
        "the author '{0}' is not in _data/authors.[[ The nearest there is: {1}.]]",
        "著者「{0}」は _data/authors にありません。[[近い名前: {1}。]]"
    );

    /// <summary>{0} the category, {1} the nearest known or nothing.</summary>
    public static readonly DiagnosticCode UnknownCategory = new(
        "unknown-category",
        Severity.Warning,
        "the category '{0}' is not among the settings' categories.[[ The nearest there is: {1}.]]",
        "カテゴリー「{0}」は設定にありません。[[近い名前: {1}。]]"
    );

    /// <summary>{0} the image, {1} its size, {2} the smallest size.</summary>
    public static readonly DiagnosticCode SmallImage = new(
        "small-image",
        Severity.Warning,
        "the image {0} is {1} pixels, too small for a card: use at least {2}.",
        "画像 {0} は {1} ピクセルで、共有時のカードには小さすぎます。{2} 以上にしてください。"
    );

    /// <summary>{0} characters, {1} how many a search result shows.</summary>
    public static readonly DiagnosticCode LongDescription = new(
        "long-description",
        Severity.Info,
        "the description has {0} characters; a search result shows about {1}. Put what matters first, or shorten it.",
        "description は {0} 文字あります。検索結果に出るのは {1} 文字ほどです。要点を先に書くか、短くしてください。"
    );

    public static DiagnosticCode[] All =>
        [
            Missing,
            Mistyped,
            CutTitle,
            Future,
            DateMismatch,
            UtcDate,
            ReadingTime,
            SimilarTag,
            SingleTags,
            UnknownAuthor,
            UnknownCategory,
            SmallImage,
            LongDescription,
        ];
}
