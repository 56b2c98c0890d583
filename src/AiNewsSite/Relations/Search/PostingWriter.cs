using System.Numerics;
using System.Runtime.InteropServices;

namespace AiNewsSite.Relations.Search;

/// <summary>Writes a shard's bytes: numbers of seven bits a byte, lists in Rice code; search.js reads them.</summary>
internal sealed class PostingWriter
{
    // At a time, so that with those of the last byte all fit.
    private const int MostBits = 31;

    private readonly List<byte> _bytes = [];
    private ulong _bits;
    private int _filled;

    public ReadOnlySpan<byte> Written => CollectionsMarshal.AsSpan(_bytes);

    public void Number(uint number)
    {
        for (; number >= 0x80; number >>= 7)
        {
            _bytes.Add((byte)(number | 0x80));
        }

        _bytes.Add((byte)number);
    }

    public void Bytes(ReadOnlySpan<byte> bytes) => _bytes.AddRange(bytes);

    /// <summary>The gaps of a list: Golomb-Rice code with the parameter that its density asks for; whole bytes in the end.</summary>
    /// <param name="numbers">Ascending, from 0.</param>
    /// <param name="universe">One more than the greatest number that could stand in it.</param>
    public void List(ReadOnlySpan<int> numbers, int universe)
    {
        var parameter = Parameter(numbers.Length, universe);
        var last = -1;
        foreach (var number in numbers)
        {
            var gap = number - last - 1;
            last = number;
            for (var quotient = gap >> parameter; quotient > 0; quotient -= MostBits)
            {
                var ones = Math.Min(quotient, MostBits);
                Bits((1u << ones) - 1, ones);
            }

            Bits(0, 1);
            Bits((uint)gap & ((1u << parameter) - 1), parameter);
        }

        if (_filled > 0)
        {
            Bits(0, 8 - _filled);
        }
    }

    /// <summary>About the logarithm of the mean gap less a half (Golomb's rule), in whole numbers only.</summary>
    internal static int Parameter(int count, int universe)
    {
        var mean = (uint)((long)universe * 11 / (16L * Math.Max(1, count)));
        return mean == 0 ? 0 : BitOperations.Log2(mean);
    }

    private void Bits(uint bits, int count)
    {
        _bits = (_bits << count) | bits;
        for (_filled += count; _filled >= 8; )
        {
            _filled -= 8;
            _bytes.Add((byte)(_bits >> _filled));
        }
    }
}
