namespace AiNewsSite.Relations.Terms;

/// <summary>Work on every post by all processors, each with a worker of its own that it keeps from post to post.</summary>
internal static class EachPost
{
    // Posts taken at a time: enough to make the taking cheap, few enough to finish together.
    private const int Batch = 8;

    /// <param name="work">Writes to the post's own place only, so that no order shows.</param>
    public static void Do<TWorker>(int posts, Func<TWorker> worker, Action<int, TWorker> work)
    {
        var next = 0;
        var workers = Math.Min(Environment.ProcessorCount, (posts + Batch - 1) / Batch);
        Parallel.For(
            0,
            workers,
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
