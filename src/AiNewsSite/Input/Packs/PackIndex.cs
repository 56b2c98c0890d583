using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using AiNewsSite.Values;
using Microsoft.Win32.SafeHandles;

namespace AiNewsSite.Input.Packs;

/// <summary>Where a record lies in a pack.</summary>
/// <param name="Check">Of its bytes.</param>
public readonly record struct PackEntry(ContentHash Key, long Offset, int Length, uint Check)
{
    /// <summary>Tells bytes that are not those that were written; no protection against somebody who means to.</summary>
    public static uint CheckOf(ContentHash key, ReadOnlySpan<byte> bytes)
    {
        var check = (uint)key.Low;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
        {
            check = BitOperations.Crc32C(check, word);
        }

        foreach (var one in bytes[(words.Length * sizeof(ulong))..])
        {
            check = BitOperations.Crc32C(check, one);
        }

        return check;
    }
}

/// <summary>The end of a pack: its entries, then how many there are, their check, and a mark. Before it lie the records.</summary>
public static class PackIndex
{
    /// <summary>Of the names of packs.</summary>
    public const string Extension = ".pack";

    private const int EntrySize = ContentHash.Size + 8 + 4 + 4;
    private const int FooterSize = 4 + 4 + 8;

    private static ReadOnlySpan<byte> Mark => "ainews 1"u8;

    public static byte[] Encode(IReadOnlyList<PackEntry> entries)
    {
        var bytes = new byte[(entries.Count * EntrySize) + FooterSize];
        var at = bytes.AsSpan();
        foreach (var entry in entries)
        {
            entry.Key.Write(at);
            var numbers = at[ContentHash.Size..];
            BinaryPrimitives.WriteInt64LittleEndian(numbers, entry.Offset);
            BinaryPrimitives.WriteInt32LittleEndian(numbers[8..], entry.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(numbers[12..], entry.Check);
            at = at[EntrySize..];
        }

        BinaryPrimitives.WriteInt32LittleEndian(at, entries.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(at[4..], CheckOf(bytes.AsSpan(..^FooterSize)));
        Mark.CopyTo(at[8..]);
        return bytes;
    }

    /// <returns>Null where the file is no pack, or not whole.</returns>
    public static PackEntry[]? Read(SafeFileHandle file)
    {
        var length = RandomAccess.GetLength(file);
        Span<byte> footer = stackalloc byte[FooterSize];
        if (length < FooterSize || !TryRead(file, footer, length - FooterSize) || !footer[8..].SequenceEqual(Mark))
        {
            return null;
        }

        var count = BinaryPrimitives.ReadInt32LittleEndian(footer);
        var start = length - FooterSize - ((long)count * EntrySize);
        if (count < 0 || start < 0)
        {
            return null;
        }

        var bytes = new byte[count * EntrySize];
        var isWhole =
            TryRead(file, bytes, start) && CheckOf(bytes) == BinaryPrimitives.ReadUInt32LittleEndian(footer[4..]);
        return isWhole ? Decode(bytes, start) : null;
    }

    /// <summary>False where the file ends before.</summary>
    internal static bool TryRead(SafeFileHandle file, Span<byte> into, long offset)
    {
        while (!into.IsEmpty)
        {
            var read = RandomAccess.Read(file, into, offset);
            if (read == 0)
            {
                return false;
            }

            into = into[read..];
            offset += read;
        }

        return true;
    }

    private static PackEntry[]? Decode(ReadOnlySpan<byte> bytes, long end)
    {
        var entries = new PackEntry[bytes.Length / EntrySize];
        for (var index = 0; index < entries.Length; index++)
        {
            var at = bytes[(index * EntrySize)..];
            var numbers = at[ContentHash.Size..];
            var entry = new PackEntry(
                ContentHash.Read(at),
                BinaryPrimitives.ReadInt64LittleEndian(numbers),
                BinaryPrimitives.ReadInt32LittleEndian(numbers[8..]),
                BinaryPrimitives.ReadUInt32LittleEndian(numbers[12..])
            );
            if (entry.Offset < 0 || entry.Length < 0 || entry.Offset > end - entry.Length)
            {
                return null;
            }

            entries[index] = entry;
        }

        return entries;
    }

    private static uint CheckOf(ReadOnlySpan<byte> entries) => PackEntry.CheckOf(default, entries);
}
