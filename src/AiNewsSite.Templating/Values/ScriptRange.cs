using System.Collections;
using System.Numerics;

namespace AiNewsSite.Templating;

/// <summary>The numbers of <c>a..b</c> or <c>a..&lt;b</c>, made when asked for. Descends when the start is the larger.</summary>
public sealed class ScriptRange : IReadOnlyList<ScriptValue>
{
    private readonly BigInteger start;
    private readonly int step;

    public ScriptRange(BigInteger start, BigInteger end, bool includesEnd)
    {
        this.start = start;
        step = start <= end ? 1 : -1;
        BigInteger length = BigInteger.Abs(end - start) + (includesEnd ? 1 : 0);
        Length = length;
        Count = length > int.MaxValue ? int.MaxValue : (int)length;
    }

    /// <summary>The true number of items, which may be larger than <see cref="Count"/> can say.</summary>
    public BigInteger Length { get; }

    public int Count { get; }

    public ScriptValue this[int index] => ScriptValue.From(start + (BigInteger)step * index);

    public IEnumerator<ScriptValue> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
