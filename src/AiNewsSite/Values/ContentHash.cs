using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AiNewsSite.Values;

/// <summary>The first 128 bits of a SHA-256, as a value to compare and to name files with.</summary>
public readonly record struct ContentHash(UInt128 Bits)
{
    // Bytes.
    private const int Size = 16;
    private const int Short = 240;

    public static ContentHash Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(bytes, digest);
        return new ContentHash(BinaryPrimitives.ReadUInt128BigEndian(digest));
    }

    /// <summary>The hash of what this is the hash of and of something more.</summary>
    public ContentHash With(ReadOnlySpan<byte> more)
    {
        if (more.Length > Short)
        {
            return With(Of(more));
        }

        Span<byte> both = stackalloc byte[Size + Short];
        BinaryPrimitives.WriteUInt128BigEndian(both, Bits);
        more.CopyTo(both[Size..]);
        return Of(both[..(Size + more.Length)]);
    }

    public ContentHash With(string more) => With(Encoding.UTF8.GetBytes(more));

    public ContentHash With(long more)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, more);
        return With(bytes);
    }

    public ContentHash With(ContentHash more)
    {
        Span<byte> bytes = stackalloc byte[Size];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, more.Bits);
        return With(bytes);
    }

    /// <summary>Ten lower-case hexadecimal digits, for a file name.</summary>
    public string Digits => Bits.ToString("x32", System.Globalization.CultureInfo.InvariantCulture)[..10];
}
