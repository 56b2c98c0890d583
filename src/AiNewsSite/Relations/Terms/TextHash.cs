using System.Buffers.Binary;

namespace AiNewsSite.Relations.Terms;

/// <summary>A 64-bit hash of a text, the same on every machine; for telling repeated text.</summary>
internal static class TextHash
{
    private const ulong Prime = 0x9E3779B97F4A7C15;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = (ulong)text.Length * Prime;
        var fours = text.Length & ~3;
        for (var at = 0; at < fours; at += 4)
        {
            // Composed by hand: the order of bytes must not depend on the machine.
            var four =
                text[at] | ((ulong)text[at + 1] << 16) | ((ulong)text[at + 2] << 32) | ((ulong)text[at + 3] << 48);
            hash = Mix(hash, four);
        }

        foreach (var c in text[fours..])
        {
            hash = Mix(hash, c);
        }

        return (hash ^ (hash >> 29)) * Prime;
    }

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = (ulong)bytes.Length * Prime;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (var one in bytes)
        {
            hash = Mix(hash, one);
        }

        return (hash ^ (hash >> 29)) * Prime;
    }

    private static ulong Mix(ulong hash, ulong next) => ulong.RotateLeft((hash ^ next) * Prime, 31);
}
