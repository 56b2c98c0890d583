using System.CommandLine;
using AiNewsSite.Build;
using AiNewsSite.Diagnostics;
using AiNewsSite.Input;
using AiNewsSite.Output;
using AiNewsSite.Parsing.Importing;
using AiNewsSite.Values;

namespace AiNewsSite.Cli;

/// <summary>`ainews import`: raw articles become posts; a Jekyll blog becomes a source folder.</summary>
internal static class ImportCommand
{
    public static Command Create(CommandHost host)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Articles as Markdown, plain text or saved HTML; a text with front matter is filed as it is.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var from = new Option<string?>("--from")
        {
            Description = "Copy a whole blog instead: jekyll, with its folder as FILE.",
            HelpName = "jekyll",
        };
        from.AcceptOnlyFromAmong("jekyll");
        var options = new PostOptions();
        var command = new Command(
            "import",
            "Make posts of raw articles. Says what was guessed and lists what was left out."
        )
        {
            files,
            from,
        };
        options.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(files) is not { Length: > 0 } named)
            {
                result.AddError("import needs a file.");
                return;
            }

            // An argument that takes any number of words takes a mistyped option too.
            foreach (
                var word in named.Where(one => one.StartsWith("--", StringComparison.Ordinal) && !File.Exists(one))
            )
            {
                result.AddError($"Unrecognized command or argument '{word}'.");
            }
        });
        command.SetAction(parsed =>
            parsed.GetValue(from) is null
                ? Articles(parsed, parsed.GetValue(files)!, options, host)
                : Jekyll(parsed.GetValue(files)![0], options.Source(parsed), host)
        );
        return command;
    }

    private static int Articles(ParseResult parsed, string[] files, PostOptions options, CommandHost host)
    {
        if (!host.HasFolder("source", options.Source(parsed)))
        {
            return ExitCode.Usage;
        }

        var blog = options.Blog(parsed, host);
        var worst = ExitCode.Done;
        foreach (var file in files)
        {
            worst = Math.Max(worst, Article(parsed, file, (options, blog), host));
        }

        return worst;
    }

    private static int Article(
        ParseResult parsed,
        string file,
        (PostOptions Options, LoadedSite Blog) blog,
        CommandHost host
    )
    {
        if (!File.Exists(file))
        {
            host.Error.WriteLine($"ainews: there is no file '{file}'.");
            return ExitCode.Usage;
        }

        var text = SourceTextReader.Read(SourcePath.Elsewhere(file), file);
        if (!text.HasValue)
        {
            return Refuse(text.Diagnostics, host);
        }

        var finished = FinishedPost.Read(text.Value, blog.Blog.Graph.Site.Settings.TimeZone);
        if (finished.HasValue || finished.Diagnostics.Any(finding => finding.Severity == Severity.Error))
        {
            return finished.HasValue
                ? Finished(parsed, finished.Value, (file, text.Value.Text), blog, host)
                : Refuse(finished.Diagnostics, host);
        }

        var article = ArticleImporter.Import(text.Value.Text, file);
        if (article.Title.Length == 0)
        {
            host.Error.WriteLine($"ainews: '{file}' holds no text.");
            return ExitCode.Errors;
        }

        var post = blog.Options.Post(parsed, host, blog.Blog, (article.Title, article.Date)) with
        {
            Excerpt = article.Excerpt,
            Source = article.Source,
            Body = article.Body,
        };
        var path = PostText.FileName(post, blog.Options.IsDraft(parsed));
        var code = PostFile.Create(Path.Combine(blog.Options.Source(parsed), path), PostText.Write(post), host);
        if (code == ExitCode.Done)
        {
            Report(article, host);
        }

        return code;
    }

    private static int Finished(
        ParseResult parsed,
        FinishedPost post,
        (string Path, string Text) file,
        (PostOptions Options, LoadedSite Blog) blog,
        CommandHost host
    )
    {
        var title = post.Title.Length > 0 ? post.Title : Path.GetFileNameWithoutExtension(file.Path);
        var named = blog.Options.Post(parsed, host, blog.Blog, (title, null));
        named = blog.Options.HasDate(parsed) || post.Date is null ? named : named with { Date = post.Date.Value };
        var path = PostText.FileName(named, blog.Options.IsDraft(parsed));
        var code = PostFile.Create(Path.Combine(blog.Options.Source(parsed), path), file.Text, host);
        if (code == ExitCode.Done)
        {
            host.Error.WriteLine($"  title: {title}");
            host.Error.WriteLine(
                "  front matter: kept as it is written; --category, --tag and --author do not change it"
            );
        }

        return code;
    }

    private static int Refuse(IEnumerable<Diagnostic> findings, CommandHost host)
    {
        foreach (var finding in findings)
        {
            host.Error.WriteLine(DiagnosticFormatter.Line(finding, new DisplayRoots("", ""), MessageLanguage.English));
        }

        return ExitCode.Errors;
    }

    private static void Report(ImportedArticle article, CommandHost host)
    {
        foreach (var guess in article.Guesses)
        {
            host.Error.WriteLine($"  {guess.What}: {guess.Value}");
        }

        foreach (var line in article.LeftOut)
        {
            host.Error.WriteLine($"  left out: {line}");
        }
    }

    private static int Jekyll(string from, string to, CommandHost host)
    {
        if (!Directory.Exists(from))
        {
            host.Error.WriteLine($"ainews: there is no folder '{from}'.");
            return ExitCode.Usage;
        }

        var copied = SourceFileWriter.CopyBlog(from, to);
        if (copied < 0)
        {
            host.Error.WriteLine($"ainews: '{to}' is not empty. Give an empty or new folder to --source.");
            return ExitCode.Errors;
        }

        host.Out.WriteLine($"{copied} files copied to {to}");
        var choices = new SiteChoices
        {
            Source = to,
            Output = "_site",
            AsOf = new Moment(host.Now.DateTime, host.Now.Offset),
        };
        var site = SiteBuilder.Load(choices.Request, new StageClock());
        var findings = new FindingBag(site.Graph.Site.Settings, site.Findings).Sorted();
        FindingPrinter.Print(findings, choices, host);
        return ExitCode.Done;
    }
}
