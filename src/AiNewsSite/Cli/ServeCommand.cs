using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using AiNewsSite.Build;
using AiNewsSite.Parsing;
using AiNewsSite.Serving;

namespace AiNewsSite.Cli;

/// <summary>`ainews serve`.</summary>
internal static class ServeCommand
{
    private sealed record Options(Option<int> Port, Option<string> Host)
    {
        public Option<bool> AllowRemote { get; } =
            new("--allow-remote")
            {
                Description = "Let --host be an address that other machines reach. They can then read drafts.",
            };

        public Option<bool> Open { get; } = new("--open") { Description = "Open the browser." };

        public Option<bool> Poll { get; } =
            new("--poll")
            {
                Description = "Look for changes in intervals, where the system tells of none (network drives).",
            };
    }

    /// <param name="Address">What to listen on.</param>
    /// <param name="Name">The name as the user gave it; null where it is an address in figures.</param>
    private sealed record Listening(IPAddress Address, string? Name);

    public static Command Create(CommandHost host)
    {
        var site = new SiteOptions();
        var options = new Options(
            NumberOption.Create(
                "--port",
                (0, IPEndPoint.MaxPort),
                4000,
                "a number from 0 to 65535 (0 is any free port)"
            ),
            new Option<string>("--host")
            {
                Description = "The address to listen on.",
                HelpName = "ADDRESS",
                DefaultValueFactory = _ => "127.0.0.1",
            }
        );
        options.Port.Description = "The port; the next free one where it is taken.";
        var command = new Command("serve", "Preview the site while you write: pages change as files are saved.")
        {
            options.Port,
            options.Host,
            options.AllowRemote,
            options.Open,
            options.Poll,
        };
        site.AddTo(command, withOutput: false);
        command.SetAction(parsed => Run(site.Read(parsed, host), parsed, options, host));
        return command;
    }

    private static int Run(SiteChoices choices, ParseResult parsed, Options options, CommandHost host)
    {
        if (!host.HasFoldersOf(choices))
        {
            return ExitCode.Usage;
        }

        var (listening, refusal) = Listen(parsed.GetValue(options.Host)!, parsed.GetValue(options.AllowRemote));
        if (listening is null)
        {
            host.Error.WriteLine("ainews: " + refusal);
            return ExitCode.Usage;
        }

        var request = RequestOf(choices, listening) with
        {
            Port = parsed.GetValue(options.Port),
            Poll = parsed.GetValue(options.Poll),
        };
        return Serve(request, new ServeConsole(choices, host), parsed.GetValue(options.Open)).GetAwaiter().GetResult();
    }

    private static (Listening? Value, string Refusal) Listen(string host, bool allowRemote)
    {
        if (host == "localhost")
        {
            return (new Listening(IPAddress.Loopback, host), "");
        }

        var isFigures = IPAddress.TryParse(host, out var address);
        if (!isFigures)
        {
            try
            {
                address = Dns.GetHostAddresses(host).FirstOrDefault();
            }
            catch (System.Net.Sockets.SocketException)
            {
                address = null;
            }
        }

        if (address is null)
        {
            return (null, $"--host takes an address or a name of this machine; '{host}' is neither.");
        }

        return IPAddress.IsLoopback(address) || allowRemote
            ? (new Listening(address, isFigures ? null : host), "")
            : (null, $"other machines could reach {host} and read drafts there; add --allow-remote if that is meant.");
    }

    private static ServeRequest RequestOf(SiteChoices choices, Listening listening) =>
        new(moment => RequestAt(choices, moment), choices.Roots)
        {
            Source = choices.Source,
            Templates = choices.Templates,
            Output = choices.Output,
            Address = listening.Address,
            HostName = listening.Name,
            Language = choices.Language,
        };

    private static BuildRequest RequestAt(SiteChoices choices, DateTimeOffset moment)
    {
        var request = choices.Request;
        return choices.AsOfIsNow ? request with { Choices = request.Choices with { AsOf = moment } } : request;
    }

    private static async Task<int> Serve(ServeRequest request, ServeConsole console, bool open)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = StopOn(PosixSignal.SIGINT, stopped);
        using var terminate = StopOn(PosixSignal.SIGTERM, stopped);
        PreviewServer server;
        try
        {
            server = await PreviewServer.Start(request, console.Tell).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            console.CannotListen(request, e.Message);
            return ExitCode.Errors;
        }

        await using (server.ConfigureAwait(false))
        {
            var url = UrlOf(request, server.Port);
            console.Started(request, server.Port, url);
            var opened = open ? OpenAt(url, server, console) : Task.CompletedTask;
            await Task.WhenAny(stopped.Task, opened).ConfigureAwait(false);
            await stopped.Task.ConfigureAwait(false);
        }

        return ExitCode.Done;
    }

    private static PosixSignalRegistration StopOn(PosixSignal signal, TaskCompletionSource stopped) =>
        PosixSignalRegistration.Create(
            signal,
            context =>
            {
                context.Cancel = true;
                stopped.TrySetResult();
            }
        );

    private static string UrlOf(ServeRequest request, int port)
    {
        var address = request.Address;
        var isAny = address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);
        var shown = isAny ? "localhost" : request.HostName ?? address.ToString();
        shown = shown.Contains(':', StringComparison.Ordinal) ? $"[{shown}]" : shown;
        return string.Create(CultureInfo.InvariantCulture, $"http://{shown}:{port}/");
    }

    private static async Task OpenAt(string url, PreviewServer server, ServeConsole console)
    {
        var state = await server.Current(CancellationToken.None).ConfigureAwait(false);
        var home = url.TrimEnd('/') + state.Site.HomePath;
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(home) { UseShellExecute = true });
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or FileNotFoundException)
        {
            console.CannotOpen(home);
        }
    }
}
