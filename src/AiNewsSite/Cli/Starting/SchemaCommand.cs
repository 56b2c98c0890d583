using System.CommandLine;
using AiNewsSite.Build;
using AiNewsSite.Diagnostics;
using AiNewsSite.Values;

namespace AiNewsSite.Cli.Starting;

/// <summary>`ainews schema`: the keys of the blog's front matter, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create(CommandHost host)
    {
        var options = new SiteOptions();
        var command = new Command(
            "schema",
            "Print a JSON schema of front matter, with the blog's own categories, tags and authors."
        );
        var snippets = new Option<bool>("--snippets")
        {
            Description = "VS Code snippets instead: they complete keys and names while you type.",
        };
        command.Add(snippets);
        options.AddTo(command, withOutput: false);
        command.SetAction(parsed =>
        {
            var choices = options.Read(parsed, host);
            if (!host.HasFoldersOf(choices))
            {
                return ExitCode.Usage;
            }

            var names = NamesOf(choices);
            host.Out.Write(
                parsed.GetValue(snippets)
                    ? FrontMatterSnippets.Write(names, choices.Language)
                    : FrontMatterSchema.Write(names, choices.Language)
            );
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The names that a blog's settings, posts and data give.</summary>
    public static BlogNames NamesOf(SiteChoices choices)
    {
        var site = SiteBuilder.Load(choices.Request, new StageClock()).Graph;
        var categories = site
            .Site.Settings.CategoryDescriptions.Keys.Concat(site.Categories.Terms.Select(entry => entry.Term.Name))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        var tags = site.Tags.Terms.Select(entry => entry.Term.Name).Order(StringComparer.Ordinal);
        var authors = (site.Site.Data["authors"] as DataMap)?.Entries.Select(entry => entry.Key) ?? [];
        return new BlogNames([.. categories], [.. tags], [.. authors]);
    }
}
