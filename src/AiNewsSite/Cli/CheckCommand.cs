using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using AiNewsSite.Auditing;
using AiNewsSite.Build;
using AiNewsSite.Diagnostics;
using AiNewsSite.Input;
using AiNewsSite.Output;

namespace AiNewsSite.Cli;

/// <summary>`ainews check`.</summary>
internal static class CheckCommand
{
    public static Command Create(CommandHost host)
    {
        var options = new SiteOptions();
        var command = new Command(
            "check",
            "Look for what should not be published: leftovers, broken structure, repetition, dead links. Exit 1 for errors only."
        );
        var fix = new Option<bool>("--fix") { Description = "Mend what is safe to mend, and say what was mended." };
        var dryRun = new Option<bool>("--dry-run") { Description = "With --fix: print a unified diff, write nothing." };
        command.Options.Add(fix);
        command.Options.Add(dryRun);
        var ledger = new Option<bool>("--update-ledger")
        {
            Description =
                $"Note the URLs that are published now in {UrlLedger.FileName}; check reports those that go later.",
        };
        command.Options.Add(ledger);
        var external = new Option<bool>("--external")
        {
            Description = "Ask outside links too, one at a time for each host. Dead ones never fail the run.",
        };
        var memory = new Option<string>("--link-cache")
        {
            Description = "Where the answers of outside links are kept.",
            HelpName = "FILE",
            DefaultValueFactory = _ => OutsideLinks.DefaultMemory,
        };
        memory.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is "")
            {
                result.AddError("--link-cache takes a file.");
            }
        });
        command.Options.Add(external);
        command.Options.Add(memory);
        options.AddTo(command, withOutput: true);
        command.SetAction(parsed =>
        {
            var choices = options.Read(parsed, host);
            if (!host.HasFoldersOf(choices))
            {
                return ExitCode.Usage;
            }

            if (parsed.GetValue(dryRun) && !parsed.GetValue(fix))
            {
                host.Error.WriteLine("ainews: --dry-run goes with --fix.");
                return ExitCode.Usage;
            }

            if (parsed.GetValue(fix) && !CheckMending.Run(choices, host, parsed.GetValue(dryRun)))
            {
                return ExitCode.Errors;
            }

            if (parsed.GetValue(dryRun))
            {
                return ExitCode.Done;
            }

            var cache = parsed.GetValue(external) ? parsed.GetValue(memory) : null;
            return Run(choices, host, new CheckWishes(parsed.GetValue(ledger), cache));
        });
        return command;
    }

    private static int Run(SiteChoices choices, CommandHost host, CheckWishes wishes)
    {
        var site = SiteBuilder.Load(choices.Request with { Cache = choices.Cache }, new StageClock());
        using var kept = site.Cache;
        var findings = new FindingBag(site.Graph.Site.Settings, site.Findings);
        var audited = site.ToAudit(choices.Jobs) with
        {
            Ledger = wishes.UpdateLedger ? [] : UrlLedger.Read(choices.Source),
            AskOutside = wishes.LinkCache is { } cache ? urls => OutsideLinks.Ask(urls, cache, host) : null,
        };
        findings.Add(SiteAuditor.Audit(audited));
        kept?.Keep(isWhole: false);
        CheckReport.Print(WithUrls(findings.Sorted(), site), choices, host);
        if (wishes.UpdateLedger)
        {
            var file = Path.Combine(choices.Source, UrlLedger.FileName);
            SourceFileWriter.Replace(file, Encoding.UTF8.GetBytes(audited.LedgerNow()));
        }

        return findings.HasErrors ? ExitCode.Errors : ExitCode.Done;
    }

    /// <param name="LinkCache">Where answers of outside links are kept; null where they are not asked.</param>
    private sealed record CheckWishes(bool UpdateLedger, string? LinkCache);

    /// <summary>Every finding about a post or page with the address where readers see it.</summary>
    private static ImmutableArray<Diagnostic> WithUrls(ImmutableArray<Diagnostic> findings, LoadedSite site)
    {
        var links = site
            .Plans.Where(plan => plan.Source is not null)
            .DistinctBy(plan => plan.Source)
            .ToDictionary(plan => plan.Source!.Value, plan => plan.Url);
        var settings = site.Graph.Site.Settings;
        return
        [
            .. findings.Select(one =>
                one.Origin == FileOrigin.Source && links.TryGetValue(one.File, out var url)
                    ? one with
                    {
                        Url = settings.Origin + settings.BasePath + url.Encoded,
                    }
                    : one
            ),
        ];
    }
}
