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
    private Chunk chunk = new(Chunk.Smallest);

    internal IScriptObject Shared => shared;

    internal bool TryGet(PartialCall call, out KeptPartial partial) => kept.TryGetValue(call, out partial);

    /// <summary>Copies the text. Threads that render one call at a time make the same of it: the first one's stays.</summary>
    internal void Keep(PartialCall call, in KeptPartial partial)
    {
        if (Interlocked.Read(ref size) < capacity && kept.TryAdd(call, partial with { Text = Copy(partial.Text.Span) }))
        {
            Interlocked.Add(ref size, call.Size + partial.Text.Length);
        }
    }

    /// <summary>Texts lie close together: the collector is spared thousands of arrays that all stay.</summary>
    private ReadOnlyMemory<byte> Copy(ReadOnlySpan<byte> text)
    {
        if (text.Length > Chunk.Largest / 8)
        {
            return text.ToArray();
        }
        while (true)
        {
            Chunk now = chunk;
            if (now.TryTake(text.Length, out Memory<byte> room))
            {
                text.CopyTo(room.Span);
                return room;
            }
            Interlocked.CompareExchange(ref chunk, new Chunk(Math.Min(now.Size * 4, Chunk.Largest)), now);
        }
    }

    private sealed class Chunk(int size)
    {
        public const int Smallest = 1 << 14;
        public const int Largest = 1 << 18;
        private readonly byte[] bytes = GC.AllocateUninitializedArray<byte>(size);
        private int taken;

        public int Size => bytes.Length;

        /// <summary>Bytes that no one else gets; false when so many are not left.</summary>
        public bool TryTake(int length, out Memory<byte> room)
        {
            int end = Interlocked.Add(ref taken, length);
            room = end <= bytes.Length ? bytes.AsMemory(end - length, length) : default;
            return end <= bytes.Length;
        }
    }
}
