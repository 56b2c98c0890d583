using System.CommandLine;
using AiNewsSite.Cli.Starting;

namespace AiNewsSite.Cli;

/// <summary>The `ainews` command and all that stands under it.</summary>
public static class CommandLineProgram
{
    /// <summary>All commands.</summary>
    internal static RootCommand Commands(CommandHost host)
    {
        var root = new RootCommand("ainews turns Jekyll-style posts into a static news site.")
        {
            BuildCommand.Create(host),
            ServeCommand.Create(host),
            NewCommand.Create(host),
            ImportCommand.Create(host),
            CheckCommand.Create(host),
            ListCommand.Create(host),
            RelatedCommand.Create(host),
            CardsCommand.Create(host),
            IconsCommand.Create(host),
            SchemaCommand.Create(host),
            TemplateCommand.Create(host),
            CompletionCommand.Create(host),
        };
        HelpExamples.AddTo(root);
        return root;
    }

    /// <summary>Runs one command line.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, CommandHost host)
    {
        var parsed = Commands(host).Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                host.Error.WriteLine($"ainews: {error.Message}");
            }

            host.Error.WriteLine("ainews: see 'ainews --help'.");
            return ExitCode.Usage;
        }

        try
        {
            return parsed.Invoke(
                new InvocationConfiguration
                {
                    Output = host.Out,
                    Error = host.Error,
                    EnableDefaultExceptionHandler = false,
                }
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A disk that is full or a file that may not be written is no defect, wherever it is met.
            host.Error.WriteLine($"ainews: {e.Message}");
            return ExitCode.Errors;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Nothing that a user's files hold should end here: this is our mistake, and says so without a trace.
            host.Error.WriteLine(
                $"ainews: a defect in ainews itself: {e.GetType().Name}: {e.Message} Please report it with the command you ran."
            );
            return ExitCode.Defect;
        }
    }
}
