using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using AiNewsSite.Auditing;
using AiNewsSite.Build;
using AiNewsSite.Cards;
using AiNewsSite.Diagnostics;
using AiNewsSite.Templating;

namespace AiNewsSite.Cli;

/// <summary>`ainews build`.</summary>
internal static class BuildCommand
{
    public static Command Create(CommandHost host)
    {
        var options = new SiteOptions();
        var command = new Command("build", "Build the site. With errors nothing is written and the last site stays.");
        options.AddTo(command, withOutput: true);
        var cards = new Option<bool>("--cards")
        {
            Description = "First make the cards that are missing, as `ainews cards` does.",
        };
        command.Options.Add(cards);
        command.SetAction(parsed =>
        {
            var choices = options.Read(parsed, host);
            if (!host.HasFoldersOf(choices))
            {
                return ExitCode.Usage;
            }

            var made = parsed.GetValue(cards) ? CardMaker.Make(choices, InstalledBrowser.Find()) : CardMaker.Nothing;
            return Run(choices, made, host);
        });
        return command;
    }

    private static int Run(SiteChoices choices, MadeCards cards, CommandHost host)
    {
        var started = Stopwatch.GetTimestamp();
        var clock = choices.Timings
            ? new StageClock { Pages = new RunTimes(), Templates = new RunTimes() }
            : new StageClock();
        var request = choices.Request with { Cache = choices.Cache };
        var result = BuildProgress.Run(choices, host, () => SiteBuilder.Build(request, choices.Output, clock));
        FindingPrinter.Print([.. cards.Findings, .. result.Findings], choices, host);
        if (!choices.Quiet)
        {
            host.Error.WriteLine(Summary(result, choices, Stopwatch.GetElapsedTime(started)));
            PrintHidden(result, choices, host);
            if (result.Published)
            {
                PrintHints(result, choices, host);
            }
        }

        if (choices.Timings)
        {
            TimingsReport.Print(clock, host.Error);
        }

        return result.Published ? ExitCode.Done : ExitCode.Errors;
    }

    private static string Summary(BuildResult result, SiteChoices choices, TimeSpan elapsed)
    {
        var errors = result.Findings.Count(finding => finding.Severity == Severity.Error);
        var warnings = result.Findings.Count(finding => finding.Severity == Severity.Warning);
        var posts = result.Site.Graph.Site.Posts.Length;
        var seconds = elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        var megabytes = (result.Bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
        var japanese = choices.Language == MessageLanguage.Japanese;
        if (!result.Published)
        {
            return japanese
                ? $"エラー {errors} 件、警告 {warnings} 件。何も書き出していません（{choices.Output} は前回のまま）。"
                : $"{errors} errors, {warnings} warnings. Nothing was written; {choices.Output} is as it was.";
        }

        return japanese
            ? $"記事 {posts} 本、ファイル {result.Files} 個、{megabytes} MB を {seconds} 秒で {choices.Output} に書き出しました（警告 {warnings} 件）。"
            : $"{posts} posts, {result.Files} files, {megabytes} MB in {seconds} s to {choices.Output} ({warnings} warnings).";
    }

    private static void PrintHidden(BuildResult result, SiteChoices choices, CommandHost host)
    {
        var hidden = result.Site.Graph.Site.Hidden;
        if (hidden.IsEmpty)
        {
            return;
        }

        var parts = hidden
            .GroupBy(post => post.Why)
            .OrderBy(group => group.Key)
            .Select(group => $"{group.Key.ToString().ToLowerInvariant()} {group.Count()}");
        host.Error.WriteLine(
            choices.Language == MessageLanguage.Japanese
                ? $"公開しない記事: {string.Join("、", parts)}（--drafts --future --unpublished で表示）"
                : $"Not shown: {string.Join(", ", parts)} (see --drafts, --future, --unpublished)"
        );
    }

    /// <summary>What `check` would say at no cost is counted, not told: the build's own findings come first.</summary>
    private static void PrintHints(BuildResult result, SiteChoices choices, CommandHost host)
    {
        var settings = result.Site.Graph.Site.Settings;
        var found = SeverityRules.Apply(
            SiteAuditor.AuditCheaply(result.Site.ToAudit(choices.Jobs)),
            settings.Severities,
            settings.PathSeverities
        );
        var count = found.Count(one => one.Severity >= Severity.Warning);
        if (count > 0)
        {
            host.Error.WriteLine(
                choices.Language == MessageLanguage.Japanese
                    ? $"check の指摘 {count} 件（フロントマターのみ）: ainews check で表示します。"
                    : $"{count} findings of check (front matter alone): run ainews check to see them."
            );
        }
    }
}
