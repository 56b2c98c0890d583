namespace AiNewsSite.Relations.Search;

/// <summary>Compresses to one raw DEFLATE block (RFC 1951) with codes of its own. Not for two threads at once.</summary>
/// <remarks>
/// The runtime's compressor gives other bytes on other processors and in later versions; the site's bytes must not
/// depend on either.
/// </remarks>
internal sealed class Deflater
{
    private const int ShortestMatch = 3;
    private const int LongestMatch = 258;
    private const int Window = 32 * 1024;
    private const int Chain = 4;

    // Matches this long are good enough; of longer ones than that only so many bytes can be matched again.
    private const int Lazy = 12;
    private const int Remembered = 32;
    private const int HashBits = 13;

    private readonly int[] _heads = new int[1 << HashBits];
    private readonly int[] _headsBefore;
    private readonly int _start;
    private readonly List<int> _symbols = [];
    private int[] _previous;

    /// <param name="before">Bytes that the one who inflates has already; matches may lie there.</param>
    public Deflater(ReadOnlySpan<byte> before)
    {
        _start = before.Length;
        _previous = new int[before.Length];
        Array.Fill(_heads, -1);
        for (var at = 0; at < before.Length; at++)
        {
            Insert(before, at);
        }

        _headsBefore = [.. _heads];
    }

    /// <param name="data">The bytes before, then those to compress: of any number; meant for some ten thousand.</param>
    public byte[] Compress(ReadOnlySpan<byte> data)
    {
        _symbols.Clear();
        _headsBefore.CopyTo(_heads);
        if (_previous.Length < data.Length)
        {
            Array.Resize(ref _previous, data.Length);
        }

        Match(data, _symbols);
        return DeflateBlock.Write(_symbols);
    }

    /// <summary>Literals as they are; a match as its length in the upper half (from bit 16) and its distance in the lower.</summary>
    private void Match(ReadOnlySpan<byte> data, List<int> symbols)
    {
        var here = Longest(data, _start);
        for (var at = _start; at < data.Length; )
        {
            var (length, distance) = here;
            Insert(data, at);
            // Lazy matching: where the next byte starts a longer match, this one stands for itself.
            if (length < Lazy && Longest(data, at + 1) is var next && (length == 0 || next.Length > length))
            {
                symbols.Add(data[at]);
                here = next;
                at++;
                continue;
            }

            symbols.Add((length << 16) | distance);
            var end = Math.Min(at + length, at + Remembered);
            for (var skipped = at + 1; skipped < end; skipped++)
            {
                Insert(data, skipped);
            }

            at += length;
            here = Longest(data, at);
        }
    }

    private (int Length, int Distance) Longest(ReadOnlySpan<byte> data, int at)
    {
        if (at + ShortestMatch > data.Length)
        {
            return (0, 0);
        }

        var (best, distance) = (ShortestMatch - 1, 0);
        var most = Math.Min(LongestMatch, data.Length - at);
        var from = _heads[Hash(data, at)];
        for (var tries = Chain; from >= 0 && at - from <= Window && tries > 0; tries--, from = _previous[from])
        {
            if (best < most && data[from + best] == data[at + best])
            {
                var length = data.Slice(from, most).CommonPrefixLength(data.Slice(at, most));
                if (length > best)
                {
                    (best, distance) = (length, at - from);
                }
            }
        }

        return distance > 0 ? (best, distance) : (0, 0);
    }

    private void Insert(ReadOnlySpan<byte> data, int at)
    {
        if (at + ShortestMatch <= data.Length)
        {
            ref var head = ref _heads[Hash(data, at)];
            _previous[at] = head;
            head = at;
        }
    }

    private static int Hash(ReadOnlySpan<byte> data, int at)
    {
        var three = data[at] | ((uint)data[at + 1] << 8) | ((uint)data[at + 2] << 16);
        return (int)((three * 0x9E3779B1) >> (32 - HashBits));
    }
}
