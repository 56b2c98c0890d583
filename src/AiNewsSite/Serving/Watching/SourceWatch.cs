using System.Collections.Immutable;
using System.Threading.Channels;

namespace AiNewsSite.Serving.Watching;

/// <summary>Watches the folders of a site until disposed: by the system's events, or by looking where those fail.</summary>
internal sealed class SourceWatch : IDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan BetweenCheckUps = TimeSpan.FromSeconds(1);

    private readonly ImmutableArray<WatchedFolder> _folders;
    private readonly Channel<ChangedFiles> _changes = Channel.CreateUnbounded<ChangedFiles>();
    private readonly Lock _gate = new();
    private readonly ITimer _timer;
    private ImmutableArray<FolderWatch> _watches = [];
    private ImmutableArray<FolderPoll> _polls = [];

    public SourceWatch(ImmutableArray<WatchedFolder> folders, bool poll, TimeProvider time)
    {
        _folders = folders;
        _timer = time.CreateTimer(_ => CheckUp(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        if (poll || !TryWatch())
        {
            Poll();
        }

        _timer.Change(Interval, Interval);
    }

    public ChannelReader<ChangedFiles> Changes => _changes.Reader;

    /// <summary>Why the system's events are not used though they were asked for; null where they are, or were not.</summary>
    public string? Trouble { get; private set; }

    private TimeSpan Interval => _polls.IsEmpty ? BetweenCheckUps : BetweenLooks;

    /// <summary>Asks for the site to be read again.</summary>
    public void Nudge() => _changes.Writer.TryWrite(ChangedFiles.None);

    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate)
        {
            Release();
        }
    }

    private bool TryWatch()
    {
        var watches = ImmutableArray.CreateBuilder<FolderWatch>();
        try
        {
            foreach (var folder in _folders)
            {
                watches.Add(new FolderWatch(folder, _changes.Writer, GiveUp));
            }
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException)
        {
            Trouble = e.Message;
            foreach (var watch in watches)
            {
                watch.Dispose();
            }

            return false;
        }

        _watches = watches.ToImmutable();
        return true;
    }

    private void GiveUp(Exception e)
    {
        lock (_gate)
        {
            if (!_watches.IsEmpty)
            {
                Trouble = e.Message;
                Release();
                Poll();
                _timer.Change(Interval, Interval);
            }
        }
    }

    private void Poll() => _polls = [.. _folders.Select(folder => new FolderPoll(folder, _changes.Writer))];

    private void Release()
    {
        foreach (var watch in _watches)
        {
            watch.Dispose();
        }

        _watches = [];
        _polls = [];
    }

    private void CheckUp()
    {
        // A look that takes longer than the interval is not met by the next one.
        if (!_gate.TryEnter())
        {
            return;
        }

        try
        {
            foreach (var watch in _watches)
            {
                watch.CheckUp();
            }

            foreach (var poll in _polls)
            {
                poll.CheckUp();
            }
        }
        catch (IOException)
        {
            // No watch could be made for a folder that came back: look instead.
            Release();
            Poll();
        }
        finally
        {
            _gate.Exit();
        }
    }
}
