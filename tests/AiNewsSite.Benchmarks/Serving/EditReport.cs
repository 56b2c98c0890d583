using System.Diagnostics;
using System.Globalization;
using System.Text;
using AiNewsSite.Serving;

namespace AiNewsSite.Benchmarks.Serving;

/// <summary>
/// What a writer waits for: from the write of a file to the reload event and the fetched page, over a copy of a blog
/// folder.
/// </summary>
internal static class EditReport
{
    public static async Task<int> Run(string folder, string[] edits)
    {
        var count = edits.Length > 0 ? int.Parse(edits[0], CultureInfo.InvariantCulture) : 100;
        using var blog = BlogCopy.Of(folder);
        await Measure(blog, count);
        return 0;
    }

    private static async Task Measure(BlogCopy blog, int edits)
    {
        var stages = new StageReport();
        var started = Stopwatch.GetTimestamp();
        await using var server = await PreviewServer.Start(blog.Request, news => stages.Add(news));
        using var browser = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{server.Port}/") };
        await browser.GetByteArrayAsync(new Uri("/", UriKind.Relative));
        Line("first page", Stopwatch.GetElapsedTime(started));
        var state = await Settled(server);
        var post = state.Site.Site.Graph.Site.Posts[^1];
        using var tab = await BrowserTab.Open(browser, post.Url.Encoded);
        var file = Path.Combine(blog.Source, post.Source.Value);
        stages.Print("first load");
        await Report("post saved", edits, file, tab);
        stages.Print("loads after a post was saved");
        await Report("layout saved", Math.Max(1, edits / 4), blog.Layout, tab);
        stages.Print("loads after a layout was saved");
    }

    private static async Task Report(string what, int edits, string file, BrowserTab tab)
    {
        var text = await File.ReadAllTextAsync(file);
        var times = new List<TimeSpan>();
        var memory = new List<long>();
        for (var edit = 0; edit < edits; edit++)
        {
            var mark = $"edit-{what.Length}-{edit}";
            var bytes = Encoding.UTF8.GetBytes($"{text}\n{mark}\n");
            var written = Stopwatch.GetTimestamp();
            await File.WriteAllBytesAsync(file, bytes);
            await tab.WaitFor(mark);
            times.Add(Stopwatch.GetElapsedTime(written));
            if (edit % Math.Max(1, edits / 5) == 0)
            {
                memory.Add(GC.GetTotalMemory(forceFullCollection: true) / 1_000_000);
            }
        }

        times.Sort();
        Line($"{what}, {edits} edits: median", times[times.Count / 2]);
        Line($"{what}, {edits} edits: 95 %", times[(int)(times.Count * 0.95)]);
        Console.WriteLine($"memory after each fifth of them, MB: {string.Join(' ', memory)}");
    }

    /// <summary>Waits until nothing is left to be worked out.</summary>
    private static async Task<SiteState> Settled(PreviewServer server)
    {
        while (true)
        {
            var state = await server.Current(CancellationToken.None);
            if (state.Unsettled is null)
            {
                return state;
            }

            await Task.Delay(100);
        }
    }

    private static void Line(string what, TimeSpan time) =>
        Console.WriteLine($"{what}: {time.TotalMilliseconds:0.0} ms");
}
