using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace AiNewsSite.Templating.Rendering;

/// <summary>A growing buffer of UTF-8 text. One thread at a time; reuse it with <see cref="Clear"/>.</summary>
public sealed class Utf8Output : IBufferWriter<byte>, IDisposable
{
    // No HTML or XML may hold these control characters, not even as references.
    private const string Controls =
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\v\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018"
        + "\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F";

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'" + Controls);

    /// <summary>What no buffer may outgrow.</summary>
    private const long Ceiling = 1 << 28;

    private byte[] buffer;
    private int count;

    public Utf8Output(int capacity = 4096) => buffer = ArrayPool<byte>.Shared.Rent(capacity);

    public int Count => count;

    /// <summary>Bytes beyond which growing is an error; 0 is no limit.</summary>
    internal long Limit { get; set; }

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, count);

    /// <summary>Valid until the next write.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => buffer.AsMemory(0, count);

    public void Clear() => count = 0;

    public void Dispose()
    {
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = [];
            count = 0;
        }
    }

    /// <summary>Writes bytes that are UTF-8 already.</summary>
    public void Write(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(buffer.AsSpan(count));
        count += utf8.Length;
    }

    /// <summary>Writes characters as they are; a lone surrogate becomes U+FFFD.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }
        Reserve(text.Length + 16);
        while (true)
        {
            OperationStatus status = Utf8.FromUtf16(text, buffer.AsSpan(count), out int read, out int written);
            count += written;
            if (status == OperationStatus.Done)
            {
                return;
            }
            text = text[read..];
            Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        }
    }

    /// <summary>Writes characters with <c>&amp; &lt; &gt; " '</c> as references, and without control characters.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (true)
        {
            int at = text.IndexOfAny(Special);
            if (at < 0)
            {
                Write(text);
                return;
            }
            Write(text[..at]);
            Write(ReferenceOf(text[at]));
            text = text[(at + 1)..];
        }
    }

    public void Advance(int count) => this.count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 256));
        return buffer.AsMemory(count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 256));
        return buffer.AsSpan(count);
    }

    public override string ToString() => Encoding.UTF8.GetString(Written);

    internal void Truncate(int length) => count = length;

    private static ReadOnlySpan<byte> ReferenceOf(char special) =>
        special switch
        {
            '&' => "&amp;"u8,
            '<' => "&lt;"u8,
            '>' => "&gt;"u8,
            '"' => "&quot;"u8,
            '\'' => "&#39;"u8,
            _ => default,
        };

    private void Reserve(int more)
    {
        if (buffer.Length - count >= more)
        {
            return;
        }
        long limit = Limit > 0 ? Limit : Ceiling;
        if (count > limit || (long)count + more > Ceiling)
        {
            throw new ScriptFailureException($"The output is larger than the limit of {limit} bytes");
        }
        long size = Math.Max((long)count + more, Math.Min((long)buffer.Length * 2, Array.MaxLength));
        byte[] larger = ArrayPool<byte>.Shared.Rent(checked((int)size));
        Written.CopyTo(larger);
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        buffer = larger;
    }
}
