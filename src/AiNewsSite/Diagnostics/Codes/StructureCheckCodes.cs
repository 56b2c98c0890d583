namespace AiNewsSite.Diagnostics.Codes;

/// <summary>Findings of `check` about Markdown that shows something else than its author meant.</summary>
public static class StructureCheckCodes
{
    /// <summary>{0} the text around the mark, {1} how many in this file.</summary>
    public static readonly DiagnosticCode Emphasis = new(
        "torn-emphasis",
        Severity.Warning,
        "the marks '**' are shown as they are: '{0}' ({1} in this file). Close the pair, or put a blank outside it.",
        "「**」がそのまま表示されています:「{0}」（このファイルに {1} 個）。対にするか、外側に空白を入れてください。"
    );

    /// <summary>{0} the start of the text.</summary>
    public static readonly DiagnosticCode Underlined = new(
        "paragraph-underlined",
        Severity.Warning,
        "'---' right under the text '{0}' makes a heading of it in most Markdown. Put a blank line before '---' (`check --fix` does).",
        "文章「{0}」の直下の「---」は、多くの Markdown で文章全体を見出しにします。「---」の前に空行を入れてください（check --fix で直せます）。"
    );

    /// <summary>{0} characters, {1} the start of the heading.</summary>
    public static readonly DiagnosticCode LongHeading = new(
        "paragraph-as-heading",
        Severity.Warning,
        "a heading of {0} characters with several sentences is a paragraph: '{1}'. Remove the '#' marks, or shorten it.",
        "{0} 文字で複数の文からなる見出しは、本文が見出しになったものと思われます:「{1}」。# を外すか、短くしてください。"
    );

    /// <summary>{0} the line.</summary>
    public static readonly DiagnosticCode HeadingSpace = new(
        "heading-without-space",
        Severity.Warning,
        "'{0}' is shown as text, not as a heading: a blank is missing after '#' (`check --fix` adds it).",
        "「{0}」は見出しにならず、そのまま表示されます。# の後に空白を入れてください（check --fix で直せます）。"
    );

    /// <summary>{0} the heading, {1} its level, {2} the level before.</summary>
    public static readonly DiagnosticCode SkippedLevel = new(
        "heading-level-skipped",
        Severity.Info,
        "the heading '{0}' is of level {1} right after level {2}. Do not leave out levels.",
        "見出し「{0}」はレベル {1} ですが、直前はレベル {2} です。段階を飛ばさないでください。"
    );

    /// <summary>{0} the heading, {1} the line of the first.</summary>
    public static readonly DiagnosticCode SeveralTop = new(
        "several-h1",
        Severity.Info,
        "'{0}' is a second heading of level 1 (the first is on line {1}). Use '##' below the title.",
        "「{0}」は 2 つ目のレベル 1 の見出しです（1 つ目は {1} 行目）。題名の下では ## を使ってください。"
    );

    /// <summary>{0} the heading, {1} the title.</summary>
    public static readonly DiagnosticCode TitleTypo = new(
        "title-differs-from-h1",
        Severity.Warning,
        "the heading '{0}' and the title '{1}' differ by a few characters: one of them has a slip. Make them the same.",
        "見出し「{0}」と題名「{1}」が数文字だけ違います。どちらかの誤りと思われます。揃えてください。"
    );

    /// <summary>{0} the row.</summary>
    public static readonly DiagnosticCode Table = new(
        "broken-table",
        Severity.Warning,
        "the table row '{0}' is shown as text. A table needs a blank line before it and as many cells in every row.",
        "表の行「{0}」がそのまま表示されています。表の前には空行が、各行には同じ数のセルが必要です。"
    );

    public static readonly DiagnosticCode Fence = new(
        "unclosed-fence",
        Severity.Warning,
        "this code block is never closed, so everything after it is shown as code. Add the closing marks.",
        "このコードブロックは閉じられていないため、以降がすべてコードとして表示されます。閉じる記号を加えてください。"
    );

    /// <summary>{0} the last words.</summary>
    public static readonly DiagnosticCode CutOff = new(
        "body-cut-off",
        Severity.Warning,
        "the text ends in mid-sentence: '{0}'. Finish the sentence.",
        "本文が文の途中で終わっています:「{0}」。文を最後まで書いてください。"
    );

    /// <summary>{0} the bracket, {1} the text around it.</summary>
    public static readonly DiagnosticCode Bracket = new(
        "unpaired-bracket",
        Severity.Info,
        "'{0}' has no partner: '{1}'. Add the missing bracket.",
        "「{0}」に対応する括弧がありません:「{1}」。足りない括弧を加えてください。"
    );

    public static DiagnosticCode[] All =>
        [
            Emphasis,
            Underlined,
            LongHeading,
            HeadingSpace,
            SkippedLevel,
            SeveralTop,
            TitleTypo,
            Table,
            Fence,
            CutOff,
            Bracket,
        ];
}
