namespace AiNewsSite.Diagnostics.Codes;

/// <summary>Findings in front matter, settings and data files.</summary>
public static class FrontMatterCodes
{
    /// <summary>{0} the parser's words.</summary>
    public static readonly DiagnosticCode InvalidYaml = new(
        "invalid-yaml",
        Severity.Error,
        "this is not valid YAML: {0}. Quote values that contain ':' or '#', and indent with spaces.",
        "YAML として読めません: {0}。「:」や「#」を含む値は引用符で囲み、字下げは空白で行ってください。"
    );

    /// <summary>{0} the key, {1} the line where it stood first.</summary>
    public static readonly DiagnosticCode DuplicateKey = new(
        "duplicate-key",
        Severity.Warning,
        "the key '{0}' already stands on line {1}; the last one counts. Remove one of them.",
        "キー「{0}」は {1} 行目にもあります。最後のものが有効です。どちらかを削除してください。"
    );

    public static readonly DiagnosticCode NotClosed = new(
        "front-matter-not-closed",
        Severity.Error,
        "the front matter is not closed. Put a line '---' after its last key.",
        "フロントマターが閉じられていません。最後のキーの後に「---」だけの行を置いてください。"
    );

    public static readonly DiagnosticCode NotMap = new(
        "front-matter-not-map",
        Severity.Error,
        "front matter must be lines of the form 'key: value'.",
        "フロントマターは「キー: 値」の形の行で書いてください。"
    );

    /// <summary>{0} the key, {1} what it must be, {2} what it is.</summary>
    public static readonly DiagnosticCode WrongType = new(
        "front-matter-type",
        Severity.Error,
        "'{0}' must be {1}, but it is {2}.",
        "「{0}」は {1} でなければなりませんが、{2} です。"
    );

    /// <summary>{0} the key, {1} the value.</summary>
    public static readonly DiagnosticCode BadDate = new(
        "bad-date",
        Severity.Error,
        "'{0}: {1}' is not a date. Write it as 2026-01-31 or 2026-01-31 09:00:00 +0900.",
        "「{0}: {1}」は日付として読めません。2026-01-31 または 2026-01-31 09:00:00 +0900 の形で書いてください。"
    );

    /// <summary>{0} the date part of the file name.</summary>
    public static readonly DiagnosticCode BadFileDate = new(
        "bad-file-date",
        Severity.Error,
        "the file name starts with '{0}', which is no day of the calendar. Name it YEAR-MONTH-DAY-title.md.",
        "ファイル名の「{0}」は暦にない日付です。「年-月-日-題名.md」の形にしてください。"
    );

    /// <summary>{0} the value.</summary>
    public static readonly DiagnosticCode BadReadingTime = new(
        "bad-reading-time",
        Severity.Error,
        "'reading_time: {0}' is no number of minutes. Write a whole number such as 8, or leave the key out to have it counted.",
        "「reading_time: {0}」は分数として読めません。8 のような整数を書くか、キーを削除して自動計算に任せてください。"
    );

    /// <summary>{0} the placeholder, {1} near names or all names.</summary>
    public static readonly DiagnosticCode UnknownPlaceholder = new(
        "permalink-placeholder",
        Severity.Error,
        "the permalink has the unknown placeholder ':{0}'. Use one of: {1}.",
        "permalink の「:{0}」という差し込みはありません。使えるもの: {1}。"
    );

    /// <summary>{0} the URL, {1} what is wrong.</summary>
    /// <summary>{0} the URL, {1} the shorter one.</summary>
    public static readonly DiagnosticCode LongUrl = new(
        "long-url",
        Severity.Warning,
        "the URL '{0}' has a part that is longer than a file name may be and was cut to '{1}'. Give a short `slug` to choose it yourself.",
        "URL「{0}」にはファイル名の長さを超える部分があるため、「{1}」に縮めました。短い slug を書けば自分で決められます。"
    );

    public static readonly DiagnosticCode BadPermalink = new(
        "bad-permalink",
        Severity.Error,
        "the URL '{0}' cannot be a file: {1}. Change `permalink`, `slug` or the file name.",
        "URL「{0}」はファイルにできません: {1}。permalink、slug、またはファイル名を変えてください。"
    );

    /// <summary>{0} the text that gave nothing.</summary>
    public static readonly DiagnosticCode EmptySlug = new(
        "empty-slug",
        Severity.Warning,
        "'{0}' has no letter or digit that a URL could keep. Set `slug`.",
        "「{0}」には URL に使える文字がありません。slug を指定してください。"
    );

    /// <summary>{0} the key, {1} the value.</summary>
    public static readonly DiagnosticCode CommaInWords = new(
        "comma-in-words",
        Severity.Warning,
        "'{0}: {1}' is split at spaces, and the commas become part of the words. Write a list: [a, b].",
        "「{0}: {1}」は空白で区切られ、コンマは語の一部になります。[a, b] のようにリストで書いてください。"
    );

    /// <summary>{0} the key, {1} the value, {2} examples of what it may be.</summary>
    public static readonly DiagnosticCode BadRedirect = new(
        "bad-redirect",
        Severity.Error,
        "'{0}: {1}' is no address that can be redirected. Write it as {2}.",
        "「{0}: {1}」は転送できるアドレスではありません。{2} の形で書いてください。"
    );

    /// <summary>{0} the key, {1} the value.</summary>
    public static readonly DiagnosticCode BadAddress = new(
        "bad-address",
        Severity.Warning,
        "'{0}: {1}' leads to no page. Write a whole address such as https://example.com/a/, or a path of this site.",
        "「{0}: {1}」はページのアドレスではありません。https://example.com/a/ のように全体を書くか、このサイトのパスを書いてください。"
    );

    public static readonly DiagnosticCode DraftKey = new(
        "draft-key",
        Severity.Warning,
        "`draft: true` does not hide a post in _posts. Move the file to _drafts, or write `published: false`.",
        "_posts の記事は draft: true では隠れません。_drafts に移すか、published: false と書いてください。"
    );

    /// <summary>{0} the format, {1} the parser's words.</summary>
    public static readonly DiagnosticCode InvalidData = new(
        "invalid-data",
        Severity.Error,
        "this is not valid {0}: {1}.",
        "{0} として読めません: {1}。"
    );

    /// <summary>{0} the key, {1} the other file.</summary>
    public static readonly DiagnosticCode DataKeyTaken = new(
        "data-key-taken",
        Severity.Warning,
        "this file and {1} both fill site.data.{0}; the later name wins. Rename one of them.",
        "このファイルと {1} はどちらも site.data.{0} になります。後の名前が有効です。どちらかの名前を変えてください。"
    );

    public static DiagnosticCode[] All =>
        [
            InvalidYaml,
            DuplicateKey,
            NotClosed,
            NotMap,
            WrongType,
            BadDate,
            BadFileDate,
            BadReadingTime,
            UnknownPlaceholder,
            BadPermalink,
            LongUrl,
            EmptySlug,
            CommaInWords,
            BadRedirect,
            BadAddress,
            DraftKey,
            InvalidData,
            DataKeyTaken,
        ];
}
