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
    public void Tell(SiteState state, TabPage page)
    {
        lock (_gate)
        {
            if (state.Version <= _version)
            {
                return;
            }

            _version = state.Version;
            if (page.Mark.Whole != _mark.Whole)
            {
                var onlyStyles = page.Mark.WithoutStyles == _mark.WithoutStyles;
                _events.Writer.TryWrite(onlyStyles ? TabEvent.Styles(state) : TabEvent.Reload());
                _mark = page.Mark;
            }

            // After the reload is on its way: working out the report takes longer than rendering the page.
            _events.Writer.TryWrite(page.Report.Value);
        }
    }

    /// <summary>Tells the tab of files whose names stayed as they were.</summary>
    public void Tell(byte[] filesEvent) => _events.Writer.TryWrite(filesEvent);
}

/// <param name="Report">The event that tells what the overlay and the bar show.</param>
internal sealed record TabPage(PageMark Mark, Lazy<byte[]> Report);
