namespace AiNewsSite.Relations.Terms;

/// <summary>Work on every post by several threads, each with a worker of its own that it keeps from post to post.</summary>
internal static class EachPost
{
    // Posts taken at a time: enough to make the taking cheap, few enough to finish together.
    private const int Batch = 8;

    /// <param name="jobs">Threads to use.</param>
    /// <param name="work">Writes to the post's own place only, so that no order shows.</param>
    public static void Do<TWorker>(int posts, int jobs, Func<TWorker> worker, Action<int, TWorker> work)
    {
        var next = 0;
        var workers = Math.Min(jobs, (posts + Batch - 1) / Batch);
        Parallel.For(
            0,
            workers,
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, workers) },
            _ =>
            {
                var own = worker();
                for (int from; (from = Interlocked.Add(ref next, Batch) - Batch) < posts; )
                {
                    for (var post = from; post < Math.Min(posts, from + Batch); post++)
                    {
                        work(post, own);
                    }
                }
            }
        );
    }
}
