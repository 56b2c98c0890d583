using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using AiNewsSite.Build.Caching;
using AiNewsSite.Diagnostics;
using AiNewsSite.Input;

namespace AiNewsSite.Cli;

/// <summary>The options that every command over a site takes, and how they become values.</summary>
public sealed class SiteOptions
{
    private static readonly string[] ClockForms =
    [
        "yyyy-MM-ddTHH:mm",
        "yyyy-MM-ddTHH:mm:ss",
        "yyyy-MM-dd HH:mm",
        "yyyy-MM-dd HH:mm:ss",
    ];
    private static readonly string[] DateForms = ["yyyy-MM-dd", .. ClockForms];
    private static readonly string[] FullForms =
    [
        .. ClockForms.Select(form => form + "K"),
        .. ClockForms.Select(form => form + " zzz"),
    ];

    private readonly Option<string?> _source = new("--source")
    {
        Description = "The blog: any Jekyll folder. Default: content, or . where there is none.",
        HelpName = "DIR",
    };
    private readonly Option<string?> _templates = new("--templates")
    {
        Description =
            "Theme files that replace the built-in ones, file by file. Default: templates, where there is one.",
        HelpName = "DIR",
    };
    private readonly Option<string> _output = new("--output")
    {
        Description = "The folder to write the site to.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "_site",
    };
    private readonly Option<string?> _baseUrl = new("--base-url")
    {
        Description = "Where the site will live, such as https://user.github.io/repo/. Overrules url and baseurl.",
        HelpName = "URL",
    };
    private readonly Option<bool> _drafts = new("--drafts") { Description = "Show drafts too." };
    private readonly Option<bool> _future = new("--future") { Description = "Show posts dated in the future too." };
    private readonly Option<bool> _unpublished = new("--unpublished")
    {
        Description = "Show posts with `published: false` too.",
    };
    private readonly Option<string?> _asOf = new("--as-of")
    {
        Description = "The moment that \"future\" is measured against, in the site's time zone. Default: now.",
        HelpName = "DATE",
    };
    private readonly Option<string[]> _severity = new("--severity")
    {
        Description = "Raise, lower or silence a finding: CODE=error|warning|info|off. May be repeated.",
        HelpName = "CODE=LEVEL",
        AllowMultipleArgumentsPerToken = false,
    };
    private readonly Option<string> _format = new("--format")
    {
        Description = "How findings are printed.",
        DefaultValueFactory = _ => "text",
    };
    private readonly Option<string?> _lang = new("--lang")
    {
        Description = "The language of messages. Default: the locale's.",
    };
    private readonly Option<int> _jobs = NumberOption.Create(
        "--jobs",
        (1, int.MaxValue),
        Environment.ProcessorCount,
        "a number from 1"
    );
    private readonly Option<bool> _timings = new("--timings")
    {
        Description = "Say what each stage cost, and the slowest pages and templates.",
    };
    private readonly Option<bool> _noCache = new("--no-cache")
    {
        Description = "Parse every post anew, and keep nothing for the next run.",
    };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print errors only." };

    public SiteOptions()
    {
        _format.AcceptOnlyFromAmong("text", "github", "json", "sarif");
        _lang.AcceptOnlyFromAmong("ja", "en");
        _jobs.Description = "Threads to use. Default: one for each processor.";
        _output.Validators.Add(result =>
            Require(result, result.GetValueOrDefault<string>() is not "", "--output takes a folder.")
        );
        _asOf.Validators.Add(result =>
            Require(
                result,
                result.GetValueOrDefault<string?>() is not { } text || ParseMoment(text) is not null,
                "--as-of takes a date such as 2026-11-21 or 2026-11-21T09:00:00+09:00."
            )
        );
        _severity.Validators.Add(CheckSeverities);
        _baseUrl.Validators.Add(result =>
            Require(
                result,
                result.GetValueOrDefault<string?>() is not { } text || IsWebAddress(text),
                "--base-url takes a URL such as https://example.com/ or https://user.github.io/repo/."
            )
        );
    }

    public void AddTo(Command command, bool withOutput)
    {
        command.Options.Add(_source);
        command.Options.Add(_templates);
        if (withOutput)
        {
            command.Options.Add(_output);
        }

        foreach (var option in (Option[])[_baseUrl, _drafts, _future, _unpublished, _asOf, _severity, _lang, _jobs])
        {
            command.Options.Add(option);
        }

        if (withOutput)
        {
            command.Options.Add(_format);
            command.Options.Add(_noCache);
            command.Options.Add(_timings);
            command.Options.Add(_quiet);
        }
    }

    public SiteChoices Read(ParseResult parsed, CommandHost host)
    {
        var source = parsed.GetValue(_source) ?? (Directory.Exists("content") ? "content" : ".");
        var templates = parsed.GetValue(_templates) ?? (ThemeReader.IsTheme("templates") ? "templates" : null);
        return new SiteChoices
        {
            Source = source,
            Templates = templates,
            Output = parsed.GetValue(_output) ?? "_site",
            BaseUrl = parsed.GetValue(_baseUrl),
            Drafts = parsed.GetValue(_drafts),
            Future = parsed.GetValue(_future),
            Unpublished = parsed.GetValue(_unpublished),
            AsOf = parsed.GetValue(_asOf) is { } text
                ? ParseMoment(text)!.Value
                : new Moment(host.Now.DateTime, host.Now.Offset),
            AsOfIsNow = parsed.GetValue(_asOf) is null,
            Severities =
            [
                .. (parsed.GetValue(_severity) ?? [])
                    .Select(one => one.Split('=', 2))
                    .Select(pair => KeyValuePair.Create(pair[0], LevelOf(pair[1])!.Value)),
            ],
            Format = FormatOf(parsed.GetValue(_format)),
            Language =
                (parsed.GetValue(_lang) ?? host.Language) == "ja" ? MessageLanguage.Japanese : MessageLanguage.English,
            Jobs = parsed.GetValue(_jobs),
            Timings = parsed.GetValue(_timings),
            Cache = parsed.GetValue(_noCache) ? null : new CachePlace(Path.Combine(source, SourceReader.CacheFolder)),
            Quiet = parsed.GetValue(_quiet),
        };
    }

    private static void CheckSeverities(OptionResult result)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in result.Tokens)
        {
            var pair = token.Value.Split('=', 2);
            if (pair.Length != 2 || pair[0].Length == 0 || LevelOf(pair[1]) is null)
            {
                result.AddError($"--severity takes CODE=error|warning|info|off, not '{token.Value}'.");
            }
            else if (!seen.Add(pair[0]))
            {
                result.AddError($"--severity names '{pair[0]}' twice.");
            }
        }
    }

    private static void Require(OptionResult result, bool holds, string message)
    {
        if (!holds)
        {
            result.AddError(message);
        }
    }

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https"
        && url.Query.Length + url.Fragment.Length == 0;

    private static Severity? LevelOf(string text) =>
        text switch
        {
            "error" => Severity.Error,
            "warning" => Severity.Warning,
            "info" => Severity.Info,
            "off" => Severity.Off,
            _ => null,
        };

    private static DiagnosticFormat FormatOf(string? text) =>
        text switch
        {
            "github" => DiagnosticFormat.GitHub,
            "json" => DiagnosticFormat.Json,
            "sarif" => DiagnosticFormat.Sarif,
            _ => DiagnosticFormat.Text,
        };

    private static Moment? ParseMoment(string text)
    {
        var invariant = CultureInfo.InvariantCulture;
        var moment =
            DateTime.TryParseExact(text, DateForms, invariant, DateTimeStyles.None, out var clock)
                ? new Moment(clock, null)
            : DateTimeOffset.TryParseExact(text, FullForms, invariant, DateTimeStyles.AssumeUniversal, out var full)
                ? new Moment(full.DateTime, full.Offset)
            : default(Moment?);
        return moment is { } some && IsOfCalendar(some.Clock) ? moment : null;
    }

    /// <summary>The first and the last year are left out: they have hours that some zone counts outside the calendar.</summary>
    internal static bool IsOfCalendar(DateTime clock) => clock.Year is > 1 and < 9999;
}
