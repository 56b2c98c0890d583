using System.Collections.Immutable;
using AiNewsSite.Diagnostics;

namespace AiNewsSite.Cli;

/// <summary>Prints findings to the error stream in the format asked for.</summary>
internal static class FindingPrinter
{
    public static void Print(ImmutableArray<Diagnostic> findings, SiteChoices choices, CommandHost host)
    {
        var shown = choices.Quiet ? [.. findings.Where(finding => finding.Severity == Severity.Error)] : findings;
        switch (choices.Format)
        {
            case DiagnosticFormat.Json:
                host.Error.WriteLine(DiagnosticJson.Array(shown, choices.Roots, choices.Language));
                break;
            case DiagnosticFormat.Sarif:
                host.Error.WriteLine(DiagnosticJson.Sarif(shown, choices.Roots, choices.Language));
                break;
            case DiagnosticFormat.GitHub:
                PrintLines(
                    shown,
                    finding => DiagnosticFormatter.GitHub(finding, choices.Roots, choices.Language),
                    host
                );
                break;
            default:
                PrintLines(shown, finding => DiagnosticFormatter.Line(finding, choices.Roots, choices.Language), host);
                break;
        }
    }

    private static void PrintLines(ImmutableArray<Diagnostic> findings, Func<Diagnostic, string> line, CommandHost host)
    {
        foreach (var finding in findings)
        {
            host.Error.WriteLine(line(finding));
        }
    }
}
