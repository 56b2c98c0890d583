using System.Text.Json;

namespace AiNewsSite.Tests.Serving;

/// <summary>One tab: a page that was fetched, and the events that came for it.</summary>
internal sealed class TabRun : IDisposable
{
    private readonly StreamReader _events;

    private TabRun(StreamReader events) => _events = events;

    public sealed record Event(string Name, JsonElement Data);

    /// <summary>Fetches the page as a browser does and opens its event stream.</summary>
    public static async Task<TabRun> Open(PreviewRun run, string path)
    {
        using var answer = await run.Get(path);
        var html = await answer.Content.ReadAsStringAsync();
        const string before = "data-mark=\"";
        var at = html.IndexOf(before, StringComparison.Ordinal) + before.Length;
        var mark = html[at..html.IndexOf('"', at)];
        var place = $"/_ainews/events?path={Uri.EscapeDataString(path)}&mark={mark}";
        return new TabRun(new StreamReader(await run.Browser.GetStreamAsync(new Uri(place, UriKind.Relative))));
    }

    public async Task<Event> Next()
    {
        using var patience = new CancellationTokenSource(PreviewRun.Patience);
        var name = "";
        while (await _events.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                name = line[7..];
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return new Event(name, JsonDocument.Parse(line[6..]).RootElement.Clone());
            }
        }

        throw new IOException("the preview closed the connection");
    }

    /// <summary>Passes over events until one fits.</summary>
    public async Task<Event> Next(Func<Event, bool> fits)
    {
        while (true)
        {
            var next = await Next();
            if (fits(next))
            {
                return next;
            }
        }
    }

    /// <summary>Every event up to the report of the state, that report last.</summary>
    public async Task<List<Event>> UpTo(int version)
    {
        var events = new List<Event>();
        do
        {
            events.Add(await Next());
        } while (events[^1].Name != "page" || events[^1].Data.GetProperty("version").GetInt32() < version);
        return events;
    }

    public void Dispose() => _events.Dispose();
}
