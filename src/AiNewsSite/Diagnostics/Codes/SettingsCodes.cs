namespace AiNewsSite.Diagnostics.Codes;

/// <summary>Findings in `_config.yml` and in the options that stand in for it.</summary>
public static class SettingsCodes
{
    /// <summary>{0} the key, {1} what it must be, {2} what it is.</summary>
    public static readonly DiagnosticCode WrongType = new(
        "setting-type",
        Severity.Error,
        "the setting '{0}' must be {1}, but it is {2}.",
        "設定「{0}」は {1} でなければなりませんが、{2} です。"
    );

    /// <summary>{0} the key, {1} the value, {2} what it must be.</summary>
    public static readonly DiagnosticCode WrongValue = new(
        "setting-value",
        Severity.Error,
        "the setting '{0}' is '{1}'; it must be {2}.",
        "設定「{0}」の値「{1}」は使えません。{2} を書いてください。"
    );

    /// <summary>{0} the name, {1} near names.</summary>
    public static readonly DiagnosticCode UnknownTimeZone = new(
        "unknown-timezone",
        Severity.Error,
        "there is no time zone '{0}'. Near names: {1}.",
        "タイムゾーン「{0}」はありません。近い名前: {1}。"
    );

    /// <summary>{0} the key, {1} the key that was probably meant.</summary>
    public static readonly DiagnosticCode Mistyped = new(
        "unknown-setting",
        Severity.Warning,
        "no setting is called '{0}'. Was '{1}' meant?",
        "「{0}」という設定はありません。「{1}」のことでしょうか。"
    );

    /// <summary>{0} the code, {1} near names.</summary>
    public static readonly DiagnosticCode UnknownCode = new(
        "unknown-diagnostic",
        Severity.Error,
        "there is no finding called '{0}'. Near names: {1}.",
        "「{0}」という診断コードはありません。近い名前: {1}。"
    );

    /// <summary>{0} the key.</summary>
    public static readonly DiagnosticCode Unsupported = new(
        "unsupported-setting",
        Severity.Warning,
        "the Jekyll setting '{0}' has no effect here.",
        "Jekyll の設定「{0}」は、ここでは効果がありません。"
    );

    /// <summary>{0} the collection.</summary>
    public static readonly DiagnosticCode UnsupportedCollection = new(
        "unsupported-collection",
        Severity.Warning,
        "the collection '{0}' is not built: only posts and pages are.",
        "コレクション「{0}」は出力されません。出力されるのは記事とページだけです。"
    );

    /// <summary>{0} the URL, {1} its path.</summary>
    public static readonly DiagnosticCode UrlWithPath = new(
        "url-with-path",
        Severity.Warning,
        "the setting 'url' is '{0}'; its path '{1}' belongs into 'baseurl' and is used as such.",
        "設定「url」の「{0}」にはパス「{1}」が含まれます。「baseurl」に書くべきもので、そのように扱います。"
    );

    public static DiagnosticCode[] All =>
        [
            WrongType,
            WrongValue,
            UnknownTimeZone,
            Mistyped,
            UnknownCode,
            Unsupported,
            UnsupportedCollection,
            UrlWithPath,
        ];
}
