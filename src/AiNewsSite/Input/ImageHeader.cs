using System.Buffers.Binary;
using AiNewsSite.Values;

namespace AiNewsSite.Input;

/// <summary>Reads an image's size from its first bytes. Null where the bytes are not what the extension says.</summary>
internal static class ImageHeader
{
    /// <param name="extension">Lower case, with its dot.</param>
    public static bool Knows(string extension) =>
        extension is ".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" or ".svg" or ".avif";

    public static ImageSize? Read(string extension, ReadOnlySpan<byte> head)
    {
        var size = extension switch
        {
            ".png" => Png(head),
            ".jpg" or ".jpeg" => JpegHeader.Read(head),
            ".gif" => Gif(head),
            ".webp" => Webp(head),
            ".svg" => SvgHeader.Read(head),
            ".avif" => AvifHeader.Read(head),
            _ => null,
        };
        return size is { Width: > 0, Height: > 0 } ? size : null;
    }

    // PNG, section 11.2.2: IHDR is the first chunk.
    private static ImageSize? Png(ReadOnlySpan<byte> head) =>
        head.Length >= 24 && IsPng(head)
            ? new ImageSize(
                BinaryPrimitives.ReadInt32BigEndian(head[16..]),
                BinaryPrimitives.ReadInt32BigEndian(head[20..])
            )
            : null;

    private static bool IsPng(ReadOnlySpan<byte> head) =>
        head[0] == 0x89 && head[1..8].SequenceEqual("PNG\r\n\x1a\n"u8) && head[12..16].SequenceEqual("IHDR"u8);

    private static ImageSize? Gif(ReadOnlySpan<byte> head) =>
        head.Length >= 10 && head.StartsWith("GIF8"u8)
            ? new ImageSize(
                BinaryPrimitives.ReadUInt16LittleEndian(head[6..]),
                BinaryPrimitives.ReadUInt16LittleEndian(head[8..])
            )
            : null;

    // RFC 9649: lossy (VP8), lossless (VP8L) and extended (VP8X) files.
    private static ImageSize? Webp(ReadOnlySpan<byte> head)
    {
        if (head.Length < 30 || !head.StartsWith("RIFF"u8) || !head[8..12].SequenceEqual("WEBP"u8))
        {
            return null;
        }

        var kind = head[12..16];
        if (kind.SequenceEqual("VP8X"u8))
        {
            return new ImageSize(1 + UInt24(head[24..]), 1 + UInt24(head[27..]));
        }

        if (kind.SequenceEqual("VP8L"u8) && head[20] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(head[21..]);
            return new ImageSize((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
        }

        var isLossy =
            kind.SequenceEqual("VP8 "u8) && head[23..26].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]);
        return isLossy
            ? new ImageSize(
                BinaryPrimitives.ReadUInt16LittleEndian(head[26..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(head[28..]) & 0x3FFF
            )
            : null;
    }

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
