using System.Buffers;
using System.Text;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Rendering.Feeds;

/// <summary>Writes XML 1.0 as UTF-8: escaped, and without the characters that section 2.2 has no place for.</summary>
internal static class XmlText
{
    private static readonly SearchValues<byte> Special = SearchValues.Create([
        (byte)'&',
        (byte)'<',
        (byte)'>',
        (byte)'\r',
        .. Enumerable.Range(0, 32).Where(one => one is not (9 or 10 or 13)).Select(one => (byte)one),
    ]);

    private const int Stretch = 4096;
    private const int LongestReference = 5;

    public static void Declaration(Utf8Output output) => output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"u8);

    /// <summary>`&lt;name&gt;value&lt;/name&gt;` on a line of its own; nothing for an empty value.</summary>
    /// <param name="indented">The start tag with its indent, such as "  &lt;title&gt;".</param>
    public static void Element(Utf8Output output, ReadOnlySpan<byte> indented, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        output.Write(indented);
        Write(output, value);
        var name = indented[(indented.IndexOf((byte)'<') + 1)..];
        output.Write("</"u8);
        output.Write(name);
        output.Write("\n"u8);
    }

    /// <summary>The inside of a double-quoted attribute.</summary>
    public static void Attribute(Utf8Output output, string value)
    {
        var parts = value.Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            output.Write(i == 0 ? ""u8 : "&quot;"u8);
            Write(output, parts[i]);
        }
    }

    /// <summary>Text between tags.</summary>
    public static void Write(Utf8Output output, string text)
    {
        var size = Encoding.UTF8.GetMaxByteCount(text.Length);
        var bytes = ArrayPool<byte>.Shared.Rent(size);
        Write(output, bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        ArrayPool<byte>.Shared.Return(bytes);
    }

    /// <param name="utf8">Valid UTF-8.</param>
    public static void Write(Utf8Output output, ReadOnlySpan<byte> utf8)
    {
        while (true)
        {
            var at = NextNonCharacter(utf8);
            Escaped(output, at < 0 ? utf8 : utf8[..at]);
            if (at < 0)
            {
                return;
            }

            utf8 = utf8[(at + 3)..];
        }
    }

    /// <summary>U+FFFE and U+FFFF are EF BF BE and EF BF BF; other characters that start so are rare.</summary>
    private static int NextNonCharacter(ReadOnlySpan<byte> utf8)
    {
        var from = 0;
        while (utf8[from..].IndexOf([(byte)0xEF, (byte)0xBF]) is var at and >= 0)
        {
            at += from;
            if (at + 2 < utf8.Length && utf8[at + 2] >= 0xBE)
            {
                return at;
            }

            from = at + 2;
        }

        return -1;
    }

    /// <summary>One run of bytes into one stretch of the buffer: bodies are dense with tags, and calls for each would tell.</summary>
    private static void Escaped(Utf8Output output, ReadOnlySpan<byte> utf8)
    {
        while (!utf8.IsEmpty)
        {
            var part = utf8[..Math.Min(utf8.Length, Stretch)];
            var target = output.GetSpan(part.Length * LongestReference);
            var length = 0;
            while (part.IndexOfAny(Special) is var at and >= 0)
            {
                part[..at].CopyTo(target[length..]);
                length += at;
                var reference = ReferenceOf(part[at]);
                reference.CopyTo(target[length..]);
                length += reference.Length;
                part = part[(at + 1)..];
            }

            part.CopyTo(target[length..]);
            output.Advance(length + part.Length);
            utf8 = utf8[Math.Min(utf8.Length, Stretch)..];
        }
    }

    private static ReadOnlySpan<byte> ReferenceOf(byte special) =>
        special switch
        {
            (byte)'&' => "&amp;"u8,
            (byte)'<' => "&lt;"u8,
            (byte)'>' => "&gt;"u8,
            // A bare one would be read as a line feed.
            (byte)'\r' => "&#xD;"u8,
            _ => ""u8,
        };
}
