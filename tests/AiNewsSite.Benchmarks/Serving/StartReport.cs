using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AiNewsSite.Benchmarks.Serving;

/// <summary>
/// What a writer waits for in the morning: from the start of the preview's process to the whole home page, beside another
/// program's server in turn. With the processor time the process had taken by then, which other work moves less.
/// </summary>
internal static class StartReport
{
    private const int Times = 5;

    /// <param name="rest">"--program FILE" for another build of the preview; after "--" another server's command; PORT in it is replaced.</param>
    public static int Run(string folder, string[] rest)
    {
        var split = Array.IndexOf(rest, "--");
        var other = split < 0 ? [] : rest[(split + 1)..];
        var program = rest is ["--program", var file, ..] ? file : Path.Combine(AppContext.BaseDirectory, "ainews.dll");
        string[] own = program.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", program] : [program];
        var results = new Dictionary<string, List<(double Wall, double Processor)>>();
        for (var time = 0; time < Times; time++)
        {
            Add("ainews serve", [.. own, "serve", "--source", folder, "--port", "PORT", "--future"]);
            if (other.Length > 0)
            {
                Add(string.Join(' ', other[..Math.Min(2, other.Length)]), other);
            }
        }

        foreach (var (name, times) in results)
        {
            var walls = times.Select(time => time.Wall).Order().ToArray();
            var processors = times.Select(time => time.Processor).Order().ToArray();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}: first page after {walls[0]:0} ms at the least, {walls[Times / 2]:0} in the middle; processor time {processors[0]:0} and {processors[Times / 2]:0} ms"
                )
            );
        }

        return 0;

        void Add(string name, string[] command)
        {
            var took = Measure(command);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {name}: {took.Wall:0} ms, processor {took.Processor:0} ms"
                )
            );
            (results.TryGetValue(name, out var times) ? times : results[name] = []).Add(took);
        }
    }

    private static (double Wall, double Processor) Measure(string[] command)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(command[0]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in command[1..])
        {
            start.ArgumentList.Add(argument == "PORT" ? port.ToString(CultureInfo.InvariantCulture) : argument);
        }

        using var browser = new HttpClient { Timeout = TimeSpan.FromMinutes(5) };
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            while (!HasPage(browser, port))
            {
                Thread.Sleep(2);
            }

            return (Stopwatch.GetElapsedTime(begun).TotalMilliseconds, process.TotalProcessorTime.TotalMilliseconds);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }

    private static bool HasPage(HttpClient browser, int port)
    {
        try
        {
            using var answer = browser.GetAsync(new Uri($"http://127.0.0.1:{port}/")).GetAwaiter().GetResult();
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
