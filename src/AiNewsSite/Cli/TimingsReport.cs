using System.Globalization;
using AiNewsSite.Build;
using AiNewsSite.Templating;

namespace AiNewsSite.Cli;

/// <summary>What `--timings` prints: the stages of a build, its slowest pages and its slowest templates.</summary>
internal static class TimingsReport
{
    private const int Slowest = 10;

    public static void Print(StageClock clock, TextWriter output)
    {
        output.WriteLine("stage        wall ms   cpu ms    gc ms  allocated MB");
        foreach (var stage in clock.Stages)
        {
            output.WriteLine(Line(stage));
        }

        Print("pages (read, parsed, rendered, written)", clock.Pages, output);
        Print("templates (what they include apart)", clock.Templates, output);
    }

    private static string Line(StageTime stage) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{stage.Stage, -10} {Milliseconds(stage.Wall), 9} {Milliseconds(stage.Cost.Processor), 8} {Milliseconds(stage.Cost.Paused), 8} {stage.Cost.Allocated / 1e6, 13:0.0}"
        );

    private static void Print(string what, RunTimes? times, TextWriter output)
    {
        if (times is null)
        {
            return;
        }

        output.WriteLine($"slowest {what}:");
        foreach (var time in times.Slowest(Slowest))
        {
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Milliseconds(time.Total), 9} ms {time.Runs, 7} × {time.Name}"
                )
            );
        }
    }

    private static string Milliseconds(TimeSpan time) =>
        time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);
}
