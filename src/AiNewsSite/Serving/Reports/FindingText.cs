using AiNewsSite.Diagnostics;
using AiNewsSite.Input;

namespace AiNewsSite.Serving.Reports;

/// <summary>Finds the line that a finding is about, in the file as it stands now.</summary>
internal sealed class FindingText(ServeRequest request)
{
    // A line of generated code would fill the screen.
    private const int Longest = 300;

    /// <summary>Null where the finding is about no line, or the line is no longer there.</summary>
    public string? LineOf(Diagnostic finding)
    {
        if (finding.Position.Line == 0 || TextOf(finding) is not { } text)
        {
            return null;
        }

        var rest = text.AsSpan();
        for (var line = 1; line < finding.Position.Line; line++)
        {
            var end = rest.IndexOf('\n');
            if (end < 0)
            {
                return null;
            }

            rest = rest[(end + 1)..];
        }

        var stop = rest.IndexOf('\n');
        var found = stop < 0 ? rest : rest[..stop];
        return found.Length > Longest ? string.Concat(found[..Longest], "…") : found.ToString();
    }

    private string? TextOf(Diagnostic finding)
    {
        if (finding.Origin == FileOrigin.Source)
        {
            return SourceTextReader.Read(finding.File, Path.Combine(request.Source, finding.File.Value)).Value?.Text;
        }

        if (finding.Origin != FileOrigin.Theme)
        {
            return null;
        }

        var (files, _) = ThemeReader.Read(request.Templates);
        var file = files.FirstOrDefault(one => one.Path == finding.File);
        return file is null ? null : SourceTextReader.Decode(file.Path, file.Bytes.Span).Value?.Text;
    }
}
