using System.Diagnostics;
using AiNewsSite.Templating;

namespace AiNewsSite.Build;

/// <summary>Measures the stages of one build, where somebody asked for it. Never part of any output of the site.</summary>
public sealed class StageClock
{
    private readonly List<StageTime> _stages = [];

    public IReadOnlyList<StageTime> Stages => _stages;

    /// <summary>Where to note how long each source file and page takes; null for nowhere.</summary>
    public RunTimes? Pages { get; init; }

    /// <summary>Where to note how long each template takes; null for nowhere.</summary>
    public RunTimes? Templates { get; init; }

    public T Measure<T>(string stage, Func<T> work)
    {
        var started = Stopwatch.GetTimestamp();
        var before = Cost.Now();
        var result = work();
        _stages.Add(new StageTime(stage, Stopwatch.GetElapsedTime(started), Cost.Now() - before));
        return result;
    }
}

public readonly record struct StageTime(string Stage, TimeSpan Wall, Cost Cost);

/// <summary>What the whole process has used.</summary>
/// <param name="Processor">Of all processors together.</param>
/// <param name="Paused">For garbage collection.</param>
/// <param name="Allocated">Bytes.</param>
public readonly record struct Cost(TimeSpan Processor, TimeSpan Paused, long Allocated)
{
    public static Cost Now() =>
        new(Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration(), GC.GetTotalAllocatedBytes());

    public static Cost operator -(Cost later, Cost earlier) =>
        new(later.Processor - earlier.Processor, later.Paused - earlier.Paused, later.Allocated - earlier.Allocated);
}
