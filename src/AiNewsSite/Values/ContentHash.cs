using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AiNewsSite.Values;

/// <summary>The first 128 bits of a SHA-256, as a value to compare and to name files with.</summary>
public readonly record struct ContentHash(UInt128 Bits)
{
    public static ContentHash Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(bytes, digest);
        return new ContentHash(BinaryPrimitives.ReadUInt128BigEndian(digest));
    }

    /// <summary>The hash of what this is the hash of and of something more.</summary>
    public ContentHash With(ReadOnlySpan<byte> more)
    {
        Span<byte> both = stackalloc byte[32];
        BinaryPrimitives.WriteUInt128BigEndian(both, Bits);
        BinaryPrimitives.WriteUInt128BigEndian(both[16..], Of(more).Bits);
        return Of(both);
    }

    public ContentHash With(string more) => With(Encoding.UTF8.GetBytes(more));

    public ContentHash With(long more)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, more);
        return With(bytes);
    }

    public ContentHash With(ContentHash more) => With((long)(ulong)(more.Bits >> 64)).With((long)(ulong)more.Bits);

    /// <summary>Ten lower-case hexadecimal digits, for a file name.</summary>
    public string Digits => Bits.ToString("x32", System.Globalization.CultureInfo.InvariantCulture)[..10];
}
