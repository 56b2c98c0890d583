using AiNewsSite.Build;
using AiNewsSite.Diagnostics;
using Spectre.Console;

namespace AiNewsSite.Cli;

/// <summary>A spinner while a build runs; only where a person watches a terminal.</summary>
internal static class BuildProgress
{
    public static BuildResult Run(SiteChoices choices, CommandHost host, Func<BuildResult> build)
    {
        if (!host.Interactive || choices.Quiet || choices.Format != DiagnosticFormat.Text)
        {
            return build();
        }

        return Watched(choices, host, build);
    }

    // By itself: its library is loaded where this method is entered, and only there.
    private static BuildResult Watched(SiteChoices choices, CommandHost host, Func<BuildResult> build)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Error) });
        var text = choices.Language == MessageLanguage.Japanese ? "サイトを作っています…" : "Building the site…";
        return console.Status().Start(text, _ => build());
    }
}
