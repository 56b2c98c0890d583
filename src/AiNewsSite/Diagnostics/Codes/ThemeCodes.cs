namespace AiNewsSite.Diagnostics.Codes;

/// <summary>Findings in layouts, partials and words, and where a page meets them.</summary>
public static class ThemeCodes
{
    /// <summary>{0} what the system said.</summary>
    public static readonly DiagnosticCode Unreadable = new(
        "unreadable-theme",
        Severity.Error,
        "the theme folder could not be read: {0}. Check --templates.",
        "テーマのフォルダを読めませんでした: {0}。--templates を確かめてください。"
    );

    /// <summary>{0} the template language's message.</summary>
    public static readonly DiagnosticCode Template = new(
        "template-error",
        Severity.Error,
        "the template fails here: {0}",
        "テンプレートがここで失敗しました: {0}"
    );

    /// <summary>{0} the name asked for, {1} the nearest there is or nothing.</summary>
    public static readonly DiagnosticCode UnknownLayout = new(
        "unknown-layout",
        Severity.Error,
        "there is no layout '{0}' in the theme.[[ The nearest name there is: {1}.]] Correct it, or add layouts/{0}.html to the templates folder.",
        "レイアウト「{0}」がテーマにありません。[[近い名前: {1}。]]templates フォルダに layouts/{0}.html を加えることもできます。"
    );

    /// <summary>{0} the layouts, in the order in which they name each other.</summary>
    public static readonly DiagnosticCode LayoutCycle = new(
        "layout-cycle",
        Severity.Error,
        "layouts name each other in a circle: {0}. Take the `layout` line out of one of them.",
        "レイアウトが互いを指していて終わりません: {0}。どれか一つから layout の行を外してください。"
    );

    /// <summary>{0} the partial asked for, {1} the nearest there is or nothing.</summary>
    public static readonly DiagnosticCode UnknownPartial = new(
        "unknown-partial",
        Severity.Warning,
        "there is no partial '{0}' in the theme, so nothing is shown here.[[ The nearest name there is: {1}.]] Correct it, or add partials/{0} to the templates folder.",
        "部品「{0}」がテーマにないため、ここには何も表示しません。[[近い名前: {1}。]]templates フォルダに partials/{0} を加えることもできます。"
    );

    public static DiagnosticCode[] All => [Unreadable, Template, UnknownLayout, LayoutCycle, UnknownPartial];
}
