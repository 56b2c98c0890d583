using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using AiNewsSite.Values;

namespace AiNewsSite.Diagnostics;

/// <summary>Findings for programs: a JSON array, or SARIF 2.1.0 (OASIS).</summary>
public static class DiagnosticJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>[{code, severity, file, line, column, message, url?}]; line and column are 0 for a whole file.</summary>
    public static string Array(ImmutableArray<Diagnostic> findings, DisplayRoots roots, MessageLanguage language) =>
        Write(json =>
        {
            json.WriteStartArray();
            foreach (var finding in findings)
            {
                json.WriteStartObject();
                json.WriteString("code", finding.Code.Id);
                json.WriteString("severity", DiagnosticFormatter.Name(finding.Severity));
                json.WriteString("file", roots.PathOf(finding));
                json.WriteNumber("line", finding.Position.Line);
                json.WriteNumber("column", finding.Position.Column);
                json.WriteString("message", finding.Message(language));
                if (finding.Url is { } url)
                {
                    json.WriteString("url", url);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    public static string Sarif(ImmutableArray<Diagnostic> findings, DisplayRoots roots, MessageLanguage language) =>
        Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            Tool(json, findings, language);
            json.WriteStartArray("results");
            foreach (var finding in findings)
            {
                Result(json, finding, roots, language);
            }

            json.WriteEndArray();
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void Tool(Utf8JsonWriter json, ImmutableArray<Diagnostic> findings, MessageLanguage language)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "ainews");
        json.WriteStartArray("rules");
        var rules = findings.Select(finding => finding.Code).DistinctBy(code => code.Id);
        foreach (var code in rules.OrderBy(code => code.Id, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", code.Id);
            json.WriteStartObject("shortDescription");
            json.WriteString("text", code.Text(language));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // SARIF 2.1.0, 3.4.4: a relative reference must not begin with a slash; outside the working folder the URI is absolute.
    private static string FileUri(string path) =>
        path.StartsWith('/') ? "file://" + UrlPath.Encode(path)
        : path.Length > 1 && path[1] == ':' ? "file:///" + path[..2] + UrlPath.Encode(path[2..])
        : UrlPath.Encode(path);

    private static void Result(Utf8JsonWriter json, Diagnostic finding, DisplayRoots roots, MessageLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code.Id);
        json.WriteString(
            "level",
            finding.Severity switch
            {
                Severity.Error => "error",
                Severity.Warning => "warning",
                _ => "note",
            }
        );
        json.WriteStartObject("message");
        json.WriteString("text", finding.Message(language));
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", FileUri(roots.PathOf(finding)));
        json.WriteEndObject();
        if (finding.Position.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", finding.Position.Line);
            json.WriteNumber("startColumn", finding.Position.Column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Write(Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            content(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
