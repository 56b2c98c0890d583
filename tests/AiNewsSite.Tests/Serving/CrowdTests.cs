using System.Globalization;

namespace AiNewsSite.Tests.Serving;

public sealed class CrowdTests
{
    /// <summary>A minute of the same over a large blog is a command of the benchmarks: `load`.</summary>
    [Fact]
    public async Task Two_hundred_connections_with_slow_readers_are_answered_while_files_change()
    {
        await using var run = PreviewRun.Prepare();
        for (var post = 0; post < 40; post++)
        {
            Save(run, post, string.Concat(Enumerable.Repeat($"本文{post}。\n\n", 200)));
        }

        await run.Start();
        await run.Settle();
        using var stop = new CancellationTokenSource();
        var crowd = new Crowd(run.Port, ["/", "/p/1/", "/p/2/", "/p/30/", "/feed.xml", "/archive/"]);
        var asking = crowd.Ask(200, stop.Token);

        for (var edit = 0; crowd.Answers < 3_000 && crowd.Trouble is null; edit++)
        {
            Save(run, edit % 40, $"変更{edit}。\n");
            await run.NextState();
        }

        await stop.CancelAsync();
        await asking;
        Assert.Null(crowd.Trouble);
        await run.Settle();
        Assert.True(await run.IsAsBuilt());
    }

    private static void Save(PreviewRun run, int post, string body)
    {
        var number = post.ToString(CultureInfo.InvariantCulture);
        run.Write(
            $"site/_posts/2026-01-02-p{number}.md",
            $"---\ntitle: P{number}\npermalink: /p/{number}/\n---\n{body}"
        );
    }
}
