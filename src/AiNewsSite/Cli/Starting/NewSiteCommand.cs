using System.CommandLine;
using AiNewsSite.Diagnostics;
using AiNewsSite.Output;

namespace AiNewsSite.Cli.Starting;

/// <summary>`ainews new site DIR`.</summary>
internal static class NewSiteCommand
{
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    public static Command Create(CommandHost host)
    {
        var folder = new Argument<string>("DIR") { Description = "The new blog's folder." };
        var title = new Option<string>("--title")
        {
            Description = "The blog's name.",
            HelpName = "TITLE",
            DefaultValueFactory = _ => "AIニュース",
        };
        var command = new Command(
            "site",
            "Start a blog: settings, a first post, a page, a workflow for GitHub Pages. Never overwrites."
        )
        {
            folder,
            title,
        };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(title)!, host));
        return command;
    }

    private static int Run(string folder, string title, CommandHost host)
    {
        var version = typeof(NewSiteCommand).Assembly.GetName().Version!.ToString(3);
        var site = new NewSite(title, host.Now.ToOffset(Japan), version);
        var files = StarterFiles.Of(site).ToArray();
        var taken = files.Where(file => File.Exists(Path.Combine(folder, file.Path))).ToArray();
        if (taken.Length > 0 || File.Exists(folder))
        {
            var what = taken.Length > 0 ? Path.Combine(folder, taken[0].Path) : folder;
            host.Error.WriteLine($"ainews: '{what}' is there already; nothing was written. Give another folder.");
            return ExitCode.Errors;
        }

        try
        {
            foreach (var (path, text) in files)
            {
                Create(folder, path, text, host);
            }

            foreach (var (path, text) in ForEditors(folder, host))
            {
                Create(folder, path, text, host);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            host.Error.WriteLine($"ainews: '{folder}' could not be written: {e.Message}");
            return ExitCode.Errors;
        }

        host.Error.WriteLine($"Next: cd {folder}, then ainews serve; edit content/_config.yml; push to GitHub.");
        return ExitCode.Done;
    }

    private static void Create(string folder, string path, string text, CommandHost host)
    {
        var target = Path.Combine(folder, path);
        if (SourceFileWriter.TryCreate(target, text))
        {
            host.Out.WriteLine(target);
        }
    }

    private static (string Path, string Text)[] ForEditors(string folder, CommandHost host)
    {
        var choices = new SiteChoices
        {
            Source = Path.Combine(folder, "content"),
            Output = "_site",
            AsOf = new Moment(host.Now.DateTime, host.Now.Offset),
            Language = host.Language == "ja" ? MessageLanguage.Japanese : MessageLanguage.English,
        };
        var names = SchemaCommand.NamesOf(choices);
        return
        [
            (".vscode/front-matter.schema.json", FrontMatterSchema.Write(names, choices.Language)),
            (".vscode/front-matter.code-snippets", FrontMatterSnippets.Write(names, choices.Language)),
        ];
    }
}
