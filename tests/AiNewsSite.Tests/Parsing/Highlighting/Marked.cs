using System.Globalization;
using System.Net;
using System.Text;
using AiNewsSite.Parsing.Highlighting;

namespace AiNewsSite.Tests.Parsing.Highlighting;

/// <summary>Highlighted code in a form to read: <c>‹k:return› 1</c> for a span of class hl-k.</summary>
internal static class Marked
{
    public static string Of(string language, string code) =>
        WebUtility.HtmlDecode(
            Html(language, code)
                .Replace("<span class=\"hl-", "‹", StringComparison.Ordinal)
                .Replace("\">", ":", StringComparison.Ordinal)
                .Replace("</span>", "›", StringComparison.Ordinal)
        );

    public static string Html(string language, string code)
    {
        using var html = new StringWriter(CultureInfo.InvariantCulture);
        Assert.True(CodeHighlighter.TryWrite(language, code, html));
        return html.ToString();
    }

    /// <summary>The text of the HTML; fails where a span is nested, left open, empty, of an unknown class, or cuts a character.</summary>
    public static string TextOf(string html)
    {
        var text = new StringBuilder();
        var boundaries = new List<int>();
        var open = false;
        var spanStart = 0;
        for (var at = 0; at < html.Length; )
        {
            const string opening = "<span class=\"hl-";
            if (html.AsSpan(at).StartsWith("</span>", StringComparison.Ordinal))
            {
                Assert.True(open && text.Length > spanStart, $"a span ends here that holds nothing: {at}");
                boundaries.Add(text.Length);
                open = false;
                at += "</span>".Length;
            }
            else if (html[at] == '<')
            {
                Assert.StartsWith(opening, html[at..Math.Min(html.Length, at + 20)], StringComparison.Ordinal);
                Assert.False(open, $"spans are not nested: {at}");
                Assert.Contains(html[at + opening.Length], "cdfikmnopstv");
                Assert.Equal("\">", html.Substring(at + opening.Length + 1, 2));
                open = true;
                spanStart = text.Length;
                boundaries.Add(text.Length);
                at += opening.Length + 3;
            }
            else
            {
                Assert.NotEqual('>', html[at]);
                Assert.NotEqual('"', html[at]);
                at += AppendCharacter(html.AsSpan(at), text);
            }
        }

        Assert.False(open, "a span is left open");
        var code = text.ToString();
        Assert.DoesNotContain(
            boundaries,
            at => at > 0 && at < code.Length && char.IsSurrogatePair(code[at - 1], code[at])
        );
        return code;
    }

    private static int AppendCharacter(ReadOnlySpan<char> html, StringBuilder text)
    {
        if (html[0] != '&')
        {
            text.Append(html[0]);
            return 1;
        }

        var end = html.IndexOf(';');
        text.Append(
            html[..end] switch
            {
                "&amp" => '&',
                "&lt" => '<',
                "&gt" => '>',
                "&quot" => '"',
                var other => throw new InvalidOperationException(other.ToString()),
            }
        );
        return end + 1;
    }
}
