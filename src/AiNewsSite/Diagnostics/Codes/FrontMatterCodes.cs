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

    public static DiagnosticCode[] All => [InvalidYaml];
}
