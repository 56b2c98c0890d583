using AiNewsSite.Rendering;
using AiNewsSite.Rendering.Feeds;
using AiNewsSite.Templating.Rendering;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Rendering;

public sealed class AbsoluteLinksTests
{
    [Theory]
    [InlineData("<a href=\"/a/\">x</a>", "<a href=\"https://e.jp/a/\">x</a>")]
    [InlineData("<a href='/a/?x=1&amp;y=2'>x</a>", "<a href='https://e.jp/a/?x=1&amp;y=2'>x</a>")]
    [InlineData("<img alt=\"a > b\" src=\"i.png\">", "<img alt=\"a > b\" src=\"https://e.jp/p/i.png\">")]
    [InlineData("<a href=\"#fn1\">1</a>", "<a href=\"https://e.jp/p/#fn1\">1</a>")]
    [InlineData(
        "<a href=\"https://o.jp/\" data-href=\"/a/\">x</a>",
        "<a href=\"https://o.jp/\" data-href=\"/a/\">x</a>"
    )]
    [InlineData(
        "<!-- <a href=\"/a/\"> --><p>1 < 2 href=\"/a/\"</p>",
        "<!-- <a href=\"/a/\"> --><p>1 < 2 href=\"/a/\"</p>"
    )]
    [InlineData("<a href=\"/a", "<a href=\"/a")]
    [InlineData(
        "<img srcset=\"/a.png 1x, b.png 2x\" src=\"/a.png\">",
        "<img srcset=\"https://e.jp/a.png 1x, https://e.jp/p/b.png 2x\" src=\"https://e.jp/a.png\">"
    )]
    [InlineData("<a class=x href=\"/図/\">x</a>", "<a class=x href=\"https://e.jp/%E5%9B%B3/\">x</a>")]
    public void Links_of_a_body_become_absolute(string html, string expected)
    {
        var links = new SiteLinks("https://e.jp", "");

        using var output = new Utf8Output();
        AbsoluteLinks.Write(output, System.Text.Encoding.UTF8.GetBytes(html), links, new UrlPath("/p/"));

        Assert.Equal(expected, output.ToString());
    }
}
