using System.Collections.Concurrent;

namespace AiNewsSite.Templating.Builtins;

/// <summary>
/// Remembers what was made from keys that templates write (patterns); shared by all threads. When full it starts anew,
/// which changes no result.
/// </summary>
internal sealed class BoundedCache<TKey, TValue>(int capacity, Func<TKey, TValue> make)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> values = new();
    private int count;

    public TValue Get(TKey key)
    {
        if (values.TryGetValue(key, out TValue? found))
        {
            return found;
        }
        TValue made = make(key);
        if (Interlocked.Increment(ref count) > capacity)
        {
            values.Clear();
            Interlocked.Exchange(ref count, 1);
        }
        values[key] = made;
        return made;
    }
}
