using System.Runtime.InteropServices;

namespace AiNewsSite.Values;

/// <summary>Writes values one behind another into one run of bytes, for <see cref="RecordReader"/>. Not for two threads at once.</summary>
public sealed class RecordWriter
{
    private const int LongestNumber = 5;

    private byte[] _bytes = new byte[4 * 1024];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Clear() => _length = 0;

    /// <summary>Seven bits a byte.</summary>
    public void Number(uint number)
    {
        Reserve(LongestNumber);
        for (; number >= 0x80; number >>= 7)
        {
            _bytes[_length++] = (byte)(number | 0x80);
        }

        _bytes[_length++] = (byte)number;
    }

    public void Number(int number) => Number((uint)number);

    /// <summary>The bytes alone: their length stands elsewhere, or they are the last.</summary>
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Number(bytes.Length);
        Raw(bytes);
    }

    public void Hash(ContentHash hash)
    {
        Reserve(ContentHash.Size);
        hash.Write(_bytes.AsSpan(_length));
        _length += ContentHash.Size;
    }

    /// <summary>UTF-16: a text that was cut may end in half a character, and must come back so.</summary>
    public void Text(string? text)
    {
        Number(text is null ? 0 : text.Length + 1);
        Raw(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private void Reserve(int more)
    {
        if (_bytes.Length - _length < more)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + more));
        }
    }
}
