using System.Buffers.Binary;
using AiNewsSite.Values;

namespace AiNewsSite.Relations.Search;

/// <summary>Writes literals and matches as one final DEFLATE block with dynamic Huffman codes (RFC 1951, 3.2.7).</summary>
internal sealed class DeflateBlock
{
    private const int EndOfBlock = 256;
    private const int LongestCode = 15;
    private const int LongestLengthCode = 7;

    private static ReadOnlySpan<byte> LengthCodeOrder =>
        [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private readonly RecordWriter _bytes = new();

    // Always fewer than 32: four bytes are written at a time.
    private ulong _bits;
    private int _filled;

    /// <param name="symbols">A literal byte, or the length of a match from bit 16 and its distance below.</param>
    public static byte[] Write(List<int> symbols)
    {
        var (literals, distances) = (new int[286], new int[30]);
        literals[EndOfBlock] = 1;
        foreach (var symbol in symbols)
        {
            if (symbol < 256)
            {
                literals[symbol]++;
            }
            else
            {
                literals[LengthCode(symbol >> 16).Code]++;
                distances[DistanceCode(symbol & 0xFFFF).Code]++;
            }
        }

        var block = new DeflateBlock();
        var (literalCode, distanceCode) = (
            HuffmanCode.Of(literals, LongestCode),
            HuffmanCode.Of(distances, LongestCode)
        );
        block.Header(literalCode, distanceCode);
        block.Symbols(symbols, literalCode, distanceCode);
        return block.Finish();
    }

    private void Header(HuffmanCode literals, HuffmanCode distances)
    {
        var (literalCount, distanceCount) = (Math.Max(257, literals.Used), Math.Max(1, distances.Used));
        byte[] lengths = [.. literals.Lengths[..literalCount], .. distances.Lengths[..distanceCount]];
        var runs = Runs(lengths);
        var frequencies = new int[19];
        foreach (var run in runs)
        {
            frequencies[run.Symbol]++;
        }

        var code = HuffmanCode.Of(frequencies, LongestLengthCode);
        var written = 19;
        while (written > 4 && code.Lengths[LengthCodeOrder[written - 1]] == 0)
        {
            written--;
        }

        // Final block, dynamic codes.
        Put(0b101, 3);
        Put((uint)(literalCount - 257), 5);
        Put((uint)(distanceCount - 1), 5);
        Put((uint)(written - 4), 4);
        foreach (var symbol in LengthCodeOrder[..written])
        {
            Put(code.Lengths[symbol], 3);
        }

        foreach (var (symbol, extra, bits) in runs)
        {
            Put(code, symbol);
            Put((uint)extra, bits);
        }
    }

    /// <summary>Code lengths with their repetitions: 16 the last again 3–6 times, 17 and 18 so many zeros.</summary>
    private static List<(int Symbol, int Extra, int Bits)> Runs(byte[] lengths)
    {
        var runs = new List<(int, int, int)>(lengths.Length);
        for (var at = 0; at < lengths.Length; )
        {
            var value = lengths[at];
            var count = lengths.AsSpan(at).IndexOfAnyExcept(value);
            count = count < 0 ? lengths.Length - at : count;
            if (value == 0 && count >= 3)
            {
                count = Math.Min(count, 138);
                runs.Add(count <= 10 ? (17, count - 3, 3) : (18, count - 11, 7));
            }
            else if (count >= 4)
            {
                count = Math.Min(count, 7);
                runs.Add((value, 0, 0));
                runs.Add((16, count - 4, 2));
            }
            else
            {
                count = 1;
                runs.Add((value, 0, 0));
            }

            at += count;
        }

        return runs;
    }

    private void Symbols(List<int> symbols, HuffmanCode literals, HuffmanCode distances)
    {
        foreach (var symbol in symbols)
        {
            if (symbol < 256)
            {
                Put(literals, symbol);
                continue;
            }

            var (length, lengthExtra, lengthBits) = LengthCode(symbol >> 16);
            Put(literals, length);
            Put((uint)lengthExtra, lengthBits);
            var (distance, distanceExtra, distanceBits) = DistanceCode(symbol & 0xFFFF);
            Put(distances, distance);
            Put((uint)distanceExtra, distanceBits);
        }

        Put(literals, EndOfBlock);
    }

    /// <summary>RFC 1951, 3.2.5: eight lengths by themselves, then four codes for each number of extra bits; 258 apart.</summary>
    private static (int Code, int Extra, int Bits) LengthCode(int length)
    {
        if (length == 258)
        {
            return (285, 0, 0);
        }

        var rest = length - 3;
        if (rest < 8)
        {
            return (257 + rest, 0, 0);
        }

        var bits = Math.ILogB(rest) - 2;
        return (257 + (bits * 4) + (rest >> bits), rest & ((1 << bits) - 1), bits);
    }

    /// <summary>RFC 1951, 3.2.5: four distances by themselves, then two codes for each number of extra bits.</summary>
    private static (int Code, int Extra, int Bits) DistanceCode(int distance)
    {
        var rest = distance - 1;
        if (rest < 4)
        {
            return (rest, 0, 0);
        }

        var bits = Math.ILogB(rest) - 1;
        return ((bits * 2) + (rest >> bits), rest & ((1 << bits) - 1), bits);
    }

    private void Put(HuffmanCode code, int symbol) => Put(code.Codes[symbol], code.Lengths[symbol]);

    private void Put(uint value, int count)
    {
        _bits |= (ulong)value << _filled;
        _filled += count;
        if (_filled >= 32)
        {
            Flush(sizeof(uint));
            _bits >>= 32;
            _filled -= 32;
        }
    }

    private void Flush(int bytes)
    {
        Span<byte> four = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(four, (uint)_bits);
        _bytes.Raw(four[..bytes]);
    }

    private byte[] Finish()
    {
        Flush((_filled + 7) / 8);
        return _bytes.Written.ToArray();
    }
}
