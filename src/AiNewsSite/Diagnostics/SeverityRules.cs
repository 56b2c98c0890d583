using System.Collections.Immutable;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Values;

namespace AiNewsSite.Diagnostics;

/// <summary>The user's choice of how much each kind of finding matters.</summary>
public static class SeverityRules
{
    /// <summary>The findings under the user's rules, those set to off left out, in printing order.</summary>
    public static ImmutableArray<Diagnostic> Apply(
        IEnumerable<Diagnostic> diagnostics,
        IReadOnlyDictionary<string, Severity> rules
    ) => Apply(diagnostics, rules, []);

    /// <summary>As above; what is said of a path goes before what is said of all, and a later path before an earlier.</summary>
    public static ImmutableArray<Diagnostic> Apply(
        IEnumerable<Diagnostic> diagnostics,
        IReadOnlyDictionary<string, Severity> rules,
        ImmutableArray<PathSeverities> paths
    )
    {
        var kept = new List<Diagnostic>();
        foreach (var one in diagnostics)
        {
            var severity = OfPath(one, paths) ?? Of(one.Code, rules, one.Severity);
            if (severity != Severity.Off)
            {
                kept.Add(severity == one.Severity ? one : one with { Severity = severity });
            }
        }

        kept.Sort();
        return [.. kept];
    }

    /// <summary>What the user's rules say of a code; else its default.</summary>
    public static Severity Of(DiagnosticCode code, IReadOnlyDictionary<string, Severity> rules) =>
        Of(code, rules, code.Default);

    /// <summary>"error", "warning", "info" or "off"; null for anything else.</summary>
    public static Severity? Parse(string name) =>
        name.ToLowerInvariant() switch
        {
            "error" => Severity.Error,
            "warning" or "warn" => Severity.Warning,
            "info" => Severity.Info,
            "off" or "none" or "false" => Severity.Off,
            _ => null,
        };

    /// <summary>Null where the code exists; else the name nearest to it, or all of them where none is near.</summary>
    public static string? NamesNear(string unknown) =>
        DiagnosticCodes.All.ContainsKey(unknown)
            ? null
            : Nearest.To(unknown, DiagnosticCodes.All.Keys) ?? string.Join(", ", DiagnosticCodes.All.Keys);

    private static Severity? OfPath(Diagnostic finding, ImmutableArray<PathSeverities> paths)
    {
        for (var i = paths.Length - 1; i >= 0; i--)
        {
            if (paths[i].Levels.TryGetValue(finding.Code.Id, out var severity) && paths[i].Covers(finding))
            {
                return severity;
            }
        }

        return null;
    }

    private static Severity Of(DiagnosticCode code, IReadOnlyDictionary<string, Severity> rules, Severity otherwise) =>
        rules.TryGetValue(code.Id, out var chosen) ? chosen : otherwise;
}
