using System.Diagnostics;

namespace AiNewsSite.Build;

/// <summary>Measures the stages of one build, where somebody asked for it. Never part of any output of the site.</summary>
public sealed class StageClock
{
    private readonly List<StageTime> _stages = [];

    public IReadOnlyList<StageTime> Stages => _stages;

    public T Measure<T>(string stage, Func<T> work)
    {
        var started = Stopwatch.GetTimestamp();
        var allocated = GC.GetTotalAllocatedBytes();
        var result = work();
        _stages.Add(new StageTime(stage, Stopwatch.GetElapsedTime(started), GC.GetTotalAllocatedBytes() - allocated));
        return result;
    }
}

/// <param name="Allocated">Bytes, all threads together.</param>
public readonly record struct StageTime(string Stage, TimeSpan Wall, long Allocated);
