using System.Buffers.Binary;

namespace AiNewsSite.Relations.Search;

/// <summary>Many growing lists of ascending numbers in one block of memory: gaps of seven bits a byte, in slices that double.</summary>
internal sealed class PostingPool
{
    private const int FirstSlice = 8;
    private const int LongestSlice = 2048;
    private const int LongestNumber = 5;

    // Every slice is followed by the address of the next.
    private const int Link = sizeof(int);

    private byte[] _bytes = new byte[64 * 1024];
    private int _used;

    public PostingList NewList()
    {
        var at = Reserve(FirstSlice);
        return new PostingList
        {
            Head = at,
            At = at,
            End = at + FirstSlice,
            Slice = FirstSlice,
            Last = -1,
        };
    }

    /// <param name="number">Not below the last one added; the same again changes nothing.</param>
    public void Add(ref PostingList list, int number)
    {
        if (number == list.Last)
        {
            return;
        }

        if (list.At + LongestNumber > list.End)
        {
            list.Slice = Math.Min(list.Slice * 2, LongestSlice);
            var next = Reserve(list.Slice);
            BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(list.End), next);
            (list.At, list.End) = (next, next + list.Slice);
        }

        var gap = (uint)(number - list.Last);
        for (; gap >= 0x80; gap >>= 7)
        {
            _bytes[list.At++] = (byte)(gap | 0x80);
        }

        _bytes[list.At++] = (byte)gap;
        list.Last = number;
        list.Count++;
    }

    public void Read(in PostingList list, List<int> into)
    {
        var (at, slice, number) = (list.Head, FirstSlice, -1);
        var end = at + slice;
        for (var read = 0; read < list.Count; read++)
        {
            if (at + LongestNumber > end)
            {
                slice = Math.Min(slice * 2, LongestSlice);
                at = BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(end));
                end = at + slice;
            }

            var (gap, shift) = (0, 0);
            for (; _bytes[at] >= 0x80; shift += 7)
            {
                gap |= (_bytes[at++] & 0x7F) << shift;
            }

            number += gap | (_bytes[at++] << shift);
            into.Add(number);
        }
    }

    private int Reserve(int slice)
    {
        var at = _used;
        _used += slice + Link;
        if (_used > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_used, _bytes.Length + (_bytes.Length / 2)));
        }

        return at;
    }
}

/// <summary>One list of a <see cref="PostingPool"/>.</summary>
internal struct PostingList
{
    public int Head;
    public int At;
    public int End;
    public int Slice;
    public int Last;
    public int Count;
}
