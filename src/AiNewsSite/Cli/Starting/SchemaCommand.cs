using System.CommandLine;
using AiNewsSite.Build;
using AiNewsSite.Diagnostics;
using AiNewsSite.Values;

namespace AiNewsSite.Cli.Starting;

/// <summary>`ainews schema`: the JSON schema of the blog's front matter, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create(CommandHost host)
    {
        var options = new SiteOptions();
        var command = new Command(
            "schema",
            "Print a JSON schema of front matter, with the blog's own categories, tags and authors."
        );
        options.AddTo(command, withOutput: false);
        command.SetAction(parsed =>
        {
            var choices = options.Read(parsed, host);
            if (!host.HasFolder("source", choices.Source))
            {
                return ExitCode.Usage;
            }

            host.Out.Write(Of(choices));
            return ExitCode.Done;
        });
        return command;
    }

    public static string Of(SiteChoices choices)
    {
        var site = SiteBuilder.Load(choices.Request, new StageClock()).Graph;
        var categories = site
            .Site.Settings.CategoryDescriptions.Keys.Concat(site.Categories.Terms.Select(entry => entry.Term.Name))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        var tags = site.Tags.Terms.Select(entry => entry.Term.Name).Order(StringComparer.Ordinal);
        var authors = (site.Site.Data["authors"] as DataMap)?.Entries.Select(entry => entry.Key) ?? [];
        return FrontMatterSchema.Write(new BlogNames([.. categories], [.. tags], [.. authors]), choices.Language);
    }
}
