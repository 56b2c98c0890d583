namespace AiNewsSite.Diagnostics.Codes;

/// <summary>Findings about files and folders of the source, and about the URLs they ask for.</summary>
public static class SourceCodes
{
    /// <summary>{0} the system's words.</summary>
    public static readonly DiagnosticCode Unreadable = new(
        "unreadable-file",
        Severity.Error,
        "this cannot be read: {0}. Check that it is there and that you may read it.",
        "読み込めません: {0}。存在することと、読み取り権限があることを確かめてください。"
    );

    /// <summary>{0} the byte in hexadecimal, {1} its offset in the file, {2} a guess at the cause.</summary>
    public static readonly DiagnosticCode InvalidUtf8 = new(
        "invalid-utf8",
        Severity.Error,
        "byte 0x{0} at offset {1} is not UTF-8{2}. Save the file as UTF-8.",
        "{1} バイト目の 0x{0} は UTF-8 ではありません{2}。UTF-8 で保存し直してください。"
    );

    /// <summary>{0} where the link leads.</summary>
    public static readonly DiagnosticCode LinkOutside = new(
        "symlink-left-out",
        Severity.Warning,
        "this symbolic link leads to {0} and is left out. Copy the file into the source folder.",
        "このシンボリックリンクは {0} を指すため除外しました。ファイルをソースフォルダーに複製してください。"
    );

    public static readonly DiagnosticCode PostName = new(
        "post-file-name",
        Severity.Warning,
        "a post's file name must be YEAR-MONTH-DAY-title.md; this file is left out.",
        "記事のファイル名は「年-月-日-題名.md」でなければなりません。このファイルは除外しました。"
    );

    /// <summary>{0} what it would need.</summary>
    public static readonly DiagnosticCode UnsupportedFile = new(
        "unsupported-file",
        Severity.Warning,
        "this file needs {0} and is left out. Put the finished file in its place, without front matter.",
        "このファイルには {0} が必要なため除外しました。変換済みのファイルをフロントマターなしで置いてください。"
    );

    /// <summary>{0} the URL, {1} the other file.</summary>
    public static readonly DiagnosticCode UrlConflict = new(
        "url-conflict",
        Severity.Error,
        "the URL {0} is already taken by {1}. Give one of them another `permalink`, `slug` or file name.",
        "URL {0} は {1} がすでに使っています。どちらかの permalink、slug、またはファイル名を変えてください。"
    );

    public static DiagnosticCode[] All =>
        [Unreadable, InvalidUtf8, LinkOutside, PostName, UnsupportedFile, UrlConflict];
}
