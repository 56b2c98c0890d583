using System.Diagnostics;
using System.Text;

namespace AiNewsSite.Cards;

/// <summary>One browser process without a window, with a profile of its own that goes with it.</summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan EndTime = TimeSpan.FromSeconds(5);

    // The same picture on every run: no scaling, no colour profile of a screen, no hinting; nothing asks the network.
    private static readonly string[] Flags =
    [
        "--headless=new",
        "--remote-debugging-port=0",
        "--no-first-run",
        "--no-default-browser-check",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-extensions",
        "--disable-sync",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        "--mute-audio",
        "--force-color-profile=srgb",
        "--force-device-scale-factor=1",
        "--font-render-hinting=none",
        "--disable-lcd-text",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "about:blank",
    ];

    private readonly Process _process;
    private readonly string _profile;

    private Browser(Process process, string profile, DevToolsSocket socket)
    {
        _process = process;
        _profile = profile;
        Socket = socket;
    }

    internal DevToolsSocket Socket { get; }

    /// <summary>Starts the program and waits until it listens. Throws <see cref="BrowserException"/>.</summary>
    public static async Task<Browser> StartAsync(string path, CancellationToken cancel)
    {
        var profile = Directory.CreateTempSubdirectory("ainews-browser-").FullName;
        var start = new ProcessStartInfo(path, Flags) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Insert(0, $"--user-data-dir={profile}");
        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())
        {
            // Chromium does not start for root inside its sandbox. What it shows is our own page: its values are
            // escaped, its scripts are off and it has no network.
            start.ArgumentList.Insert(0, "--no-sandbox");
        }

        Process? process = null;
        try
        {
            process = Process.Start(start)!;
            _ = process.StandardOutput.ReadToEndAsync(cancel);
            var address = await AddressAsync(process, cancel);
            return new Browser(process, profile, await DevToolsSocket.ConnectAsync(address, cancel));
        }
        catch (Exception e)
        {
            await EndAsync(process, profile);
            throw e as BrowserException ?? new BrowserException($"{path} did not start: {e.Message}", e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Socket.DisposeAsync();
        await EndAsync(_process, _profile);
    }

    private static async Task<Uri> AddressAsync(Process process, CancellationToken cancel)
    {
        const string mark = "DevTools listening on ";
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(StartTime);
        var said = new StringBuilder();
        try
        {
            while (await process.StandardError.ReadLineAsync(patience.Token) is { } line)
            {
                if (line.StartsWith(mark, StringComparison.Ordinal))
                {
                    // What it goes on to say must be read, or it stops when the pipe is full.
                    _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
                    return new Uri(line[mark.Length..].Trim());
                }

                said.Append(' ').Append(line);
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new BrowserException($"the browser did not answer in {StartTime.TotalSeconds:0} seconds.{said}");
        }

        throw new BrowserException($"the browser ended at once:{said}");
    }

    private static async Task EndAsync(Process? process, string profile)
    {
        if (process is not null)
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }

            using var patience = new CancellationTokenSource(EndTime);
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                // It lingers; its profile may stay behind in the temporary folder.
            }

            process.Dispose();
        }

        try
        {
            Directory.Delete(profile, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A helper process still writes there; the system's temporary folder is cleared by the system.
        }
    }
}
