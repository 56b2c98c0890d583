using System.Collections.Concurrent;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Templating;

/// <summary>
/// What <c>include_cached</c> has rendered, and what its partials see besides their arguments. One serves all threads and
/// one state of a site: one model, one <see cref="TemplateSet"/>, one set of switches.
/// </summary>
/// <param name="shared">The names that are the same on every page.</param>
/// <param name="capacity">Bytes after which new ones are rendered and not kept.</param>
public sealed class PartialCache(IScriptObject shared, long capacity = PartialCache.DefaultCapacity)
{
    // Cards of 20,000 posts.
    private const long DefaultCapacity = 32_000_000;

    private readonly ConcurrentDictionary<PartialCall, KeptPartial> kept = new();
    private long size;

    internal IScriptObject Shared => shared;

    internal bool TryGet(PartialCall call, out KeptPartial partial) => kept.TryGetValue(call, out partial);

    /// <summary>Threads that render one call at a time make the same of it: the first one's stays.</summary>
    internal void Keep(PartialCall call, in KeptPartial partial)
    {
        if (Interlocked.Read(ref size) < capacity && kept.TryAdd(call, partial))
        {
            Interlocked.Add(ref size, call.Size + partial.Text.Length);
        }
    }
}
