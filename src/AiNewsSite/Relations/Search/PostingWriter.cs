using System.Numerics;
using System.Runtime.InteropServices;

namespace AiNewsSite.Relations.Search;

/// <summary>Writes a shard's bytes: numbers of seven bits a byte, lists in Rice code; search.js reads them.</summary>
internal sealed class PostingWriter
{
    private readonly List<byte> _bytes = [];
    private uint _bits;
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
            for (var quotient = gap >> parameter; quotient > 0; quotient--)
            {
                Bit(1);
            }

            Bit(0);
            for (var bit = parameter - 1; bit >= 0; bit--)
            {
                Bit((gap >> bit) & 1);
            }
        }

        while (_filled > 0)
        {
            Bit(0);
        }
    }

    /// <summary>About the logarithm of the mean gap less a half (Golomb's rule), in whole numbers only.</summary>
    internal static int Parameter(int count, int universe)
    {
        var mean = (uint)((long)universe * 11 / (16L * Math.Max(1, count)));
        return mean == 0 ? 0 : BitOperations.Log2(mean);
    }

    private void Bit(int bit)
    {
        _bits = (_bits << 1) | (uint)bit;
        if (++_filled == 8)
        {
            _bytes.Add((byte)_bits);
            (_bits, _filled) = (0, 0);
        }
    }
}
