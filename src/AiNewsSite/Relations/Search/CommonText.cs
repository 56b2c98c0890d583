using System.Runtime.InteropServices;

namespace AiNewsSite.Relations.Search;

/// <summary>
/// What many posts say in the same words. Every text file is compressed as if it came after this text, which readers load
/// once.
/// </summary>
internal static class CommonText
{
    private const int Gram = 5;

    // Pieces of text that are taken or left.
    private const int Piece = 24;
    private const int Step = 12;

    // Grams in more posts than that are no better.
    private const int Often = 40;
    private const int CountBits = 20;

    /// <returns>The best last, so that it is near.</returns>
    /// <param name="size">Bytes that its codes may have.</param>
    public static string Of(TextSample sample, CharCodes codes, int size)
    {
        int[][] grams = [.. sample.Texts.Select(Grams)];
        using var table = new ZeroedBytes(1 << CountBits);
        var counts = table.Span;
        Count(grams, counts);
        // As one number each, the best first, then in the order of the texts.
        var pieces = new List<ulong>();
        for (var text = 0; text < sample.Texts.Length; text++)
        {
            for (var at = 0; at + Piece <= sample.Texts[text].Length; at += Step)
            {
                var worth = Worth(InPiece(grams[text], at), counts);
                if (worth > 0)
                {
                    pieces.Add(((ulong)(ushort)~worth << 48) | ((ulong)text << 32) | (uint)at);
                }
            }
        }

        pieces.Sort();
        var taken = new List<string>();
        foreach (var place in pieces)
        {
            // A character has a byte at the least.
            if (size < Piece)
            {
                break;
            }

            var (worth, text, at) = ((ushort)~(place >> 48), (ushort)(place >> 32), (int)place);
            var piece = sample.Texts[text].AsSpan(at, Piece);
            var inPiece = InPiece(grams[text], at);
            // What it has in common with others may be there already.
            if (Worth(inPiece, counts) * 2 >= worth && Fits(piece, codes, ref size))
            {
                taken.Add(piece.ToString());
                foreach (var gram in inPiece)
                {
                    counts[gram] = 0;
                }
            }
        }

        taken.Reverse();
        return string.Concat(taken);
    }

    /// <summary>By the hash of a gram, the posts that have it, to <see cref="Often"/>.</summary>
    private static void Count(int[][] texts, Span<byte> counts)
    {
        using var table = new ZeroedBytes(1 << CountBits);
        var last = table.Span;
        byte number = 0;
        foreach (var text in texts)
        {
            number++;
            foreach (var gram in text)
            {
                if (last[gram] != number && counts[gram] < Often)
                {
                    counts[gram]++;
                }

                last[gram] = number;
            }
        }
    }

    private static int Worth(ReadOnlySpan<int> grams, ReadOnlySpan<byte> counts)
    {
        var worth = 0;
        foreach (var gram in grams)
        {
            worth += Math.Max(0, counts[gram] - 1);
        }

        return worth;
    }

    private static bool Fits(ReadOnlySpan<char> piece, CharCodes codes, ref int size)
    {
        Span<byte> code = stackalloc byte[CharCodes.LongestCode];
        var bytes = 0;
        foreach (var c in piece)
        {
            var length = codes.Encode(c, code);
            if (length == CharCodes.LongestCode)
            {
                return false;
            }

            bytes += length;
        }

        if (bytes > size)
        {
            return false;
        }

        size -= bytes;
        return true;
    }

    private static ReadOnlySpan<int> InPiece(int[] grams, int at) => grams.AsSpan(at, Piece - Gram + 1);

    /// <summary>The hashes of all grams of a text.</summary>
    private static int[] Grams(string text)
    {
        var grams = new int[Math.Max(0, text.Length - Gram + 1)];
        for (var at = 0; at < grams.Length; at++)
        {
            var hash = 0u;
            foreach (var c in text.AsSpan(at, Gram))
            {
                hash = (hash * 0x01000193) + c;
            }

            grams[at] = (int)(GramKeys.Mix(hash) >> (32 - CountBits));
        }

        return grams;
    }

    // Asked of the collector, megabytes for a moment would set it to work in the smallest build.
    private sealed unsafe class ZeroedBytes(int size) : IDisposable
    {
        private readonly byte* _bytes = (byte*)NativeMemory.AllocZeroed((nuint)size);

        public Span<byte> Span => new(_bytes, size);

        public void Dispose() => NativeMemory.Free(_bytes);
    }
}
