using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using AiNewsSite.Cards;
using AiNewsSite.Diagnostics;

namespace AiNewsSite.Cli;

/// <summary>`ainews cards`: pictures for the posts that have none, for where links are shared.</summary>
internal static class CardsCommand
{
    public static Command Create(CommandHost host)
    {
        var options = new SiteOptions();
        var browser = new Option<string?>("--browser")
        {
            Description = "Chromium or Chrome. Default: CHROMIUM, or the first on PATH.",
            HelpName = "FILE",
        };
        var prune = new Option<bool>("--prune") { Description = "Delete pictures in assets/cards that no post uses." };
        var command = new Command(
            "cards",
            "Make a 1200x630 picture for every post without an image, with an installed Chromium.\n"
                + "They are kept in assets/cards; a picture is made again only when what it shows changes.\n"
                + "The layout `card` of the theme says how they look."
        )
        {
            browser,
            prune,
        };
        options.AddTo(command, withOutput: false);
        command.SetAction(parsed =>
            Run(options.Read(parsed, host), parsed.GetValue(browser), parsed.GetValue(prune), host)
        );
        return command;
    }

    private static int Run(SiteChoices choices, string? browser, bool prune, CommandHost host)
    {
        if (!host.HasFoldersOf(choices))
        {
            return ExitCode.Usage;
        }

        if (browser is not null && !File.Exists(browser))
        {
            host.Error.WriteLine($"ainews: there is no browser '{browser}'.");
            return ExitCode.Usage;
        }

        var started = Stopwatch.GetTimestamp();
        var cards = CardMaker.Make(choices, browser ?? InstalledBrowser.Find());
        FindingPrinter.Print(cards.Findings, choices, host);
        if (prune)
        {
            foreach (var path in cards.Left)
            {
                File.Delete(Path.Combine(choices.Source, path));
            }
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        var unused = prune ? ("deleted", "削除") : ("unused", "未使用");
        host.Error.WriteLine(
            choices.Language == MessageLanguage.Japanese
                ? $"カード {cards.Needed} 枚（新しく {cards.Made} 枚、{unused.Item2} {cards.Left.Length} 枚）、{seconds} 秒。"
                : $"{cards.Needed} cards: {cards.Made} made, {cards.Left.Length} {unused.Item1}, in {seconds} s."
        );
        return cards.Findings.Any(finding => finding.Severity == Severity.Error) ? ExitCode.Errors : ExitCode.Done;
    }
}
