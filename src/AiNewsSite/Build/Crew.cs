using System.Diagnostics;
using AiNewsSite.Templating;

namespace AiNewsSite.Build;

/// <summary>Who does work on many files or pages.</summary>
/// <param name="Threads">At most.</param>
/// <param name="Times">Where to note how long each file or page takes; null for nowhere.</param>
public sealed record Crew(int Threads, RunTimes? Times)
{
    public ParallelOptions Options { get; } = new() { MaxDegreeOfParallelism = Threads };

    /// <summary>Does one piece of work and notes its time under the name.</summary>
    public T Do<T>(string name, Func<T> work)
    {
        if (Times is null)
        {
            return work();
        }

        var started = Stopwatch.GetTimestamp();
        var result = work();
        Times.Add(name, Stopwatch.GetTimestamp() - started);
        return result;
    }
}
