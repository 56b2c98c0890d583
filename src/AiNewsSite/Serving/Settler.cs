namespace AiNewsSite.Serving;

/// <summary>Does the work that a change leaves behind when the writer pauses, one piece at a time.</summary>
/// <param name="done">Called when a piece is done, with what went wrong; null for nothing.</param>
internal sealed class Settler : IDisposable
{
    // Two saves in a row should not wait for the first one's leftovers.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private readonly Lock _gate = new();
    private readonly Action<Exception?> _done;
    private readonly ITimer _timer;
    private Action? _next;
    private bool _isWorking;

    public Settler(TimeProvider time, Action<Exception?> done)
    {
        _done = done;
        _timer = time.CreateTimer(_ => Begin(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>What is left now, in place of what was; null for nothing.</summary>
    public void Leave(Action? work)
    {
        lock (_gate)
        {
            _next = work;
            _timer.Change(work is null ? Timeout.InfiniteTimeSpan : Pause, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        Leave(null);
        _timer.Dispose();
    }

    private void Begin()
    {
        Action work;
        lock (_gate)
        {
            if (_isWorking || _next is null)
            {
                // A piece that is being done calls for the next when it ends.
                return;
            }

            (work, _next, _isWorking) = (_next, null, true);
        }

        Exception? defect = null;
        try
        {
            work();
        }
        catch (Exception e)
        {
            defect = e;
        }

        lock (_gate)
        {
            _isWorking = false;
        }

        _done(defect);
    }
}
