using System.Diagnostics;
using System.Globalization;

namespace AiNewsSite.Benchmarks.Ahead;

/// <summary>
/// A published program whose runtime writes down every method it runs: nothing that was compiled ahead is used, and nothing
/// is compiled into its caller. Runs end up in a folder of their own, gone when disposed. On Linux alone.
/// </summary>
internal sealed class ObservedProgram(string program) : IDisposable
{
    private const int Attempts = 3;

    private readonly DirectoryInfo _notes = Directory.CreateTempSubdirectory("ainews-profile-");

    private string Summary => Path.Combine(_notes.FullName, "summary");

    /// <summary>What it called so far, in no order, some twice.</summary>
    public IEnumerable<CalledMethod> Called =>
        Directory
            .GetFiles(_notes.FullName, "perf-*.map")
            .SelectMany(File.ReadLines)
            .Select(CalledMethod.FromMap)
            .Concat(File.ReadLines(Summary).Select(CalledMethod.FromSummary))
            .OfType<CalledMethod>();

    /// <exception cref="InvalidOperationException">It found an error.</exception>
    public void Run(params string[] arguments)
    {
        // A compiler that writes its summary dies now and then when the process ends.
        for (var attempt = 1; !Succeeds(arguments); attempt++)
        {
            if (attempt == Attempts)
            {
                throw new InvalidOperationException($"{string.Join(' ', arguments)} failed");
            }
        }
    }

    /// <summary>Serves a blog, gets a page, saves a post and gets the page again.</summary>
    public async Task ServeAsync(string source)
    {
        using var process = Start("serve", "--source", source, "--port", "0", "--lang", "en");
        var address = "";
        while (!address.StartsWith("http:", StringComparison.Ordinal))
        {
            var line =
                await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("no address");
            address = line[Math.Max(0, line.IndexOf("http:", StringComparison.Ordinal))..].Split(' ')[0];
        }

        using var browser = new HttpClient();
        await browser.GetStringAsync(new Uri(address));
        var post = Directory.GetFiles(Path.Combine(source, "_posts")).Order(StringComparer.Ordinal).First();
        await File.AppendAllTextAsync(post, "\n\nOne line more.\n");
        await Task.Delay(TimeSpan.FromSeconds(3));
        await browser.GetStringAsync(new Uri(address));
        // Killed, it would not write down the last methods.
        Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
        await process.WaitForExitAsync();
    }

    public void Dispose() => _notes.Delete(recursive: true);

    private bool Succeeds(string[] arguments)
    {
        using var process = Start(arguments);
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private Process Start(params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                Environment =
                {
                    ["DOTNET_ReadyToRun"] = "0",
                    ["DOTNET_TieredCompilation"] = "1",
                    ["DOTNET_JitStdOutFile"] = Summary,
                    ["DOTNET_JitDisasmSummary"] = "1",
                    ["DOTNET_PerfMapEnabled"] = "3",
                    ["DOTNET_PerfMapJitDumpPath"] = _notes.FullName,
                },
            }
        )!;
}
