using System.Collections.Immutable;
using AiNewsSite.Diagnostics;

namespace AiNewsSite.Cli;

/// <summary>Prints findings in the format asked for.</summary>
internal static class FindingPrinter
{
    /// <summary>To the error stream: findings beside another result.</summary>
    public static void Print(ImmutableArray<Diagnostic> findings, SiteChoices choices, CommandHost host) =>
        Print(findings, choices, host.Error);

    public static void Print(ImmutableArray<Diagnostic> findings, SiteChoices choices, TextWriter into)
    {
        var shown = choices.Quiet ? [.. findings.Where(finding => finding.Severity == Severity.Error)] : findings;
        switch (choices.Format)
        {
            case DiagnosticFormat.Json:
                into.WriteLine(DiagnosticJson.Array(shown, choices.Roots, choices.Language));
                break;
            case DiagnosticFormat.Sarif:
                into.WriteLine(DiagnosticJson.Sarif(shown, choices.Roots, choices.Language));
                break;
            case DiagnosticFormat.GitHub:
                PrintLines(
                    shown,
                    finding => DiagnosticFormatter.GitHub(finding, choices.Roots, choices.Language),
                    into
                );
                break;
            default:
                PrintLines(shown, finding => DiagnosticFormatter.Line(finding, choices.Roots, choices.Language), into);
                break;
        }
    }

    private static void PrintLines(ImmutableArray<Diagnostic> findings, Func<Diagnostic, string> line, TextWriter into)
    {
        foreach (var finding in findings)
        {
            into.WriteLine(line(finding));
        }
    }
}
