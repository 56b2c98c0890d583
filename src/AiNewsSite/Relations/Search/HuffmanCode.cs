namespace AiNewsSite.Relations.Search;

/// <summary>A canonical Huffman code (RFC 1951, 3.2.2).</summary>
/// <param name="Lengths">In bits; 0 for symbols that do not occur.</param>
/// <param name="Codes">First bit lowest, as DEFLATE writes them.</param>
internal sealed record HuffmanCode(byte[] Lengths, ushort[] Codes)
{
    private const int LongestCode = 15;

    /// <summary>One more than the last symbol that has a code.</summary>
    public int Used => Array.FindLastIndex(Lengths, length => length > 0) + 1;

    /// <param name="frequencies">By symbol.</param>
    /// <param name="longest">Bits that no code may exceed.</param>
    public static HuffmanCode Of(int[] frequencies, int longest)
    {
        var counts = (int[])frequencies.Clone();
        var lengths = LengthsOf(counts);
        // Flatter frequencies give shorter longest codes; a few rounds are enough, and cost next to nothing in size.
        while (Array.Exists(lengths, length => length > longest))
        {
            for (var symbol = 0; symbol < counts.Length; symbol++)
            {
                counts[symbol] = (counts[symbol] + 1) / 2;
            }

            lengths = LengthsOf(counts);
        }

        return new HuffmanCode(lengths, CodesOf(lengths));
    }

    /// <summary>
    /// Joins the two rarest nodes until one is left. Leaves in order of frequency and joined nodes in order of their making
    /// are two queues whose heads are the rarest; of equals a leaf goes first, then the lower symbol.
    /// </summary>
    private static byte[] LengthsOf(int[] counts)
    {
        var lengths = new byte[counts.Length];
        var leaves = SortedLeaves(counts);
        if (leaves.Length == 1)
        {
            // One symbol still needs a bit.
            lengths[(int)(uint)leaves[0]] = 1;
            return lengths;
        }

        // Leaves first, then the joined nodes; a parent always stands after its children.
        var nodes = Math.Max(0, (2 * leaves.Length) - 1);
        var (weights, parents, depths) = (new long[nodes], new int[nodes], new byte[nodes]);
        var (leaf, joined) = (0, leaves.Length);
        for (var node = leaves.Length; node < nodes; node++)
        {
            weights[node] = Take(node) + Take(node);
        }

        for (var node = nodes - 2; node >= 0; node--)
        {
            depths[node] = (byte)(depths[parents[node]] + 1);
        }

        for (var at = 0; at < leaves.Length; at++)
        {
            lengths[(int)(uint)leaves[at]] = depths[at];
        }

        return lengths;

        long Take(int parent)
        {
            if (leaf < leaves.Length && (joined == parent || (long)(leaves[leaf] >> 32) <= weights[joined]))
            {
                parents[leaf] = parent;
                return (long)(leaves[leaf++] >> 32);
            }

            parents[joined] = parent;
            return weights[joined++];
        }
    }

    /// <summary>Symbols that occur, rarest first: the frequency in the upper half, the symbol in the lower.</summary>
    private static ulong[] SortedLeaves(int[] counts)
    {
        var leaves = new ulong[counts.Length - counts.AsSpan().Count(0)];
        var found = 0;
        for (var symbol = 0; symbol < counts.Length; symbol++)
        {
            if (counts[symbol] > 0)
            {
                leaves[found++] = ((ulong)(uint)counts[symbol] << 32) | (uint)symbol;
            }
        }

        Array.Sort(leaves);
        return leaves;
    }

    private static ushort[] CodesOf(byte[] lengths)
    {
        Span<int> counts = stackalloc int[LongestCode + 1];
        Span<int> next = stackalloc int[LongestCode + 1];
        counts.Clear();
        foreach (var length in lengths)
        {
            counts[length]++;
        }

        next[1] = 0;
        for (var length = 2; length <= LongestCode; length++)
        {
            next[length] = (next[length - 1] + counts[length - 1]) << 1;
        }

        var codes = new ushort[lengths.Length];
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] is > 0 and var length)
            {
                codes[symbol] = Reversed(next[length]++, length);
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
