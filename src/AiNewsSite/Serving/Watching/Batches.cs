using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace AiNewsSite.Serving.Watching;

/// <summary>Joins changes that come one upon the other: an editor's save is several, a `git checkout` hundreds.</summary>
internal static class Batches
{
    // Shorter than anyone sees, longer than the steps of one save lie apart.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(8);

    // Many editors empty a file before they fill it; on a busy machine that can be seen.
    private static readonly TimeSpan Filling = TimeSpan.FromMilliseconds(100);

    // A burst that does not end is shown in parts.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(250);

    public static async IAsyncEnumerable<ChangedFiles> Read(
        ChannelReader<ChangedFiles> changes,
        TimeProvider time,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        while (await changes.WaitToReadAsync(cancel).ConfigureAwait(false))
        {
            var started = time.GetTimestamp();
            var batch = ChangedFiles.None;
            do
            {
                while (changes.TryRead(out var one))
                {
                    batch = batch.And(one);
                }
            } while (
                time.GetElapsedTime(started) < Longest
                && await MoreSoon(changes, IsEmptied(batch) ? Filling : Quiet, cancel).ConfigureAwait(false)
            );
            yield return batch;
        }
    }

    private static bool IsEmptied(ChangedFiles batch) =>
        batch.Paths.Any(path => new FileInfo(path) is { Exists: true, Length: 0 });

    private static async Task<bool> MoreSoon(
        ChannelReader<ChangedFiles> changes,
        TimeSpan wait,
        CancellationToken cancel
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(wait);
        try
        {
            return await changes.WaitToReadAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }
}
