using System.Collections.Immutable;
using System.CommandLine;
using AiNewsSite.Auditing;
using AiNewsSite.Build;
using AiNewsSite.Diagnostics;

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
        options.AddTo(command, withOutput: true);
        command.SetAction(parsed => Run(options.Read(parsed, host), host));
        return command;
    }

    private static int Run(SiteChoices choices, CommandHost host)
    {
        if (!Directory.Exists(choices.Source))
        {
            host.Error.WriteLine($"ainews: the source folder '{choices.Source}' does not exist.");
            return ExitCode.Usage;
        }

        var clock = new StageClock();
        var site = SiteBuilder.Load(choices.Request, clock);
        var findings = new FindingBag(site.Graph.Site.Settings, site.Findings);
        findings.Add(clock.Measure("check", () => Boxed(SiteAuditor.Audit(site.ToAudit(choices.Jobs)))).Value);
        CheckReport.Print(WithUrls(findings.Sorted(), site), choices, host);
        return findings.HasErrors ? ExitCode.Errors : ExitCode.Done;
    }

    private sealed record Box(ImmutableArray<Diagnostic> Value);

    private static Box Boxed(ImmutableArray<Diagnostic> value) => new(value);

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
