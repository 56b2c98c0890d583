using System.CommandLine;
using AiNewsSite.Cards;
using AiNewsSite.Input;
using AiNewsSite.Output;

namespace AiNewsSite.Cli;

/// <summary>`ainews icons SVG`: the PNG icons of a site from one drawing.</summary>
internal static class IconsCommand
{
    public static Command Create(CommandHost host)
    {
        var drawing = new Argument<string>("SVG") { Description = "A square SVG, such as templates/assets/icon.svg." };
        var browser = new Option<string?>("--browser")
        {
            Description = "Chromium or Chrome. Default: CHROMIUM, or the first on PATH.",
            HelpName = "FILE",
        };
        var command = new Command(
            "icons",
            "Make the icons of a site from one SVG, with an installed Chromium: 180, 192 and 512 pixels as PNG, beside it."
        )
        {
            drawing,
            browser,
        };
        command.SetAction(parsed =>
            Run(parsed.GetValue(drawing)!, parsed.GetValue(browser) ?? InstalledBrowser.Find(), host)
        );
        return command;
    }

    private static int Run(string drawing, string? browser, CommandHost host)
    {
        if (!File.Exists(drawing) || (browser is not null && !File.Exists(browser)))
        {
            host.Error.WriteLine($"ainews: there is no file '{(File.Exists(drawing) ? browser : drawing)}'.");
            return ExitCode.Usage;
        }

        var svg = File.ReadAllBytes(drawing);
        if (SvgHeader.Read(svg) is not { } size)
        {
            host.Error.WriteLine($"ainews: '{drawing}' is no SVG with a viewBox, or a width and a height.");
            return ExitCode.Errors;
        }

        if (size.Width != size.Height)
        {
            host.Error.WriteLine(
                $"ainews: '{drawing}' is {size.Width} by {size.Height}; icons are square. Give it a square viewBox."
            );
            return ExitCode.Errors;
        }

        if (browser is null)
        {
            host.Error.WriteLine("ainews: Chromium or Chrome was not found on PATH, and CHROMIUM names none.");
            return ExitCode.Errors;
        }

        try
        {
            var place = Path.Combine(Path.GetDirectoryName(drawing)!, Path.GetFileNameWithoutExtension(drawing));
            IconPainter
                .PaintAsync(browser, svg, (width, png) => Write($"{place}-{width}.png", png), CancellationToken.None)
                .GetAwaiter()
                .GetResult();
            return ExitCode.Done;
        }
        catch (Exception e) when (e is BrowserException or IOException or UnauthorizedAccessException)
        {
            host.Error.WriteLine($"ainews: the icons were not made: {e.Message}");
            return ExitCode.Errors;
        }

        void Write(string path, byte[] png)
        {
            SourceFileWriter.Replace(path, png);
            host.Out.WriteLine(path);
        }
    }
}
