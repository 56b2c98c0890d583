using System.Collections.Immutable;
using System.Globalization;
using AiNewsSite.Diagnostics;
using AiNewsSite.Input;
using AiNewsSite.Values;
using Spectre.Console;

namespace AiNewsSite.Cli;

/// <summary>What `check` found, for a person: by file, with the line and a caret under the place, and a sum by rule.</summary>
internal static class CheckReport
{
    public static void Print(ImmutableArray<Diagnostic> findings, SiteChoices choices, CommandHost host)
    {
        if (choices.Format != DiagnosticFormat.Text)
        {
            // A document is the result of a check; lines, even GitHub's, are diagnostics.
            var isDocument = choices.Format is DiagnosticFormat.Json or DiagnosticFormat.Sarif;
            FindingPrinter.Print(findings, choices, isDocument ? host.Out : host.Error);
            return;
        }

        var shown = choices.Quiet ? findings.RemoveAll(one => one.Severity != Severity.Error) : findings;
        var paint = new Paint(host);
        foreach (var file in shown.GroupBy(one => choices.Roots.PathOf(one)))
        {
            PrintFile(file.Key, [.. file], choices, paint);
        }

        if (!choices.Quiet)
        {
            PrintSummary(findings, choices, paint);
        }
    }

    private static void PrintFile(string path, IReadOnlyList<Diagnostic> findings, SiteChoices choices, Paint paint)
    {
        var url = findings[0].Url;
        paint.Line("bold", DiagnosticFormatter.OneLine(url is null ? path : $"{path}  {url}"));
        var lines = Lines(path, findings[0]);
        foreach (var one in findings)
        {
            var place =
                one.Position.Line == 0
                    ? ""
                    : string.Create(CultureInfo.InvariantCulture, $"{one.Position.Line}:{one.Position.Column} ");
            paint.Start("  ", "grey", place);
            paint.Start("", Color(one.Severity), $"{DiagnosticFormatter.Name(one.Severity)} {one.Code.Id}");
            paint.Line("default", $": {DiagnosticFormatter.OneLine(one.Message(choices.Language))}");
            if (one.Position.Line > 0 && one.Position.Line <= lines.Length)
            {
                PrintCaret(lines[one.Position.Line - 1], one.Position.Column - 1, paint);
            }
        }

        paint.Line("default", "");
    }

    /// <summary>The stretch of the line around the column, and a caret under it; a full-width character is two cells.</summary>
    private static void PrintCaret(string line, int column, Paint paint)
    {
        const int Before = 30;
        const int After = 40;
        column = Math.Clamp(column, 0, line.Length);
        var from = column > Before + 10 ? column - Before : 0;
        from += from > 0 && char.IsLowSurrogate(line[from]) ? 1 : 0;
        var to = Math.Min(line.Length, column + After);
        to += to < line.Length && char.IsLowSurrogate(line[to]) ? 1 : 0;
        var lead = from > 0 ? "…" : "";
        var text = Visible(line[from..to]);
        var indent = Width(lead) + Width(Visible(line[from..column]));
        paint.Line("grey", $"    {lead}{text}{(to < line.Length ? "…" : "")}");
        paint.Line("red", $"    {new string(' ', indent)}^");
    }

    private static string Visible(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || c is '\u200B' or '\uFEFF' ? '·' : c));

    private static int Width(string text)
    {
        var width = 0;
        foreach (var c in text)
        {
            width +=
                char.IsLowSurrogate(c) ? 0
                : c is < '\u1100' or (>= '\uFF61' and <= '\uFF9F') ? 1
                : 2;
        }

        return width;
    }

    private static string[] Lines(string path, Diagnostic finding) =>
        RawFile.Read(path) is { } bytes && SourceTextReader.Decode(finding.File, bytes).Value is { } source
            ? source.Text.Split('\n')
            : [];

    private static void PrintSummary(ImmutableArray<Diagnostic> findings, SiteChoices choices, Paint paint)
    {
        var isJapanese = choices.Language == MessageLanguage.Japanese;
        foreach (
            var rule in findings
                .GroupBy(one => (one.Severity, one.Code.Id))
                .OrderByDescending(rule => rule.Key.Severity)
                .ThenByDescending(rule => rule.Count())
                .ThenBy(rule => rule.Key.Id, StringComparer.Ordinal)
        )
        {
            paint.Start("", "default", string.Create(CultureInfo.InvariantCulture, $"{rule.Count(), 6}  "));
            paint.Line(Color(rule.Key.Severity), $"{DiagnosticFormatter.Name(rule.Key.Severity)} {rule.Key.Id}");
        }

        var errors = findings.Count(one => one.Severity == Severity.Error);
        var warnings = findings.Count(one => one.Severity == Severity.Warning);
        var others = findings.Length - errors - warnings;
        paint.Line(
            "bold",
            isJapanese
                ? $"エラー {errors} 件、警告 {warnings} 件、情報 {others} 件。"
                : $"{errors} errors, {warnings} warnings, {others} notes."
        );
    }

    private static string Color(Severity severity) =>
        severity switch
        {
            Severity.Error => "red",
            Severity.Warning => "yellow",
            _ => "blue",
        };

    /// <summary>Colours on a terminal, plain text elsewhere.</summary>
    private sealed class Paint(CommandHost host)
    {
        private readonly IAnsiConsole? _console = host.Interactive
            ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Error) })
            : null;

        public void Line(string style, string text)
        {
            Start("", style, text);
            host.Error.WriteLine();
        }

        public void Start(string indent, string style, string text)
        {
            host.Error.Write(indent);
            if (_console is null || text.Length == 0)
            {
                host.Error.Write(text);
            }
            else
            {
                // A segment, not a paragraph: Spectre would wrap and measure a long Japanese line.
                _console.Write(new ControlCode(Ansi(style) + text + "\u001b[0m"));
            }
        }

        private static string Ansi(string style) =>
            style switch
            {
                "bold" => "\u001b[1m",
                "red" => "\u001b[31m",
                "yellow" => "\u001b[33m",
                "blue" => "\u001b[34m",
                "grey" => "\u001b[90m",
                _ => "",
            };
    }
}
