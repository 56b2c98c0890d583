namespace AiNewsSite.Benchmarks.Serving;

/// <summary>Does what the preview's script does in a browser: waits for the reload event, fetches the page, connects anew.</summary>
internal sealed class BrowserTab : IDisposable
{
    private readonly HttpClient _browser;
    private readonly string _page;
    private StreamReader? _events;
    private string _html = "";

    private BrowserTab(HttpClient browser, string page) => (_browser, _page) = (browser, page);

    public static async Task<BrowserTab> Open(HttpClient browser, string page)
    {
        var tab = new BrowserTab(browser, page);
        await tab.Fetch();
        await tab.Connect();
        return tab;
    }

    /// <summary>Waits until the page, after a reload event, holds the text.</summary>
    public async Task WaitFor(string text)
    {
        while (true)
        {
            await Next("event: reload");
            await Fetch();
            if (_html.Contains(text, StringComparison.Ordinal))
            {
                await Connect();
                return;
            }

            await Connect();
        }
    }

    public void Dispose() => _events?.Dispose();

    private async Task Fetch() => _html = await _browser.GetStringAsync(new Uri(_page, UriKind.Relative));

    private async Task Connect()
    {
        _events?.Dispose();
        const string before = "data-mark=\"";
        var at = _html.IndexOf(before, StringComparison.Ordinal) + before.Length;
        var mark = _html[at.._html.IndexOf('"', at)];
        var place = $"/_ainews/events?path={Uri.EscapeDataString(_page)}&mark={mark}";
        _events = new StreamReader(await _browser.GetStreamAsync(new Uri(place, UriKind.Relative)));
    }

    private async Task Next(string line)
    {
        while (await _events!.ReadLineAsync() is { } read)
        {
            if (read == line)
            {
                return;
            }
        }

        throw new IOException("the preview closed the connection");
    }
}
