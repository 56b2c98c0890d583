using System.Diagnostics;
using System.Net;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Cli;

/// <summary>The real program as its own process: how it starts, opens the browser and stops.</summary>
public sealed class ServeProcessTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();

    public ServeProcessTests()
    {
        _folder.Write("site/_config.yml", "title: t\n");
        _folder.Write("site/_posts/2026-01-02-a.md", "---\ntitle: A\npermalink: /a/\n---\n本文。\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_stops_it_at_once_with_tabs_open_and_says_nothing_of_it(string signal)
    {
        if (OperatingSystem.IsWindows())
        {
            // No signal can be sent to one process there.
            return;
        }

        using var preview = Start();
        var url = new Uri((await preview.StandardOutput.ReadLineAsync())!);
        using var browser = new HttpClient { BaseAddress = url, Timeout = Patience };
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri("/a/", UriKind.Relative))).StatusCode);
        using var events = new StreamReader(
            await browser.GetStreamAsync(new Uri("/_ainews/events?path=/a/&mark=x", UriKind.Relative))
        );
        Assert.NotNull(await events.ReadLineAsync());
        var said = preview.StandardError.ReadToEndAsync();

        var sent = Stopwatch.GetTimestamp();
        Send(signal, preview);
        using var patience = new CancellationTokenSource(Patience);
        await preview.WaitForExitAsync(patience.Token);

        Assert.Equal(0, preview.ExitCode);
        Assert.DoesNotContain("   at ", await said, StringComparison.Ordinal);
        // Seconds of room for a machine that does other things; a preview that waits for its tabs never ends.
        Assert.InRange(Stopwatch.GetElapsedTime(sent).TotalSeconds, 0, 10);
    }

    [Fact]
    public async Task A_signal_while_the_site_is_read_for_the_first_time_stops_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var preview = Start();
        await preview.StandardOutput.ReadLineAsync();
        Send("INT", preview);
        using var patience = new CancellationTokenSource(Patience);
        await preview.WaitForExitAsync(patience.Token);

        Assert.Equal(0, preview.ExitCode);
    }

    [Fact]
    public async Task A_second_preview_takes_the_next_port_and_says_so()
    {
        using var one = Start();
        var first = new Uri((await one.StandardOutput.ReadLineAsync())!);
        using var other = Start("--port", $"{first.Port}");
        var second = new Uri((await other.StandardOutput.ReadLineAsync())!);
        var said = await other.StandardError.ReadLineAsync();
        Stop(one);
        Stop(other);

        Assert.NotEqual(first.Port, second.Port);
        Assert.Contains($"{first.Port}", said, StringComparison.Ordinal);
        Assert.Contains($"{second.Port}", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_hands_the_home_page_to_the_systems_opener()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        _folder.Write("site/_config.yml", "title: t\nbaseurl: /blog\n");
        var opener = _folder.Write(
            "bin/xdg-open",
            $"#!/bin/sh\necho \"$1\" > '{_folder.Path}/part'\nmv '{_folder.Path}/part' '{_folder.Path}/opened'\n"
        );
        File.SetUnixFileMode(opener, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var seen = new FileSystemWatcher(_folder.Path) { EnableRaisingEvents = true };
        var opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        seen.Renamed += (_, change) =>
        {
            if (change.Name == "opened")
            {
                opened.TrySetResult();
            }
        };
        using var preview = Start("--open");
        var url = await preview.StandardOutput.ReadLineAsync();
        await opened.Task.WaitAsync(Patience);
        Stop(preview);

        Assert.Equal(url + "blog/\n", await File.ReadAllTextAsync(Path.Combine(_folder.Path, "opened")));
    }

    private Process Start(params string[] more)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Places.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] port = more.Contains("--port") ? [] : ["--port", "0"];
        foreach (
            var argument in (string[])
                [
                    typeof(Program).Assembly.Location,
                    "serve",
                    "--source",
                    Path.Combine(_folder.Path, "site"),
                    .. port,
                    .. more,
                ]
        )
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["PATH"] =
            Path.Combine(_folder.Path, "bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        return Process.Start(start)!;
    }

    private static void Send(string signal, Process process)
    {
        using var kill = Process.Start("kill", ["-" + signal, $"{process.Id}"]);
        kill.WaitForExit();
    }

    private static void Stop(Process process)
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }
}
