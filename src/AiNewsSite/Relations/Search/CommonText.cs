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
        var counts = Count(sample);
        // As one number each, the best first, then in the order of the texts.
        var pieces = new List<ulong>();
        for (var text = 0; text < sample.Texts.Length; text++)
        {
            for (var at = 0; at + Piece <= sample.Texts[text].Length; at += Step)
            {
                var worth = Worth(sample.Texts[text].AsSpan(at, Piece), counts);
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
            var worth = (ushort)~(place >> 48);
            var piece = sample.Texts[(ushort)(place >> 32)].AsSpan((int)place, Piece);
            // What it has in common with others may be there already.
            if (Worth(piece, counts) * 2 >= worth && Fits(piece, codes, ref size))
            {
                taken.Add(piece.ToString());
                foreach (var gram in Grams(piece))
                {
                    counts[gram] = 0;
                }
            }
        }

        taken.Reverse();
        return string.Concat(taken);
    }

    /// <summary>By the hash of a gram, the posts that have it, to <see cref="Often"/>.</summary>
    private static byte[] Count(TextSample sample)
    {
        var (counts, last) = (new byte[1 << CountBits], new byte[1 << CountBits]);
        byte number = 0;
        foreach (var text in sample.Texts)
        {
            number++;
            foreach (var gram in Grams(text))
            {
                if (last[gram] != number && counts[gram] < Often)
                {
                    counts[gram]++;
                }

                last[gram] = number;
            }
        }

        return counts;
    }

    private static int Worth(ReadOnlySpan<char> piece, byte[] counts)
    {
        var worth = 0;
        foreach (var gram in Grams(piece))
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

    private static GramEnumerator Grams(ReadOnlySpan<char> text) => new(text);

    /// <summary>The hashes of all grams of a text.</summary>
    private ref struct GramEnumerator(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _at = -1;

        public readonly GramEnumerator GetEnumerator() => this;

        public readonly int Current
        {
            get
            {
                var hash = 0u;
                foreach (var c in _text.Slice(_at, Gram))
                {
                    hash = (hash * 0x01000193) + c;
                }

                return (int)(GramKeys.Mix(hash) >> (32 - CountBits));
            }
        }

        public bool MoveNext() => ++_at + Gram <= _text.Length;
    }
}
