namespace AiNewsSite.Diagnostics.Codes;

/// <summary>Findings in the body of a post or page: Liquid and Markdown.</summary>
public static class MarkdownCodes
{
    /// <summary>{0} the tag's name.</summary>
    public static readonly DiagnosticCode LiquidTag = new(
        "liquid-tag",
        Severity.Warning,
        "the Liquid tag '{0}' is not supported in a body and was left out. Write its result, or put the text between "
            + "'raw' and 'endraw' if it is meant to be read.",
        "本文では Liquid のタグ「{0}」は使えないため、取り除きました。結果を直接書くか、文字として見せたい場合は raw と endraw で囲んでください。"
    );

    /// <summary>{0} the expression.</summary>
    public static readonly DiagnosticCode LiquidOutput = new(
        "liquid-output",
        Severity.Warning,
        "the Liquid expression '{0}' is neither site.… nor page.… and was left out. Write its value, or put the text "
            + "between 'raw' and 'endraw' if it is meant to be read.",
        "Liquid の式「{0}」は site.… でも page.… でもないため、取り除きました。値を直接書くか、文字として見せたい場合は raw と endraw で囲んでください。"
    );

    /// <summary>{0} the filter, {1} the expression.</summary>
    public static readonly DiagnosticCode LiquidFilter = new(
        "liquid-filter",
        Severity.Warning,
        "the Liquid filter '{0}' is not supported, so '{1}' was left out. Write the result instead.",
        "Liquid のフィルター「{0}」には対応していないため、「{1}」を取り除きました。結果を直接書いてください。"
    );

    /// <summary>{0} what opens it, {1} what would close it.</summary>
    public static readonly DiagnosticCode LiquidUnclosed = new(
        "liquid-unclosed",
        Severity.Warning,
        "'{0}' has no '{1}' after it, so it does nothing. Add '{1}', or remove it.",
        "「{0}」を閉じる「{1}」が見つからないため、無視しました。「{1}」を加えるか、取り除いてください。"
    );

    /// <summary>{0} the tag, {1} what it needs.</summary>
    public static readonly DiagnosticCode LiquidArgument = new(
        "liquid-argument",
        Severity.Warning,
        "the Liquid tag '{0}' needs {1} and was left out.",
        "Liquid のタグ「{0}」には {1} が必要なため、取り除きました。"
    );

    /// <summary>{0} the first tag of control flow.</summary>
    public static readonly DiagnosticCode LiquidProgram = new(
        "liquid-program",
        Severity.Warning,
        "this page is a Liquid program (it uses '{0}') and was left out. Lists, tags and archives are made by the theme; "
            + "remove the page, or write it anew as a layout.",
        "このページは Liquid のプログラム（「{0}」を使用）のため、出力しません。一覧やタグのページはテーマが作ります。ページを削除するか、レイアウトとして書き直してください。"
    );

    public static readonly DiagnosticCode TooDeep = new(
        "markdown-too-deep",
        Severity.Error,
        "lists, quotes or brackets are nested too deeply, or one paragraph has more than 10,000 marks of emphasis or "
            + "brackets that nothing closes, and cannot be read. Take some of the levels or marks away.",
        "リスト・引用・括弧の入れ子が深すぎるか、一つの段落に閉じられていない括弧や強調の記号が一万を超えてあるため、読めません。"
            + "段数や記号を減らしてください。"
    );

    /// <summary>{0} the list as written.</summary>
    public static readonly DiagnosticCode StrayAttributeList = new(
        "stray-attribute-list",
        Severity.Warning,
        "the attribute list '{0}' follows plain text and belongs to nothing, so it was left out. Put it right after a "
            + "link, an emphasis, code or an image, or on a line of its own under its block.",
        "属性リスト「{0}」は地の文の直後にあり、どの要素にも付かないため、取り除きました。リンク・強調・コード・画像の直後か、ブロックの次の行に書いてください。"
    );

    /// <summary>{0} the extension's name.</summary>
    public static readonly DiagnosticCode UnclosedExtension = new(
        "unclosed-extension",
        Severity.Warning,
        "the block '{0}' is opened but never closed with '{{:/{0}}}', so its mark was left out.",
        "「{0}」が開かれていますが「{{:/{0}}}」で閉じられていないため、印だけを取り除きました。"
    );

    /// <summary>{0} the address.</summary>
    public static readonly DiagnosticCode UnsafeLink = new(
        "unsafe-link",
        Severity.Warning,
        "a link to '{0}' would run code in the reader's browser, so only its words are shown. Link to a page instead.",
        "「{0}」へのリンクは読者のブラウザーでコードを実行するため、文字だけを表示します。ページへのリンクにしてください。"
    );

    /// <summary>{0} the element, {1} how much else was left out without being told, or "".</summary>
    public static readonly DiagnosticCode DroppedElement = new(
        "dropped-element",
        Severity.Warning,
        "'<{0}>' may not stand in a text of this blog ('content: raw_html: strip') and was left out. Write it in "
            + "Markdown, or take it away.[[ So were {1} more things in this file.]]",
        "「<{0}>」はこのブログの本文には使えないため（content: raw_html: strip）、取り除きました。Markdown で書くか、削除してください。"
            + "[[このファイルでは、ほかに {1} 件を取り除きました。]]"
    );

    /// <summary>{0} the attribute, {1} its element, {2} how much else was left out without being told, or "".</summary>
    public static readonly DiagnosticCode DroppedAttribute = new(
        "dropped-attribute",
        Severity.Warning,
        "'{0}' on '<{1}>' may not stand in a text of this blog ('content: raw_html: strip') and was left out. Take it "
            + "away.[[ So were {2} more things in this file.]]",
        "「<{1}>」の「{0}」はこのブログの本文には使えないため（content: raw_html: strip）、取り除きました。削除してください。"
            + "[[このファイルでは、ほかに {2} 件を取り除きました。]]"
    );

    /// <summary>{0} the attribute or argument, {1} the address, {2} how much else was left out without being told, or "".</summary>
    public static readonly DiagnosticCode DroppedAddress = new(
        "dropped-address",
        Severity.Warning,
        "'{0}' leads to '{1}', which is neither on the web ('http', 'https', 'mailto') nor a path, and was left out "
            + "('content: raw_html: strip'). Write another address.[[ So were {2} more things in this file.]]",
        "「{0}」の行き先「{1}」は Web のアドレス（http、https、mailto）でもパスでもないため、取り除きました（content: raw_html: strip）。"
            + "別のアドレスを書いてください。[[このファイルでは、ほかに {2} 件を取り除きました。]]"
    );

    public static DiagnosticCode[] All =>
        [
            LiquidTag,
            LiquidOutput,
            LiquidFilter,
            LiquidUnclosed,
            LiquidArgument,
            LiquidProgram,
            TooDeep,
            StrayAttributeList,
            UnclosedExtension,
            UnsafeLink,
            DroppedElement,
            DroppedAttribute,
            DroppedAddress,
        ];
}
