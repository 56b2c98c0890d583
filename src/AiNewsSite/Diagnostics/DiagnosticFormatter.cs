using System.Globalization;
using System.Text;
using AiNewsSite.Values;

namespace AiNewsSite.Diagnostics;

/// <summary>How findings are printed, of `--format`.</summary>
public enum DiagnosticFormat
{
    Text,
    GitHub,
    Json,
    Sarif,
}

/// <summary>Where the folders of findings are, as the user named them.</summary>
/// <param name="Source">Such as "content"; "" or "." for the current folder.</param>
/// <param name="Theme">Such as "templates"; "theme" for the built-in one.</param>
public sealed record DisplayRoots(string Source, string Theme)
{
    /// <summary>The path to show and to click on.</summary>
    public string PathOf(Diagnostic finding) => PathOf(finding.Origin, finding.File);

    public string PathOf(FileOrigin origin, SourcePath file) =>
        origin switch
        {
            FileOrigin.Source => Join(Source, file),
            FileOrigin.Theme => Join(Theme, file),
            _ => file.Value,
        };

    private static string Join(string folder, SourcePath file)
    {
        var root = folder.Replace('\\', '/').TrimEnd('/');
        root = root.StartsWith("./", StringComparison.Ordinal) ? root[2..] : root;
        return root is "" or "." ? file.Value : $"{root}/{file.Value}";
    }
}

/// <summary>Findings as text, one line each, for people and for GitHub's annotations.</summary>
public static class DiagnosticFormatter
{
    /// <summary>`path(line,column): severity CODE: message`, without a line end.</summary>
    public static string Line(Diagnostic finding, DisplayRoots roots, MessageLanguage language)
    {
        var place = Place(finding.Position);
        return OneLine(
            $"{roots.PathOf(finding)}{place}: {Name(finding.Severity)} {finding.Code.Id}: {finding.Message(language)}"
        );
    }

    /// <summary>A GitHub workflow command: `::warning file=…,line=…,col=…,title=CODE::message`.</summary>
    public static string GitHub(Diagnostic finding, DisplayRoots roots, MessageLanguage language)
    {
        var command = finding.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };
        var text = new StringBuilder("::").Append(command).Append(" file=").Append(Property(roots.PathOf(finding)));
        if (finding.Position.Line > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $",line={finding.Position.Line},col={finding.Position.Column}");
        }

        return text.Append(",title=")
            .Append(Property(finding.Code.Id))
            .Append("::")
            .Append(Data(finding.Message(language)))
            .ToString();
    }

    public static string Name(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            Severity.Off => "off",
            _ => "info",
        };

    private static string Place(TextPosition position) =>
        position.Line == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"({position.Line},{position.Column})");

    /// <summary>Without line ends, and with a dot for what would speak to the terminal or turn its text around.</summary>
    public static string OneLine(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Any(IsUnseen) ? string.Concat(line.Select(c => IsUnseen(c) ? '·' : c)) : line;
    }

    private static bool IsUnseen(char c) =>
        char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
