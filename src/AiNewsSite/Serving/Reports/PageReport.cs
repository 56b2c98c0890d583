using System.Collections.Immutable;
using System.Text.Json;
using AiNewsSite.Auditing;
using AiNewsSite.Diagnostics;
using AiNewsSite.Pages;
using AiNewsSite.Serving.Live;

namespace AiNewsSite.Serving.Reports;

/// <summary>What the overlay and the bar tell of one page, as an event.</summary>
internal sealed class PageReport(ServeRequest request)
{
    // A broken folder of data can give thousands; nobody reads past these.
    private const int MostFindings = 200;

    private readonly FindingText _lines = new(request);

    public byte[] Of(SiteState state, PageAnswer answer, PageMark mark)
    {
        ImmutableArray<Diagnostic> all = [.. answer.Findings.Concat(state.Findings).Distinct()];
        var errors = all.Where(finding => finding.Severity == Severity.Error).ToArray();
        return TabEvent.Of(
            "page",
            json =>
            {
                json.WriteStartObject();
                json.WriteString("lang", request.Language == MessageLanguage.Japanese ? "ja" : "en");
                json.WriteString("mark", mark.ToString());
                json.WriteNumber("version", state.Version);
                json.WriteBoolean("settled", state.Unsettled is null);
                json.WriteBoolean("earlier", answer.IsEarlier);
                json.WriteNumber("errorCount", errors.Length);
                WriteAll(json, "errors", errors);
                WriteAll(json, "findings", OfPage(state, all, answer.Plan));
                PageFacts.Write(json, state, answer.Plan);
                json.WriteEndObject();
            }
        );
    }

    /// <summary>What `check` says of this page's file, and what is less than an error and about this page's own file, or was found while it was rendered.</summary>
    private static IEnumerable<Diagnostic> OfPage(SiteState state, ImmutableArray<Diagnostic> all, PagePlan? plan)
    {
        if (plan is not { Source: { } source, View: PostView or StaticPageView })
        {
            return [];
        }

        var settings = state.Site.Site.Graph.Site.Settings;
        // The rules look at all posts.
        var audited = !state.IsWhole ? [] : SiteAuditor.AuditFile(state.Site.Site.ToAudit(jobs: 1), source);
        return all.Where(finding =>
                finding.Severity != Severity.Error
                && (finding.Cause == source || (finding.Origin == FileOrigin.Source && finding.File == source))
            )
            .Concat(SeverityRules.Apply(audited, settings.Severities, settings.PathSeverities))
            .Order();
    }

    private void WriteAll(Utf8JsonWriter json, string name, IEnumerable<Diagnostic> findings)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings.Take(MostFindings))
        {
            Write(json, finding);
        }

        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("severity", DiagnosticFormatter.Name(finding.Severity));
        json.WriteString("code", finding.Code.Id);
        json.WriteString("file", request.Roots.PathOf(finding));
        json.WriteNumber("line", finding.Position.Line);
        json.WriteNumber("column", finding.Position.Column);
        json.WriteString("message", finding.Message(request.Language));
        json.WriteString("cause", finding.Cause?.Value);
        json.WriteString("source", _lines.LineOf(finding));
        json.WriteEndObject();
    }
}
