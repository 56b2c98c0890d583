using System.Text;

namespace AiNewsSite.Relations.Terms;

/// <summary>Which part of a post a piece of text is.</summary>
public enum TextField : byte
{
    Body,
    Heading,
}

/// <summary>Text of one block of a post, such as a paragraph or a table cell.</summary>
public readonly record struct TextSpan(int Start, int Length, TextField Field);

/// <summary>The visible text of one post after another, in memory that is used again.</summary>
public sealed class PostText
{
    private char[] _chars = new char[16 * 1024];
    private int _length;
    private int _open;

    public List<TextSpan> Spans { get; } = [];

    public ReadOnlySpan<char> Chars => _chars.AsSpan(0, _length);

    public ReadOnlySpan<char> this[TextSpan span] => _chars.AsSpan(span.Start, span.Length);

    public void Clear()
    {
        _length = _open = 0;
        Spans.Clear();
    }

    internal void Append(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        _length += Encoding.UTF8.GetChars(utf8, _chars.AsSpan(_length));
    }

    internal void Append(Rune rune)
    {
        Reserve(2);
        _length += rune.EncodeToUtf16(_chars.AsSpan(_length));
    }

    /// <summary>Ends the block that is open, if it has text.</summary>
    internal void EndBlock(TextField field)
    {
        if (_length == _open)
        {
            return;
        }

        DropUrls();
        var text = _chars.AsSpan(_open, _length - _open).TrimEnd();
        var trimmed = text.TrimStart();
        if (!trimmed.IsEmpty)
        {
            Spans.Add(new TextSpan(_open + text.Length - trimmed.Length, trimmed.Length, field));
        }

        _open = _length;
    }

    /// <summary>Addresses are no words: what stands from a scheme to the next blank or Japanese character goes.</summary>
    private void DropUrls()
    {
        for (var from = _open; ; )
        {
            var at = _chars.AsSpan(from, _length - from).IndexOf("://", StringComparison.Ordinal);
            if (at < 0)
            {
                return;
            }

            var start = from + at;
            while (start > _open && char.IsAsciiLetter(_chars[start - 1]))
            {
                start--;
            }

            var end = from + at;
            while (end < _length && _chars[end] is > ' ' and < '\u007F')
            {
                end++;
            }

            _chars.AsSpan(end, _length - end).CopyTo(_chars.AsSpan(start));
            _length -= end - start;
            from = start;
        }
    }

    private void Reserve(int more)
    {
        if (_chars.Length - _length < more)
        {
            Array.Resize(ref _chars, Math.Max(_chars.Length * 2, _length + more));
        }
    }
}

/// <summary>Reads the visible text out of a body's HTML in one pass. Code blocks, ruby readings and addresses stay out.</summary>
public static class HtmlTextReader
{
    /// <param name="into">Cleared first.</param>
    public static void Read(ReadOnlySpan<byte> html, PostText into)
    {
        into.Clear();
        var field = TextField.Body;
        for (var at = 0; at < html.Length; )
        {
            var rest = html[at..];
            at += rest[0] switch
            {
                (byte)'<' => Markup(rest, into, ref field),
                (byte)'&' => Entity(rest, into),
                _ => Text(rest, into),
            };
        }

        into.EndBlock(field);
    }

    private static int Text(ReadOnlySpan<byte> html, PostText into)
    {
        var stop = html.IndexOfAny((byte)'<', (byte)'&');
        var length = stop < 0 ? html.Length : stop;
        into.Append(html[..length]);
        return length;
    }

    private static int Markup(ReadOnlySpan<byte> html, PostText into, ref TextField field)
    {
        if (html.StartsWith("<!--"u8))
        {
            var end = html.IndexOf("-->"u8);
            return end < 0 ? html.Length : end + 3;
        }

        var closing = html.Length > 1 && html[1] == '/';
        var from = closing ? 2 : 1;
        var name = TagName(html[from..]);
        if (name.IsEmpty)
        {
            // "<" that starts no tag: text, and so is what follows.
            into.Append(html[..1]);
            return 1;
        }

        var length = TagLength(html, from + name.Length);
        if (!closing && IsSkipped(name))
        {
            return length + SkippedLength(html[length..], name);
        }

        if (!IsInline(name))
        {
            into.EndBlock(field);
            var heading = name.Length == 2 && (name[0] | 0x20) == 'h' && name[1] is >= (byte)'1' and <= (byte)'6';
            field = heading && !closing ? TextField.Heading : TextField.Body;
        }

        return length;
    }

    private static ReadOnlySpan<byte> TagName(ReadOnlySpan<byte> html)
    {
        var length = 0;
        while (length < html.Length && char.IsAsciiLetterOrDigit((char)html[length]))
        {
            length++;
        }

        return length > 0 && char.IsAsciiLetter((char)html[0]) ? html[..length] : [];
    }

    /// <summary>To the '>' that ends the tag; one inside an attribute's quotes does not.</summary>
    /// <param name="at">After the tag's name.</param>
    private static int TagLength(ReadOnlySpan<byte> html, int at)
    {
        for (; at < html.Length; at++)
        {
            // Most tags have nothing but their name.
            var next = html[at] == '>' ? 0 : html[at..].IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
            if (next < 0)
            {
                return html.Length;
            }

            at += next;
            if (html[at] == '>')
            {
                return at + 1;
            }

            var close = html[(at + 1)..].IndexOf(html[at]);
            if (close < 0)
            {
                return html.Length;
            }

            at += close + 1;
        }

        return html.Length;
    }

    private static int SkippedLength(ReadOnlySpan<byte> html, ReadOnlySpan<byte> name)
    {
        for (var at = 0; ; )
        {
            var next = html[at..].IndexOf("</"u8);
            if (next < 0)
            {
                return html.Length;
            }

            at += next + 2;
            if (Ascii.EqualsIgnoreCase(TagName(html[at..]), name))
            {
                var close = html[at..].IndexOf((byte)'>');
                return close < 0 ? html.Length : at + close + 1;
            }
        }
    }

    private static int Entity(ReadOnlySpan<byte> html, PostText into)
    {
        var end = html[..Math.Min(html.Length, 12)].IndexOf((byte)';');
        if (end > 1 && Decode(html[1..end]) is { } rune)
        {
            into.Append(rune);
            return end + 1;
        }

        into.Append(html[..1]);
        return 1;
    }

    private static Rune? Decode(ReadOnlySpan<byte> name)
    {
        if (name[0] != '#')
        {
            return name switch
            {
                _ when name.SequenceEqual("amp"u8) => new Rune('&'),
                _ when name.SequenceEqual("lt"u8) => new Rune('<'),
                _ when name.SequenceEqual("gt"u8) => new Rune('>'),
                _ when name.SequenceEqual("quot"u8) => new Rune('"'),
                _ when name.SequenceEqual("nbsp"u8) => new Rune(' '),
                _ => null,
            };
        }

        var hex = name.Length > 1 && (name[1] | 0x20) == 'x';
        var digits = name[(hex ? 2 : 1)..];
        var value = 0;
        foreach (var one in digits)
        {
            var digit = char.IsAsciiHexDigit((char)one) ? Convert.ToInt32(((char)one).ToString(), 16) : 16;
            if (digit >= (hex ? 16 : 10) || value > 0x10FFFF)
            {
                return null;
            }

            value = (value * (hex ? 16 : 10)) + digit;
        }

        return !digits.IsEmpty && Rune.IsValid(value) ? new Rune(value) : null;
    }

    private static bool IsSkipped(ReadOnlySpan<byte> name) =>
        name.Length switch
        {
            2 => Is(name, "rt"u8) || Is(name, "rp"u8),
            3 => Is(name, "pre"u8) || Is(name, "svg"u8),
            4 => Is(name, "math"u8),
            5 => Is(name, "style"u8),
            6 => Is(name, "script"u8) || Is(name, "select"u8),
            8 => Is(name, "template"u8) || Is(name, "textarea"u8),
            _ => false,
        };

    /// <summary>HTML's phrasing elements (HTML Standard 3.2.5.2.5) that posts carry.</summary>
    private static bool IsInline(ReadOnlySpan<byte> name) =>
        name.Length switch
        {
            1 => (name[0] | 0x20) is 'a' or 'b' or 'i' or 'q' or 's' or 'u',
            2 => Is(name, "em"u8) || Is(name, "rb"u8),
            3 => Is(name, "del"u8)
                || Is(name, "ins"u8)
                || Is(name, "sub"u8)
                || Is(name, "sup"u8)
                || Is(name, "kbd"u8)
                || Is(name, "var"u8)
                || Is(name, "wbr"u8)
                || Is(name, "dfn"u8)
                || Is(name, "bdi"u8)
                || Is(name, "bdo"u8)
                || Is(name, "img"u8),
            4 => Is(name, "code"u8)
                || Is(name, "span"u8)
                || Is(name, "abbr"u8)
                || Is(name, "cite"u8)
                || Is(name, "mark"u8)
                || Is(name, "ruby"u8)
                || Is(name, "samp"u8)
                || Is(name, "time"u8)
                || Is(name, "data"u8)
                || Is(name, "font"u8),
            5 => Is(name, "small"u8) || Is(name, "label"u8),
            6 => Is(name, "strong"u8),
            _ => false,
        };

    /// <param name="name">A tag's name: ASCII letters and digits, as many as the other's.</param>
    private static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> lower)
    {
        for (var at = 0; at < lower.Length; at++)
        {
            if ((name[at] | 0x20) != lower[at])
            {
                return false;
            }
        }

        return true;
    }
}
