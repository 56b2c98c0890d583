using System.CommandLine;
using System.Text.Json;
using AiNewsSite.Templating;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Cli;

/// <summary>`ainews template`: one template file through the language's own defaults.</summary>
internal static class TemplateCommand
{
    public static Command Create(CommandHost host)
    {
        var file = new Argument<string>("FILE") { Description = "The template." };
        var model = new Option<string?>("--model")
        {
            Description = "A JSON object: the names that the template sees.",
            HelpName = "JSON",
        };
        var includes = new Option<string?>("--includes")
        {
            Description = "The folder where include names are looked up.",
            HelpName = "DIR",
        };
        var command = new Command(
            "template",
            "Render one template file to standard output, by the language's own defaults."
        )
        {
            file,
            model,
            includes,
        };
        command.SetAction(parsed =>
            Run(parsed.GetValue(file)!, parsed.GetValue(model), parsed.GetValue(includes), host)
        );
        return command;
    }

    private static int Run(string file, string? model, string? includes, CommandHost host)
    {
        foreach (var path in (string?[])[file, model])
        {
            if (path is not null && !File.Exists(path))
            {
                host.Error.WriteLine($"ainews: there is no file '{path}'.");
                return ExitCode.Usage;
            }
        }

        if (includes is not null && !host.HasFolder("includes", includes))
        {
            return ExitCode.Usage;
        }

        var template = Template.Parse(File.ReadAllText(file), "text");
        if (template.HasErrors)
        {
            return Report(template.Errors, host);
        }

        if (Model(model, host) is not { } values)
        {
            return ExitCode.Usage;
        }

        using var output = new Utf8Output();
        var set = new TemplateSet(name => Include(includes, name));
        var options = RenderOptions.Language with
        {
            Now = TimeZoneInfo.ConvertTime(host.Now, TimeZoneInfo.Local),
            TimeZone = TimeZoneInfo.Local,
            Seed = host.Now.Ticks,
        };
        if (template.Render(values, output, options, set) is { } error)
        {
            return Report([error], host);
        }

        host.Out.Write(output.ToString());
        return ExitCode.Done;
    }

    /// <summary>Null, with the reason printed, where the file holds no JSON object.</summary>
    private static IScriptObject? Model(string? path, CommandHost host)
    {
        if (path is null)
        {
            return ScriptRecord.Empty;
        }

        try
        {
            var value = JsonModel.Parse(File.ReadAllBytes(path));
            if (value.IsObject)
            {
                return value.AsObject;
            }

            host.Error.WriteLine($"ainews: {path}: the model must be a JSON object.");
        }
        catch (JsonException e)
        {
            host.Error.WriteLine($"ainews: {path}({e.LineNumber + 1},{e.BytePositionInLine + 1}): this is not JSON.");
        }

        return null;
    }

    private static int Report(IEnumerable<TemplateError> errors, CommandHost host)
    {
        foreach (var error in errors)
        {
            host.Out.WriteLine(error.ToString());
        }

        return ExitCode.Errors;
    }

    /// <summary>A name that leads out of the folder is no name of it.</summary>
    private static string? Include(string? folder, string name)
    {
        if (folder is null)
        {
            return null;
        }

        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(root, name));
        return path.StartsWith(root, StringComparison.Ordinal) && File.Exists(path) ? File.ReadAllText(path) : null;
    }
}
