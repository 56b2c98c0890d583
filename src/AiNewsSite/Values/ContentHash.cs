using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AiNewsSite.Values;

/// <summary>The first 128 bits of a SHA-256, as a value to compare and to name files with.</summary>
/// <remarks>In halves: what is compiled ahead leaves out all methods that touch a type with a UInt128 inside, such as the settings.</remarks>
public readonly record struct ContentHash(ulong High, ulong Low)
{
    /// <summary>Bytes, as written.</summary>
    public const int Size = 16;

    private const int Short = 240;

    public static ContentHash Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(bytes, digest);
        return Read(digest);
    }

    /// <summary>The hash that stands at the start of the bytes.</summary>
    public static ContentHash Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Low);
    }

    /// <summary>The hash of what this is the hash of and of something more.</summary>
    public ContentHash With(ReadOnlySpan<byte> more)
    {
        if (more.Length > Short)
        {
            return With(Of(more));
        }

        Span<byte> both = stackalloc byte[Size + Short];
        Write(both);
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
        more.Write(bytes);
        return With(bytes);
    }

    /// <summary>Ten lower-case hexadecimal digits, for a file name.</summary>
    public string Digits => All[..10];

    /// <summary>All 32 lower-case hexadecimal digits.</summary>
    public string All =>
        High.ToString("x16", CultureInfo.InvariantCulture) + Low.ToString("x16", CultureInfo.InvariantCulture);
}
