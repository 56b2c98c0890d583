using System.Threading.Channels;

namespace AiNewsSite.Serving.Live;

/// <summary>One open page of a browser.</summary>
/// <param name="path">Decoded; null for what names no place of the site.</param>
/// <param name="mark">Of the page as the tab got it.</param>
internal sealed class Tab(string? path, PageMark mark)
{
    private readonly Channel<byte[]> _events = Channel.CreateUnbounded<byte[]>();
    private readonly Lock _gate = new();
    private PageMark _mark = mark;
    private int _version;

    public string? Path => path;

    /// <summary>Server-sent events, ready to be written.</summary>
    public ChannelReader<byte[]> Events => _events.Reader;

    /// <summary>Tells the tab what changed for it since it was last told.</summary>
    /// <param name="page">The tab's page in this state.</param>
    /// <returns>False where the tab knows of the state already, or of a newer one.</returns>
    public bool Tell(SiteState state, TabPage page)
    {
        lock (_gate)
        {
            if (state.Version <= _version)
            {
                return false;
            }

            _version = state.Version;
            if (page.Mark.Whole != _mark.Whole)
            {
                var onlyStyles = page.Mark.WithoutStyles == _mark.WithoutStyles;
                _events.Writer.TryWrite(onlyStyles ? TabEvent.Styles(state) : TabEvent.Reload());
                _mark = page.Mark;
            }

            return true;
        }
    }

    /// <summary>Tells the tab what the overlay and the bar show; nothing where it knows of a newer state.</summary>
    public void Report(SiteState state, TabPage page)
    {
        var report = page.Report.Value;
        lock (_gate)
        {
            if (state.Version == _version)
            {
                _events.Writer.TryWrite(report);
            }
        }
    }

    /// <summary>Tells the tab of files whose names stayed as they were.</summary>
    public void Tell(byte[] filesEvent) => _events.Writer.TryWrite(filesEvent);
}

/// <param name="Report">The event that tells what the overlay and the bar show.</param>
internal sealed record TabPage(PageMark Mark, Lazy<byte[]> Report);
