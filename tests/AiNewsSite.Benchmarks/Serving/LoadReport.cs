using System.Diagnostics;
using System.Globalization;
using AiNewsSite.Serving;
using AiNewsSite.Tests.Serving;

namespace AiNewsSite.Benchmarks.Serving;

/// <summary>
/// A preview under load: 200 connections, some of them slow, ask for a minute while files change. Fails on the first wrong
/// answer, and where memory does not stay flat.
/// </summary>
internal static class LoadReport
{
    private const int Connections = 200;

    public static async Task<int> Run(string folder, string[] rest)
    {
        var seconds = rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 60;
        using var blog = BlogCopy.Of(folder);
        var loads = 0;
        await using var server = await PreviewServer.Start(
            blog.Request,
            news =>
            {
                Interlocked.Increment(ref loads);
                if (news is not SiteLoaded)
                {
                    Console.WriteLine(news);
                }
            }
        );
        var state = await server.Current(CancellationToken.None);
        var posts = state.Site.Site.Graph.Site.Posts;
        string[] paths = ["/", "/archive/", "/feed.xml", .. posts.Take(100).Select(post => post.Url.Encoded)];
        var crowd = new Crowd(server.Port, paths);
        using var stop = new CancellationTokenSource();
        var asking = crowd.Ask(Connections, stop.Token);

        var begun = Stopwatch.GetTimestamp();
        var memory = new List<long>();
        var file = Path.Combine(blog.Source, posts[0].Source.Value);
        var text = await File.ReadAllTextAsync(file);
        for (var edit = 0; Stopwatch.GetElapsedTime(begun).TotalSeconds < seconds && crowd.Trouble is null; edit++)
        {
            await File.WriteAllTextAsync(file, $"{text}\nedit {edit}\n");
            await Task.Delay(250);
            if (edit % 20 == 19)
            {
                memory.Add(GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        await stop.CancelAsync();
        await asking;
        var took = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{crowd.Answers} answers in {took:0} s ({crowd.Answers / took:0} a second, {crowd.Bytes / took / 1e6:0} MB a second), {loads} loads; {crowd.Trouble ?? "no error"}"
            )
        );
        Console.WriteLine($"memory, MB: {string.Join(' ', memory.Select(one => one / 1_000_000))}");
        // The first half may still fill what is kept.
        var half = memory[..(memory.Count / 2)].DefaultIfEmpty().Max();
        var isFlat = memory.Count < 4 || memory[(memory.Count / 2)..].Max() < half * 1.2;
        return crowd.Trouble is null && isFlat ? 0 : 1;
    }
}
