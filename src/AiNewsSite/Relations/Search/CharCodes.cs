namespace AiNewsSite.Relations.Search;

/// <summary>
/// A site's own character code: one byte for its most frequent characters, two for nearly all others, three for the
/// rest. Half of UTF-8, and better to compress in small files.
/// </summary>
internal sealed class CharCodes
{
    private const int OneByte = 200;
    private const int TwoByteLeads = 55;
    private const byte Escape = 255;

    /// <summary>Bytes.</summary>
    public const int LongestCode = 3;

    private readonly ushort[] _codes = new ushort[char.MaxValue + 1];

    /// <param name="chars">By code, each once.</param>
    public CharCodes(string chars)
    {
        Chars = chars;
        for (var at = 0; at < chars.Length; at++)
        {
            _codes[chars[at]] = (ushort)(at + 1);
        }
    }

    /// <summary>The characters by code.</summary>
    public string Chars { get; }

    /// <param name="sample">Enough to meet all characters but the rarest, which the escape is for.</param>
    public static CharCodes Of(TextSample sample)
    {
        var counts = new int[char.MaxValue + 1];
        // Signs of the files' own form and plain ASCII are always there.
        for (var c = 0; c < 0x7F; c++)
        {
            counts[c] = c is < ' ' and > '\n' ? 0 : 1;
        }

        foreach (var text in sample.Texts)
        {
            foreach (var c in text)
            {
                counts[c]++;
            }
        }

        return new CharCodes(
            string.Concat(
                Enumerable
                    .Range(0, counts.Length)
                    .Where(c => counts[c] > 0 && !char.IsSurrogate((char)c))
                    .OrderByDescending(c => counts[c])
                    .ThenBy(c => c)
                    .Take(OneByte + (TwoByteLeads * 256))
                    .Select(c => (char)c)
            )
        );
    }

    public byte[] Encode(string text)
    {
        var bytes = new byte[text.Length * LongestCode];
        var written = 0;
        foreach (var c in text)
        {
            written += Encode(c, bytes.AsSpan(written));
        }

        return bytes[..written];
    }

    /// <returns>Bytes written: at most <see cref="LongestCode"/>.</returns>
    public int Encode(char c, Span<byte> into)
    {
        var code = _codes[c] - 1;
        if ((uint)code < OneByte)
        {
            into[0] = (byte)code;
            return 1;
        }

        if (code < 0)
        {
            into[2] = (byte)c;
            into[1] = (byte)(c >> 8);
            into[0] = Escape;
            return 3;
        }

        into[1] = (byte)(code - OneByte);
        into[0] = (byte)(OneByte + ((code - OneByte) >> 8));
        return 2;
    }
}
