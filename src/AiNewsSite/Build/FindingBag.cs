using System.Collections.Concurrent;
using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Parsing;

namespace AiNewsSite.Build;

/// <summary>Gathers findings from many threads, the user's severities applied.</summary>
public sealed class FindingBag
{
    private readonly SiteSettings _settings;
    private readonly ConcurrentQueue<Diagnostic> _findings = new();
    private int _errors;

    public FindingBag(SiteSettings settings, IEnumerable<Diagnostic> first)
    {
        _settings = settings;
        Add([.. first]);
    }

    public bool HasErrors => Volatile.Read(ref _errors) > 0;

    public void Add(ImmutableArray<Diagnostic> findings)
    {
        if (findings.IsEmpty)
        {
            return;
        }

        foreach (var finding in SeverityRules.Apply(findings, _settings.Severities, _settings.PathSeverities))
        {
            _findings.Enqueue(finding);
            if (finding.Severity == Severity.Error)
            {
                Interlocked.Increment(ref _errors);
            }
        }
    }

    /// <summary>In printing order. One mistake in a template is one finding, however many pages meet it.</summary>
    public ImmutableArray<Diagnostic> Sorted() =>
        [
            .. _findings
                .GroupBy(finding => finding)
                .Select(same => same.MinBy(finding => finding.Cause?.Value, StringComparer.Ordinal)!)
                .Order(),
        ];
}
