using System.Net;
using System.Text;
using AiNewsSite.Values;

namespace AiNewsSite.Rendering.Feeds;

/// <summary>Makes the links of a body absolute, for readers that show it away from the site.</summary>
public static class AbsoluteLinks
{
    private static readonly string[] Attributes = ["href", "src", "poster"];

    /// <returns>The body's HTML with every href, src and poster in full.</returns>
    public static string In(HtmlFragment body, SiteLinks links, UrlPath page)
    {
        var html = body.ToString();
        var result = new StringBuilder(html.Length + 1024);
        var copied = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; )
        {
            var end = TagEnd(html, at);
            var isTag = at + 1 < html.Length && char.IsAsciiLetter(html[at + 1]);
            foreach (var (start, length) in isTag ? Values(html, at, end) : [])
            {
                var written = WebUtility.HtmlDecode(html.Substring(start, length));
                result.Append(html, copied, start - copied);
                result.Append(WebUtility.HtmlEncode(Absolute(written, links, page)));
                copied = start + length;
            }

            at = end < html.Length ? html.IndexOf('<', end) : -1;
        }

        return result.Append(html, copied, html.Length - copied).ToString();
    }

    private static string Absolute(string written, SiteLinks links, UrlPath page) =>
        written.StartsWith('#') ? links.Absolute(page) + written : links.ResolveAbsolute(written, page);

    /// <summary>Just past the tag's '>' (quotes are looked through), a comment's end, or a lone '<'.</summary>
    private static int TagEnd(string html, int at)
    {
        if (at + 1 < html.Length && !char.IsAsciiLetter(html[at + 1]) && html[at + 1] is not ('/' or '!'))
        {
            return at + 1;
        }

        if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
        {
            var close = html.IndexOf("-->", at + 4, StringComparison.Ordinal);
            return close < 0 ? html.Length : close + 3;
        }

        var quote = '\0';
        for (var i = at + 1; i < html.Length; i++)
        {
            if (quote != '\0')
            {
                quote = html[i] == quote ? '\0' : quote;
            }
            else if (html[i] is '"' or '\'')
            {
                quote = html[i];
            }
            else if (html[i] == '>')
            {
                return i + 1;
            }
        }

        return html.Length;
    }

    /// <summary>The places of quoted href, src and poster values inside one tag, in order.</summary>
    private static IEnumerable<(int Start, int Length)> Values(string html, int from, int to)
    {
        for (var equals = html.IndexOf('=', from, to - from); equals >= 0; )
        {
            var next = equals + 1;
            var quote = next < to ? html[next] : '\0';
            if (quote is not ('"' or '\''))
            {
                equals = html.IndexOf('=', next, to - next);
                continue;
            }

            var close = html.IndexOf(quote, next + 1, to - next - 1);
            if (close < 0)
            {
                yield break;
            }

            if (Attributes.Any(name => EndsWithName(html, from, equals, name)))
            {
                yield return (next + 1, close - next - 1);
            }

            equals = html.IndexOf('=', close, to - close);
        }
    }

    private static bool EndsWithName(string html, int from, int equals, string name)
    {
        var start = equals - name.Length;
        return start > from
            && char.IsWhiteSpace(html[start - 1])
            && string.Compare(html, start, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }
}
