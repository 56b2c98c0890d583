using System.Buffers.Binary;
using AiNewsSite.Values;

namespace AiNewsSite.Relations.Search;

/// <summary>Writes a shard's bytes: numbers of seven bits a byte, lists in Rice code; search.js reads them.</summary>
internal sealed class PostingWriter
{
    // At a time, so that with those not written yet all fit.
    private const int MostBits = 31;

    private readonly RecordWriter _bytes = new();

    // Always fewer than 32: four bytes are written at a time.
    private ulong _bits;
    private int _filled;

    public ReadOnlySpan<byte> Written => _bytes.Written;

    public void Number(uint number) => _bytes.Number(number);

    public void Bytes(ReadOnlySpan<byte> bytes) => _bytes.Raw(bytes);

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
            var quotient = gap >> parameter;
            for (; quotient + parameter >= MostBits; quotient--)
            {
                Bits(1, 1);
            }

            // So many ones, the zero that ends them, and what the quotient leaves.
            var rest = (uint)gap & ((1u << parameter) - 1);
            Bits((((1u << (quotient + 1)) - 2) << parameter) | rest, quotient + 1 + parameter);
        }

        EndBits();
    }

    /// <summary>About the logarithm of the mean gap less a half (Golomb's rule), in whole numbers only.</summary>
    internal static int Parameter(int count, int universe)
    {
        var mean = (uint)((long)universe * 11 / (16L * Math.Max(1, count)));
        return mean == 0 ? 0 : Math.ILogB(mean);
    }

    private void Bits(uint bits, int count)
    {
        _bits = (_bits << count) | bits;
        _filled += count;
        if (_filled >= 32)
        {
            _filled -= 32;
            Put((uint)(_bits >> _filled), sizeof(uint));
        }
    }

    /// <summary>Fills the last byte with zeros.</summary>
    private void EndBits()
    {
        Put((uint)(_bits << (32 - _filled)), (_filled + 7) / 8);
        _filled = 0;
    }

    private void Put(uint bits, int bytes)
    {
        Span<byte> four = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(four, bits);
        _bytes.Raw(four[..bytes]);
    }
}
