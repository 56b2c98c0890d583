using System.Buffers;
using System.Text;

namespace AiNewsSite.Parsing.Markdown.Writing;

/// <summary>A growing UTF-8 buffer from the shared pool.</summary>
internal sealed class Utf8Sink(int capacity) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Math.Max(capacity, 256));

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Length);

    public void Write(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(_buffer.AsSpan(Length));
        Length += utf8.Length;
    }

    public void WriteByte(byte value)
    {
        Reserve(1);
        _buffer[Length++] = value;
    }

    /// <summary>UTF-16 as UTF-8; a lone surrogate becomes U+FFFD.</summary>
    public void WriteChars(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * 3);
        Length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(Length));
    }

    public void WriteNumber(int value)
    {
        Reserve(11);
        value.TryFormat(
            _buffer.AsSpan(Length),
            out var written,
            default,
            System.Globalization.CultureInfo.InvariantCulture
        );
        Length += written;
    }

    /// <summary>A line break, unless the last byte is one or nothing was written yet.</summary>
    public void EnsureLine()
    {
        if (Length > 0 && _buffer[Length - 1] != (byte)'\n')
        {
            WriteByte((byte)'\n');
        }
    }

    public void Clear() => Length = 0;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        Length = 0;
    }

    private void Reserve(int count)
    {
        if (_buffer.Length - Length >= count)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, Length + count));
        _buffer.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
