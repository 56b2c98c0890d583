using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace AiNewsSite.Browser.Tests.Support;

/// <summary>A browser window of its own that opens pages as a reader does, and notes all that goes wrong on the way.</summary>
public sealed class PageVisit : IAsyncDisposable
{
    // A busy machine paints a page half parsed, cut where Chromium chooses: the end of a line may grow by some pixels, and
    // now and then a shift of 0.0001 names no node. Nobody sees that, so a shift counts from 0.001 on; in the masthead,
    // which stands on every page, any shift counts.
    private const string WatchShifts = """
        window.layoutShifts = [];
        new PerformanceObserver(list => {
          for (const shift of list.getEntries())
            if (!shift.hadRecentInput && (shift.value >= 0.001 || shift.sources.some(s => s.node?.parentElement?.closest(".masthead"))))
              layoutShifts.push(`${shift.value.toFixed(4)} ${shift.sources.map(s => s.node?.outerHTML?.slice(0, 80) ?? s.node?.nodeValue).join(" | ")}`);
        }).observe({ type: "layout-shift", buffered: true });
        """;

    // In steps of a window: what loads late or moves shows itself.
    private const string ReadToEnd = """
        async () => {
          for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
            scrollTo({ top: y, behavior: "instant" });
            await new Promise(requestAnimationFrame);
          }
          await Promise.all([...document.images].map(image => image.decode().catch(() => null)));
          await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
          scrollTo({ top: 0, behavior: "instant" });
        }
        """;

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _faults = new();

    private PageVisit(IBrowserContext context, IPage page, string baseUrl)
    {
        _context = context;
        Page = page;
        Watch(baseUrl);
    }

    public IPage Page { get; }

    /// <summary>Console errors, failed requests and requests off the site so far.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <param name="baseUrl">A request for anything that does not begin so is a fault.</param>
    public static async Task<PageVisit> StartAsync(string baseUrl, ColorScheme scheme = ColorScheme.Light)
    {
        var session = await Session.Get();
        var context = await session.Browser.NewContextAsync(
            new BrowserNewContextOptions { ColorScheme = scheme, Locale = "ja-JP" }
        );
        await context.AddInitScriptAsync(WatchShifts);
        return new PageVisit(context, await context.NewPageAsync(), baseUrl);
    }

    /// <summary>Opens a page in a window of a width in CSS pixels, and reads it to its end.</summary>
    public async Task OpenAsync(string url, int width)
    {
        await Page.SetViewportSizeAsync(width, width < 768 ? 640 : 800);
        await Page.GotoAsync(url, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        await Page.EvaluateAsync(ReadToEnd);
    }

    /// <summary>Every layout shift that no input caused: its score and what moved.</summary>
    public Task<string[]> ShiftsAsync() => Page.EvaluateAsync<string[]>("() => layoutShifts");

    public ValueTask DisposeAsync() => new(_context.CloseAsync());

    private void Watch(string baseUrl)
    {
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _faults.Enqueue($"console {message.Type}: {message.Text}");
            }
        };
        Page.PageError += (_, error) => _faults.Enqueue($"script: {error}");
        Page.RequestFailed += (_, request) => _faults.Enqueue($"failed: {request.Url} {request.Failure}");
        Page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                _faults.Enqueue($"{response.Status}: {response.Url}");
            }
        };
        Page.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(baseUrl, StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
            )
            {
                _faults.Enqueue($"off the site: {request.Url}");
            }
        };
    }
}
