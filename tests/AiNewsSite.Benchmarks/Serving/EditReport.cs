using System.Diagnostics;
using System.Globalization;
using System.Text;
using AiNewsSite.Build;
using AiNewsSite.Diagnostics;
using AiNewsSite.Parsing;
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
        var work = Directory.CreateTempSubdirectory("ainews-bench-");
        try
        {
            CopyTo(new DirectoryInfo(folder), work);
            await Measure(work.FullName, count);
            return 0;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static async Task Measure(string blog, int edits)
    {
        var source = Path.Combine(blog, "source");
        var templates = Path.Combine(blog, "templates");
        Directory.CreateDirectory(Path.Combine(templates, "layouts"));
        var layout = Path.Combine(templates, "layouts", "post.html");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "theme-post.html"), layout);
        var stages = new StageReport();
        var started = Stopwatch.GetTimestamp();
        var request = new ServeRequest(
            moment => new BuildRequest(source, templates, new CommandChoices { AsOf = moment })
            {
                Jobs = Environment.ProcessorCount,
            },
            new DisplayRoots(source, templates)
        )
        {
            Source = source,
            Templates = templates,
            Port = 0,
        };
        await using var server = await PreviewServer.Start(request, news => stages.Add(news));
        using var browser = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{server.Port}/") };
        await browser.GetByteArrayAsync(new Uri("/", UriKind.Relative));
        Line("first page", Stopwatch.GetElapsedTime(started));
        var state = await server.Current(CancellationToken.None);
        var post = state.Site.Site.Graph.Site.Posts[^1];
        using var tab = await BrowserTab.Open(browser, post.Url.Encoded);
        var file = Path.Combine(source, post.Source.Value);
        stages.Print("first load");
        await Report("post saved", edits, file, tab);
        stages.Print("loads after a post was saved");
        await Report("layout saved", Math.Max(1, edits / 4), layout, tab);
        stages.Print("loads after a layout was saved");
    }

    private static async Task Report(string what, int edits, string file, BrowserTab tab)
    {
        var text = await File.ReadAllTextAsync(file);
        var times = new List<TimeSpan>();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var edit = 0; edit < edits; edit++)
        {
            var mark = $"edit-{what.Length}-{edit}";
            var bytes = Encoding.UTF8.GetBytes($"{text}\n{mark}\n");
            var written = Stopwatch.GetTimestamp();
            await File.WriteAllBytesAsync(file, bytes);
            await tab.WaitFor(mark);
            times.Add(Stopwatch.GetElapsedTime(written));
        }

        var after = GC.GetTotalMemory(forceFullCollection: true);
        times.Sort();
        Line($"{what}, {edits} edits: median", times[times.Count / 2]);
        Line($"{what}, {edits} edits: 95 %", times[(int)(times.Count * 0.95)]);
        Console.WriteLine($"memory {before / 1e6:0} MB, then {after / 1e6:0} MB");
    }

    private static void Line(string what, TimeSpan time) =>
        Console.WriteLine($"{what}: {time.TotalMilliseconds:0.0} ms");

    private static void CopyTo(DirectoryInfo from, DirectoryInfo to)
    {
        var target = to.CreateSubdirectory("source").FullName;
        foreach (var file in from.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(target, Path.GetRelativePath(from.FullName, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            file.CopyTo(path);
            // As an archive on a disk is: not written a moment ago.
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-1));
        }
    }
}
