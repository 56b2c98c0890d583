namespace AiNewsSite.Relations.Search;

/// <summary>A canonical Huffman code (RFC 1951, 3.2.2).</summary>
/// <param name="Lengths">In bits; 0 for symbols that do not occur.</param>
/// <param name="Codes">First bit lowest, as DEFLATE writes them.</param>
internal sealed record HuffmanCode(byte[] Lengths, ushort[] Codes)
{
    /// <summary>One more than the last symbol that has a code.</summary>
    public int Used => Array.FindLastIndex(Lengths, length => length > 0) + 1;

    /// <param name="frequencies">By symbol.</param>
    /// <param name="longest">Bits that no code may exceed.</param>
    public static HuffmanCode Of(int[] frequencies, int longest)
    {
        var counts = (int[])frequencies.Clone();
        var lengths = LengthsOf(counts);
        // Flatter frequencies give shorter longest codes; a few rounds are enough, and cost next to nothing in size.
        while (lengths.Max() > longest)
        {
            for (var symbol = 0; symbol < counts.Length; symbol++)
            {
                counts[symbol] = (counts[symbol] + 1) / 2;
            }

            lengths = LengthsOf(counts);
        }

        return new HuffmanCode(lengths, CodesOf(lengths));
    }

    private static byte[] LengthsOf(int[] counts)
    {
        var lengths = new byte[counts.Length];
        var queue = new PriorityQueue<int, (long Count, int Node)>();
        var parents = new List<int>();
        for (var symbol = 0; symbol < counts.Length; symbol++)
        {
            parents.Add(-1);
            if (counts[symbol] > 0)
            {
                queue.Enqueue(symbol, (counts[symbol], symbol));
            }
        }

        if (queue.Count == 1)
        {
            // One symbol still needs a bit.
            lengths[queue.Dequeue()] = 1;
            return lengths;
        }

        while (queue.TryDequeue(out var one, out var first) && queue.TryDequeue(out var other, out var second))
        {
            var node = parents.Count;
            parents.Add(-1);
            (parents[one], parents[other]) = (node, node);
            queue.Enqueue(node, (first.Count + second.Count, node));
        }

        for (var symbol = 0; symbol < counts.Length; symbol++)
        {
            for (var node = parents[symbol]; node >= 0; node = parents[node])
            {
                lengths[symbol]++;
            }
        }

        return lengths;
    }

    private static ushort[] CodesOf(byte[] lengths)
    {
        var codes = new ushort[lengths.Length];
        var next = 0;
        for (var length = 1; length <= 15; length++)
        {
            next <<= 1;
            for (var symbol = 0; symbol < lengths.Length; symbol++)
            {
                if (lengths[symbol] == length)
                {
                    codes[symbol] = Reversed(next++, length);
                }
            }
        }

        return codes;
    }

    private static ushort Reversed(int code, int length)
    {
        var reversed = 0;
        for (var bit = 0; bit < length; bit++)
        {
            reversed = (reversed << 1) | ((code >> bit) & 1);
        }

        return (ushort)reversed;
    }
}
