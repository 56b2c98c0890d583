using System.Text;

namespace AiNewsSite.Auditing.Texts;

internal enum HtmlTokenKind
{
    /// <summary>Text that a reader sees.</summary>
    Text,

    /// <summary>An opening or empty tag; the content of raw elements is passed over.</summary>
    Open,

    Close,
}

/// <summary>Walks finished HTML once, tag by tag. Reads what browsers read, without building a tree.</summary>
internal ref struct HtmlScanner(ReadOnlySpan<byte> html)
{
    private static readonly System.Buffers.SearchValues<byte> NameEnds = System.Buffers.SearchValues.Create(
        " \t\n\r/"u8
    );

    private readonly ReadOnlySpan<byte> _html = html;
    private int _at;
    private int _code;

    public HtmlTokenKind Kind { get; private set; }

    /// <summary>The text, or what stands between '&lt;' and '&gt;'.</summary>
    public ReadOnlySpan<byte> Content { get; private set; }

    /// <summary>The byte offset of <see cref="Content"/>.</summary>
    public int Offset { get; private set; }

    /// <summary>The element's name in lower case as written; empty for text.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>True inside pre, code, kbd and samp.</summary>
    public readonly bool InCode => _code > 0;

    public bool Next()
    {
        while (_at < _html.Length)
        {
            var rest = _html[_at..];
            if (rest[0] != '<' || rest.Length == 1)
            {
                var length = rest[1..].IndexOf((byte)'<') + 1;
                return Take(HtmlTokenKind.Text, _at, length == 0 ? rest.Length : length);
            }

            if (rest.StartsWith("<!--"u8))
            {
                _at += rest.IndexOf("-->"u8) is var end and >= 0 ? end + 3 : rest.Length;
                continue;
            }

            if (!char.IsAsciiLetter((char)rest[1]) && rest[1] is not ((byte)'/' or (byte)'!'))
            {
                // A lone '<' is text up to the next tag.
                var length = rest[1..].IndexOf((byte)'<') + 1;
                return Take(HtmlTokenKind.Text, _at, length == 0 ? rest.Length : length);
            }

            return TakeTag(rest);
        }

        return false;
    }

    /// <summary>The value of the tag's attribute, references decoded; null where it is absent, "" where it has no value.</summary>
    public readonly string? Attribute(ReadOnlySpan<byte> name)
    {
        var attributes = new HtmlAttributes(Content[Name.Length..]);
        while (attributes.Next())
        {
            if (Ascii.EqualsIgnoreCase(attributes.Name, name))
            {
                return attributes.Text;
            }
        }

        return null;
    }

    private bool TakeTag(ReadOnlySpan<byte> rest)
    {
        var end = TagEnd(rest);
        var isClose = rest[1] == '/';
        var start = isClose ? 2 : 1;
        Take(isClose ? HtmlTokenKind.Close : HtmlTokenKind.Open, _at + start, Math.Max(0, end - start));
        _at = Math.Min(_html.Length, Offset + Content.Length + 1);
        var nameEnd = Content.IndexOfAny(NameEnds);
        Name = nameEnd < 0 ? Content : Content[..nameEnd];
        if (IsCode(Name))
        {
            _code = Math.Max(0, _code + (isClose ? -1 : 1));
        }

        if (!isClose && (Is("script"u8) || Is("style"u8) || Is("template"u8) || Is("textarea"u8)))
        {
            SkipRaw();
        }

        return true;
    }

    private readonly bool Is(ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(Name, name);

    private static bool IsCode(ReadOnlySpan<byte> name) =>
        Ascii.EqualsIgnoreCase(name, "pre"u8)
        || Ascii.EqualsIgnoreCase(name, "code"u8)
        || Ascii.EqualsIgnoreCase(name, "kbd"u8)
        || Ascii.EqualsIgnoreCase(name, "samp"u8);

    private void SkipRaw()
    {
        var name = Name;
        for (var at = _at; at < _html.Length; at += 2)
        {
            var found = _html[at..].IndexOf("</"u8);
            if (found < 0)
            {
                _at = _html.Length;
                return;
            }

            at += found;
            var rest = _html[(at + 2)..];
            if (rest.Length >= name.Length && Ascii.EqualsIgnoreCase(rest[..name.Length], name))
            {
                _at = at;
                return;
            }
        }
    }

    /// <summary>The offset of the '>' that ends the tag; quoted values may hold one.</summary>
    private static int TagEnd(ReadOnlySpan<byte> tag)
    {
        for (var at = 1; at < tag.Length; )
        {
            var found = tag[at..].IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
            if (found < 0)
            {
                return tag.Length;
            }

            at += found;
            if (tag[at] == '>')
            {
                return at;
            }

            var close = tag[(at + 1)..].IndexOf(tag[at]);
            at = close < 0 ? tag.Length : at + close + 2;
        }

        return tag.Length;
    }

    private bool Take(HtmlTokenKind kind, int offset, int length)
    {
        Kind = kind;
        Offset = offset;
        Content = _html.Slice(offset, Math.Min(length, _html.Length - offset));
        Name = default;
        _at = offset + Content.Length;
        return true;
    }
}
