using System.Buffers;
using System.Net;
using System.Text;

namespace AiNewsSite.Auditing.Texts;

/// <summary>The attributes of one tag, in order.</summary>
/// <param name="content">What follows the element's name.</param>
internal ref struct HtmlAttributes(ReadOnlySpan<byte> content)
{
    private static readonly SearchValues<byte> NameEnds = SearchValues.Create("= \t\r\n/"u8);

    private ReadOnlySpan<byte> _rest = content;

    public ReadOnlySpan<byte> Name { get; private set; }

    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>The value with its character references decoded.</summary>
    public readonly string Text
    {
        get
        {
            var text = Encoding.UTF8.GetString(Value);
            return Value.Contains((byte)'&') ? WebUtility.HtmlDecode(text) : text;
        }
    }

    public bool Next()
    {
        _rest = _rest.TrimStart(" \t\r\n/"u8);
        if (_rest.IsEmpty)
        {
            return false;
        }

        var end = _rest[1..].IndexOfAny(NameEnds) + 1;
        Name = end == 0 ? _rest : _rest[..end];
        _rest = _rest[Name.Length..];
        var after = _rest.TrimStart(" \t\r\n"u8);
        if (after.IsEmpty || after[0] != '=')
        {
            Value = default;
            return true;
        }

        after = after[1..].TrimStart(" \t\r\n"u8);
        var quote = after.IsEmpty ? (byte)0 : after[0];
        if (quote is (byte)'"' or (byte)'\'')
        {
            var close = after[1..].IndexOf(quote);
            Value = close < 0 ? after[1..] : after.Slice(1, close);
            _rest = close < 0 ? default : after[(close + 2)..];
            return true;
        }

        var stop = after.IndexOfAny(" \t\r\n"u8);
        Value = stop < 0 ? after : after[..stop];
        _rest = after[Value.Length..];
        return true;
    }
}
