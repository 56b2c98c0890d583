using System.ComponentModel;
using System.Diagnostics;

namespace AiNewsSite.Benchmarks.Whole;

/// <summary>One run of a program, to its end.</summary>
/// <param name="Processor">Of all processors together.</param>
/// <param name="Peak">Most memory it held; bytes.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record ProgramRun(TimeSpan Wall, TimeSpan Processor, long Peak, string Error)
{
    // What is read last before the end may be this much too early.
    private const int PollMilliseconds = 4;

    /// <param name="command">The program and its arguments.</param>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static ProgramRun Of(params string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var error = process.StandardError.ReadToEndAsync();
        var (processor, peak) = (TimeSpan.Zero, 0L);
        while (!process.WaitForExit(PollMilliseconds))
        {
            try
            {
                process.Refresh();
                (processor, peak) = (process.TotalProcessorTime, Math.Max(peak, process.PeakWorkingSet64));
            }
            catch (Exception e) when (e is InvalidOperationException or Win32Exception or IOException)
            {
                // It ended between the two calls.
            }
        }

        var wall = Stopwatch.GetElapsedTime(started);
        process.WaitForExit();
        return process.ExitCode == 0
            ? new ProgramRun(wall, processor, peak, error.Result)
            : throw new InvalidOperationException($"{string.Join(' ', command)} failed:\n{error.Result}");
    }
}
