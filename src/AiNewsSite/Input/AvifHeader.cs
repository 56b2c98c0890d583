using System.Buffers.Binary;
using AiNewsSite.Values;

namespace AiNewsSite.Input;

/// <summary>AVIF (ISO/IEC 23008-12): the largest `ispe` property in meta/iprp/ipco is the picture, smaller ones are tiles and thumbnails.</summary>
internal static class AvifHeader
{
    public static ImageSize? Read(ReadOnlySpan<byte> head)
    {
        if (head.Length < 12 || !head[4..8].SequenceEqual("ftyp"u8))
        {
            return null;
        }

        var meta = Find(head, "meta"u8);
        var properties = meta.Length < 4 ? default : Find(Find(meta[4..], "iprp"u8), "ipco"u8);
        return Largest(properties);
    }

    private static ImageSize? Largest(ReadOnlySpan<byte> properties)
    {
        ImageSize? largest = null;
        var quarterTurn = false;
        for (var box = Box.First(properties); !box.IsEnd; box = Box.First(box.Rest))
        {
            if (box.Type.SequenceEqual("ispe"u8) && box.Body.Length >= 12)
            {
                var width = BinaryPrimitives.ReadInt32BigEndian(box.Body[4..]);
                var height = BinaryPrimitives.ReadInt32BigEndian(box.Body[8..]);
                var isLarger = largest is not { } size || (long)width * height > (long)size.Width * size.Height;
                largest = isLarger ? new ImageSize(width, height) : largest;
            }

            quarterTurn |= box.Type.SequenceEqual("irot"u8) && box.Body.Length > 0 && (box.Body[0] & 1) == 1;
        }

        return quarterTurn && largest is { } lying ? new ImageSize(lying.Height, lying.Width) : largest;
    }

    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> boxes, ReadOnlySpan<byte> wanted)
    {
        for (var box = Box.First(boxes); !box.IsEnd; box = Box.First(box.Rest))
        {
            if (box.Type.SequenceEqual(wanted))
            {
                return box.Body;
            }
        }

        return default;
    }

    private readonly ref struct Box(ReadOnlySpan<byte> bytes, int length)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;

        public bool IsEnd => _bytes.IsEmpty;

        public ReadOnlySpan<byte> Type => _bytes[4..8];

        public ReadOnlySpan<byte> Body => _bytes[8..length];

        public ReadOnlySpan<byte> Rest => _bytes[length..];

        public static Box First(ReadOnlySpan<byte> boxes)
        {
            var length = boxes.Length < 8 ? 0 : (long)BinaryPrimitives.ReadUInt32BigEndian(boxes);
            length = length == 0 ? boxes.Length : length;
            return length < 8 ? default : new Box(boxes, (int)Math.Min(length, boxes.Length));
        }
    }
}
