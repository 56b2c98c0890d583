using AiNewsSite.Values;

namespace AiNewsSite.Diagnostics;

/// <summary>What the user says of findings in some files.</summary>
/// <param name="Path">A glob over the path in the source, such as "_posts/2025-*".</param>
/// <param name="Levels">Code id to severity.</param>
public sealed record PathSeverities(string Path, IReadOnlyDictionary<string, Severity> Levels)
{
    public bool Covers(Diagnostic finding) =>
        finding.Origin == FileOrigin.Source && Glob.Matches(Path, finding.File.Value);
}
