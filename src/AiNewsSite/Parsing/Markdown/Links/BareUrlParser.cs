using AiNewsSite.Parsing.Markdown.Reading;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace AiNewsSite.Parsing.Markdown.Links;

/// <summary>
/// Addresses in running text, `https://example.com/a`. They end at a blank, at any Japanese letter or mark, and as on
/// GitHub before closing punctuation. Looked for at the colon, which is far rarer than the letter h.
/// </summary>
internal sealed class BareUrlParser : InlineParser
{
    public BareUrlParser() => OpeningCharacters = [':'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar(1) != '/' || slice.PeekChar(2) != '/' || processor.Inline is not LiteralInline before)
        {
            return false;
        }

        var scheme = SchemeLength(before.Content.AsSpan());
        if (scheme == 0 || before.Content.End + 1 != slice.Start || before.Content.Text != slice.Text)
        {
            return false;
        }

        var address = slice.AsSpan()[3..];
        var length = TrimEnd(address[..Reach(address)]);
        if (length == 0 || !char.IsAsciiLetterOrDigit(address[0]))
        {
            return false;
        }

        var start = slice.Start - scheme;
        var url = slice.Text.Substring(start, scheme + 3 + length);
        slice.Start += 3 + length;
        before.Content.End -= scheme;
        if (before.Content.IsEmpty && !before.IsFirstCharacterEscaped)
        {
            before.ReplaceBy(new AutolinkInline(url) { IsClosed = true });
            processor.Inline = Last(processor);
            return true;
        }

        processor.Inline = new AutolinkInline(url) { IsClosed = true };
        return true;
    }

    private static Inline? Last(InlineProcessor processor)
    {
        var inline = (Inline?)processor.Root;
        while (inline is ContainerInline { LastChild: { } child })
        {
            inline = child;
        }

        return inline;
    }

    /// <summary>4 or 5 where the text ends in a scheme that no letter or digit stands before; else 0.</summary>
    private static int SchemeLength(ReadOnlySpan<char> text)
    {
        var length =
            text.EndsWith("https", StringComparison.OrdinalIgnoreCase) ? 5
            : text.EndsWith("http", StringComparison.OrdinalIgnoreCase) ? 4
            : 0;
        return length > 0 && (text.Length == length || !char.IsAsciiLetterOrDigit(text[^(length + 1)])) ? length : 0;
    }

    private static int Reach(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c <= ' ' || c is '<' or '>' or '"' or '`' or '|' or '[' or ']' or '{' or '}' or '\\' or '^')
            {
                return i;
            }

            if (c > '\u007F' && CjkText.EndsAddress(c))
            {
                return i;
            }
        }

        return text.Length;
    }

    /// <summary>The length without closing punctuation; a ")" stays where a "(" in the address asks for it.</summary>
    private static int TrimEnd(ReadOnlySpan<char> address)
    {
        var surplus = address.Count(')') - address.Count('(');
        var length = address.Length;
        while (length > 0)
        {
            var last = address[length - 1];
            if (last == ')' && surplus > 0)
            {
                surplus--;
                length--;
            }
            else if (last is '.' or ',' or ':' or ';' or '!' or '?' or '\'' or '*' or '_' or '~')
            {
                length--;
            }
            else
            {
                break;
            }
        }

        return length;
    }
}
