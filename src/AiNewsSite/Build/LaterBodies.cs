using System.Collections.Immutable;
using AiNewsSite.Parsing;

namespace AiNewsSite.Build;

/// <summary>Parses the bodies that a load put off.</summary>
internal static class LaterBodies
{
    /// <returns>The work that is left; null for none.</returns>
    public static Action? Unparsed(ImmutableArray<Post> posts, int jobs)
    {
        var left = posts.Where(post => !post.HasBody).ToImmutableArray();
        return left.IsEmpty ? null : () => Parse(left, jobs);
    }

    // Threads of its own: those of the pool answer requests.
    private static void Parse(ImmutableArray<Post> posts, int jobs)
    {
        var next = -1;
        var threads = Enumerable
            .Range(0, Math.Max(1, jobs))
            .Select(_ =>
                Task.Factory.StartNew(
                    Work,
                    CancellationToken.None,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                )
            )
            .ToArray();
        Task.WaitAll(threads);

        void Work()
        {
            for (var at = Interlocked.Increment(ref next); at < posts.Length; at = Interlocked.Increment(ref next))
            {
                _ = posts[at].Body;
            }
        }
    }
}
