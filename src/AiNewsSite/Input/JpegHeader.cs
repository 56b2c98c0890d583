using System.Buffers.Binary;
using AiNewsSite.Values;

namespace AiNewsSite.Input;

/// <summary>JPEG (ITU-T T.81, annex B): the frame header tells the size, an Exif orientation may turn it.</summary>
internal static class JpegHeader
{
    public static ImageSize? Read(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
        {
            return null;
        }

        var turned = false;
        var at = 2;
        while (at + 4 <= head.Length && head[at] == 0xFF)
        {
            var marker = head[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var segment = head[(at + 2)..];
            var length = BinaryPrimitives.ReadUInt16BigEndian(segment);
            if (IsFrame(marker))
            {
                return Frame(segment, turned);
            }

            turned |= marker == 0xE1 && IsTurned(segment[..Math.Min(length, segment.Length)]);
            at += 2 + Math.Max((int)length, 2);
        }

        return null;
    }

    // SOF0 to SOF15, less DHT, JPG and DAC.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static ImageSize? Frame(ReadOnlySpan<byte> segment, bool turned)
    {
        if (segment.Length < 7)
        {
            return null;
        }

        var height = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
        var width = BinaryPrimitives.ReadUInt16BigEndian(segment[5..]);
        return turned ? new ImageSize(height, width) : new ImageSize(width, height);
    }

    // Exif 2.3, tag 0x0112: 5 to 8 lie on their side, and browsers show them upright.
    private static bool IsTurned(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 24 || !segment[2..8].SequenceEqual("Exif\0\0"u8))
        {
            return false;
        }

        var tiff = segment[8..];
        var isLittle = tiff[0] == (byte)'I';
        var at = (int)Math.Min(UInt32(tiff[4..], isLittle), int.MaxValue / 2);
        if (at + 2 > tiff.Length)
        {
            return false;
        }

        var count = UInt16(tiff[at..], isLittle);
        for (at += 2; count > 0 && at + 12 <= tiff.Length; count--, at += 12)
        {
            if (UInt16(tiff[at..], isLittle) == 0x0112)
            {
                return UInt16(tiff[(at + 8)..], isLittle) is >= 5 and <= 8;
            }
        }

        return false;
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
