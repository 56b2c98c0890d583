using System.Security.Cryptography;

namespace AiNewsSite.Values;

/// <summary>The first 128 bits of a SHA-256, as a value to compare and to name files with.</summary>
public readonly record struct ContentHash(UInt128 Bits)
{
    public static ContentHash Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(bytes, digest);
        return new ContentHash(System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(digest));
    }

    /// <summary>Ten lower-case hexadecimal digits, for a file name.</summary>
    public string Digits => Bits.ToString("x32", System.Globalization.CultureInfo.InvariantCulture)[..10];
}
