using System.Collections.Concurrent;
using System.Diagnostics;

namespace AiNewsSite.Templating;

/// <summary>Adds up how long named pieces of work take. Serves all threads.</summary>
public sealed class RunTimes
{
    private readonly ConcurrentDictionary<string, RunTime> times = new(StringComparer.Ordinal);

    /// <summary>The pieces that took longest, longest first.</summary>
    public IEnumerable<RunTime> Slowest(int count) =>
        times
            .Values.OrderByDescending(time => time.Total)
            .ThenBy(time => time.Name, StringComparer.Ordinal)
            .Take(count);

    /// <param name="elapsed">In ticks of <see cref="Stopwatch"/>.</param>
    public void Add(string name, long elapsed)
    {
        RunTime run = new(name, 1, Stopwatch.GetElapsedTime(0, elapsed));
        times.AddOrUpdate(
            name,
            static (_, first) => first,
            static (_, sum, next) => sum with { Runs = sum.Runs + 1, Total = sum.Total + next.Total },
            run
        );
    }
}

/// <param name="Total">Of all runs together.</param>
public readonly record struct RunTime(string Name, int Runs, TimeSpan Total);
