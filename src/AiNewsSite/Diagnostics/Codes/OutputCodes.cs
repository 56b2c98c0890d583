namespace AiNewsSite.Diagnostics.Codes;

/// <summary>Findings while the finished site is written.</summary>
public static class OutputCodes
{
    /// <summary>{0} what the system said.</summary>
    public static readonly DiagnosticCode CannotWrite = new(
        "cannot-write",
        Severity.Error,
        "the site could not be written: {0}. The last site is as it was; free the space or the permission and build again.",
        "サイトを書き出せませんでした: {0}。前回のサイトはそのままです。空き容量や権限を確かめて、もう一度 build してください。"
    );

    public static readonly DiagnosticCode ForeignOutput = new(
        "foreign-output",
        Severity.Error,
        "this folder holds files that this tool did not make, and replacing it would delete them. Give another --output, or empty it yourself.",
        "このフォルダにはこのツールが作っていないファイルがあり、置き換えると消えてしまいます。別の --output を指定するか、ご自身で空にしてください。"
    );

    /// <summary>{0} what it is or holds.</summary>
    public static readonly DiagnosticCode UnsafeOutput = new(
        "unsafe-output",
        Severity.Error,
        "this folder cannot be the output: it is {0}. Give a folder of its own to --output.",
        "このフォルダは出力先にできません（{0}）。--output に専用のフォルダを指定してください。"
    );

    public static DiagnosticCode[] All => [CannotWrite, ForeignOutput, UnsafeOutput];
}
