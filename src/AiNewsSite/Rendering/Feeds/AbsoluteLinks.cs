using System.Buffers;
using System.Net;
using System.Text;
using AiNewsSite.Templating.Rendering;
using AiNewsSite.Values;

namespace AiNewsSite.Rendering.Feeds;

/// <summary>Makes the links of a body absolute, for readers that show it away from the site.</summary>
public static class AbsoluteLinks
{
    // What may stand before an attribute's name.
    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\n\f\r\"'/"u8);

    /// <summary>Writes the body's HTML with every href, src, poster and srcset in full.</summary>
    /// <param name="html">UTF-8.</param>
    public static void Write(Utf8Output output, ReadOnlySpan<byte> html, SiteLinks links, UrlPath page)
    {
        while (html.IndexOf((byte)'<') is var at and >= 0)
        {
            output.Write(html[..at]);
            html = html[at..];
            var length = MarkupLength(html);
            if (html.Length > 1 && char.IsAsciiLetter((char)html[1]))
            {
                WriteTag(output, html[..length], links, page);
            }
            else
            {
                output.Write(html[..length]);
            }

            html = html[length..];
        }

        output.Write(html);
    }

    /// <summary>Through the tag's '>' (quotes are looked through) or a comment's end; 1 for a lone '<'.</summary>
    private static int MarkupLength(ReadOnlySpan<byte> html)
    {
        if (html.Length < 2 || (!char.IsAsciiLetter((char)html[1]) && html[1] is not ((byte)'/' or (byte)'!')))
        {
            return 1;
        }

        if (html.StartsWith("<!--"u8))
        {
            var close = html.IndexOf("-->"u8);
            return close < 0 ? html.Length : close + 3;
        }

        for (var at = 1; ; at++)
        {
            var next = html[at..].IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
            if (next < 0)
            {
                return html.Length;
            }

            at += next;
            if (html[at] == (byte)'>')
            {
                return at + 1;
            }

            var quote = html[(at + 1)..].IndexOf(html[at]);
            if (quote < 0)
            {
                return html.Length;
            }

            at += quote + 1;
        }
    }

    private static void WriteTag(Utf8Output output, ReadOnlySpan<byte> tag, SiteLinks links, UrlPath page)
    {
        while (tag.IndexOf((byte)'=') is var equals and >= 0)
        {
            var from = equals + 1;
            if (from >= tag.Length || tag[from] is not ((byte)'"' or (byte)'\''))
            {
                output.Write(tag[..from]);
                tag = tag[from..];
                continue;
            }

            var length = tag[(from + 1)..].IndexOf(tag[from]);
            if (length < 0)
            {
                break;
            }

            var value = tag.Slice(from + 1, length);
            output.Write(tag[..(from + 1)]);
            WriteValue(output, KindOf(tag[..equals]), value, (links, page));
            tag = tag[(from + 1 + length)..];
        }

        output.Write(tag);
    }

    private enum ValueKind
    {
        Other,
        Address,
        Addresses,
    }

    /// <param name="before">The tag up to the '='.</param>
    private static ValueKind KindOf(ReadOnlySpan<byte> before)
    {
        var start = before.Length;
        while (start > 0 && !NameEnds.Contains(before[start - 1]))
        {
            start--;
        }

        var name = before[start..];
        return start == 0 ? ValueKind.Other
            : Ascii.EqualsIgnoreCase(name, "href"u8)
            || Ascii.EqualsIgnoreCase(name, "src"u8)
            || Ascii.EqualsIgnoreCase(name, "poster"u8)
                ? ValueKind.Address
            : Ascii.EqualsIgnoreCase(name, "srcset"u8) ? ValueKind.Addresses
            : ValueKind.Other;
    }

    private static void WriteValue(
        Utf8Output output,
        ValueKind kind,
        ReadOnlySpan<byte> value,
        (SiteLinks Links, UrlPath Page) place
    )
    {
        // Most links lead to other sites and stay as they are.
        if (kind == ValueKind.Other || value.StartsWith("https://"u8) || value.StartsWith("http://"u8))
        {
            output.Write(value);
            return;
        }

        var written = WebUtility.HtmlDecode(Encoding.UTF8.GetString(value));
        output.WriteEscaped(
            kind == ValueKind.Address
                ? Absolute(written, place)
                // Candidates are parted by ", "; each is an address and a size.
                : string.Join(
                    ", ",
                    written
                        .Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                        .Select(candidate => Candidate(candidate, place))
                )
        );
    }

    private static string Candidate(string candidate, (SiteLinks Links, UrlPath Page) place)
    {
        var end = candidate.IndexOf(' ', StringComparison.Ordinal);
        return end < 0 ? Absolute(candidate, place) : Absolute(candidate[..end], place) + candidate[end..];
    }

    private static string Absolute(string written, (SiteLinks Links, UrlPath Page) place) =>
        written.StartsWith('#')
            ? place.Links.Absolute(place.Page) + written
            : place.Links.ResolveAbsolute(written, place.Page);
}
