using AiNewsSite.Diagnostics;
using AiNewsSite.Values;

namespace AiNewsSite.Auditing;

/// <summary>What the rules have found so far; one list for each thread.</summary>
internal sealed class FindingList
{
    public List<Diagnostic> Items { get; } = [];

    public void Add(DiagnosticCode code, SourcePath file, TextPosition at, params ReadOnlySpan<string> arguments) =>
        Items.Add(Diagnostic.Create(code, file, at, arguments));
}
