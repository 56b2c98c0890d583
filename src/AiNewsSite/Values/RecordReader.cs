using System.Runtime.InteropServices;

namespace AiNewsSite.Values;

/// <summary>
/// Reads what <see cref="RecordWriter"/> wrote. Bytes that nobody wrote so never throw: they give zeros, and
/// <see cref="IsBroken"/>.
/// </summary>
public ref struct RecordReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>True once something was asked for that is not there.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>What was not read yet.</summary>
    public readonly ReadOnlySpan<byte> Rest => _rest;

    public uint Number()
    {
        var number = 0u;
        for (var (at, shift) = (0, 0); at < _rest.Length && shift < 32; at++, shift += 7)
        {
            var part = _rest[at];
            number |= (part & 0x7Fu) << shift;
            if (part < 0x80)
            {
                _rest = _rest[(at + 1)..];
                return number;
            }
        }

        return Break();
    }

    /// <summary>A number that is no negative one.</summary>
    public int Whole() => Number() is var number and <= int.MaxValue ? (int)number : (int)Break();

    /// <summary>How many values follow, each of one byte at the least.</summary>
    public int Count() => Whole() is var count && count <= _rest.Length ? count : (int)Break();

    public ReadOnlySpan<byte> Raw(long length)
    {
        if (length < 0 || length > _rest.Length)
        {
            Break();
            return [];
        }

        var raw = _rest[..(int)length];
        _rest = _rest[(int)length..];
        return raw;
    }

    public ReadOnlySpan<byte> Bytes() => Raw(Whole());

    public string? Text()
    {
        var chars = Chars(out var isThere);
        return isThere ? new string(chars) : null;
    }

    /// <summary>A text as it stands in the record; empty for none.</summary>
    public ReadOnlySpan<char> Chars() => Chars(out _);

    public void Fail() => Break();

    private ReadOnlySpan<char> Chars(out bool isThere)
    {
        var length = Whole() - 1L;
        isThere = length >= 0;
        return isThere ? MemoryMarshal.Cast<byte, char>(Raw(length * sizeof(char))) : [];
    }

    private uint Break()
    {
        IsBroken = true;
        _rest = [];
        return 0;
    }
}
