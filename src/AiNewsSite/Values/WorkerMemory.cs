using System.Collections.Concurrent;

namespace AiNewsSite.Values;

/// <summary>What a worker fills anew for piece after piece: made for as many as work at once, and lent to one at a time.</summary>
internal sealed class WorkerMemory<T>(Func<T> make)
    where T : class
{
    private readonly ConcurrentBag<T> _idle = [];

    /// <param name="work">Must not keep what it is lent; where it throws, that is not lent again.</param>
    public TResult Lend<TResult>(Func<T, TResult> work)
    {
        var lent = _idle.TryTake(out var idle) ? idle : make();
        var result = work(lent);
        _idle.Add(lent);
        return result;
    }
}
