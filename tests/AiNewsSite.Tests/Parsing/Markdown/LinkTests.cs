using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Parsing.Markdown;

public class LinkTests
{
    private static readonly MarkdownSettings Repo = new()
    {
        BasePath = "/repo",
        OwnHosts = ["blog.example"],
        AffiliateHosts = ["shop.example"],
    };

    [Theory]
    [InlineData("詳細はhttps://example.com/pathを参照", "https://example.com/path", "を参照")]
    [InlineData("（https://example.com/a）です", "https://example.com/a", "）です")]
    [InlineData("https://example.com/a、次", "https://example.com/a", "、次")]
    [InlineData("https://example.com/a。", "https://example.com/a", "。")]
    [InlineData("see https://example.com/a.", "https://example.com/a", ".")]
    [InlineData("(https://example.com/a_(b))", "https://example.com/a_(b)", ")")]
    [InlineData("**https://example.com/a**", "https://example.com/a", "")]
    [InlineData("https://example.com/?q=1&r=2 x", "https://example.com/?q=1&r=2", " x")]
    public void A_bare_address_ends_where_its_reader_sees_it_end(string source, string url, string rest)
    {
        var html = Read.Html(source);
        var escaped = url.Replace("&", "&amp;", StringComparison.Ordinal);

        Assert.Contains($"<a href=\"{escaped}\" rel=\"noopener\">{escaped}</a>", html, StringComparison.Ordinal);
        Assert.EndsWith(
            rest + "</p>",
            html.Replace("</strong>", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "[https://a.example](https://b.example)",
        "<a href=\"https://b.example\" rel=\"noopener\">https://a.example</a>"
    )]
    [InlineData("xhttps://a.example", "xhttps://a.example")]
    [InlineData("`https://a.example`", "<code>https://a.example</code>")]
    [InlineData("https://", "https://")]
    public void No_link_stands_where_none_belongs(string source, string expected) =>
        Assert.Equal($"<p>{expected}</p>", Read.Html(source));

    [Theory]
    [InlineData("[a](/x/)", "<a href=\"/repo/x/\">a</a>")]
    [InlineData("[a](/repo/x/)", "<a href=\"/repo/x/\">a</a>")]
    [InlineData("[a](/repository/)", "<a href=\"/repo/repository/\">a</a>")]
    [InlineData("[a](//cdn.example/x)", "<a href=\"//cdn.example/x\" rel=\"noopener\">a</a>")]
    [InlineData("[a](../x/)", "<a href=\"../x/\">a</a>")]
    [InlineData("<a href=\"/x/\">a</a>", "<a href=\"/repo/x/\">a</a>")]
    [InlineData(
        "a <video poster='/p.png' src=/v.mp4></video>",
        "a <video poster=\"/repo/p.png\" src=\"/repo/v.mp4\"></video>"
    )]
    [InlineData(
        "a <source srcset=\"/a.png 1x, /b.png 2x\" src=\"/c\">",
        "a <source srcset=\"/repo/a.png 1x, /repo/b.png 2x\" src=\"/repo/c\">"
    )]
    public void Root_relative_addresses_get_the_base_path_once(string source, string expected) =>
        Assert.Equal($"<p>{expected}</p>", Read.Html(source, Repo));

    [Theory]
    [InlineData("https://blog.example/x", null)]
    [InlineData("https://www.blog.example/x", null)]
    [InlineData("https://notblog.example/x", "noopener")]
    [InlineData("https://other.example:8080/x", "noopener")]
    [InlineData("https://shop.example/x", "sponsored nofollow noopener")]
    [InlineData("https://www.shop.example?x", "sponsored nofollow noopener")]
    [InlineData("mailto:a@b.example", null)]
    [InlineData("/x", null)]
    public void Links_that_leave_the_site_say_so(string url, string? relation)
    {
        var rel = relation is null ? "" : $" rel=\"{relation}\"";
        var written = url.StartsWith('/') ? "/repo" + url : url;

        Assert.Equal($"<p><a href=\"{written}\"{rel}>a</a></p>", Read.Html($"[a]({url})", Repo));
        Assert.Equal($"<p>b <a href=\"{written}\"{rel}>a</a></p>", Read.Html($"b <a href=\"{url}\">a</a>", Repo));
    }

    [Fact]
    public void The_authors_own_relation_is_kept_and_completed() =>
        Assert.Equal(
            "<p><a href=\"https://o.example\" rel=\"nofollow noopener\" target=\"_blank\">a</a></p>",
            Read.Html("[a](https://o.example){: rel=\"nofollow\" target=\"_blank\"}")
        );

    [Fact]
    public void Japanese_in_an_address_is_percent_encoded_once() =>
        Assert.Equal(
            "<p><a href=\"/%E8%A8%98%E4%BA%8B/\">a</a><a href=\"/%E8%A8%98/?a=1&amp;b=2\">b</a></p>",
            Read.Html("[a](/記事/)[b](/%E8%A8%98/?a=1&b=2)")
        );

    [Theory]
    [InlineData("![図](/assets/a.png)", "/assets/a.png")]
    [InlineData("![図](/repo/assets/a.png?v=2#x)", "/assets/a.png")]
    [InlineData("![図](a.png)", "/2026/01/02/title/a.png")]
    [InlineData("![図](../a.png)", "/2026/01/02/a.png")]
    [InlineData("![図](/%E5%9B%B3.png)", "/図.png")]
    [InlineData("a <img src=\"/b.png\">", "/b.png")]
    public void A_local_images_size_is_a_slot_in_its_tag(string source, string url)
    {
        var body = Read.Body(source, Read.Plain with { Markdown = Repo }).Value!;

        var slot = Assert.IsType<ImageSizeSlot>(Assert.Single(body.Slots));
        Assert.Equal(url, slot.Url);
        Assert.Contains(" loading=\"lazy\" decoding=\"async\"⟦0⟧>", Read.WithSlots(body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("![図](https://e.com/a.png)")]
    [InlineData("![図](data:image/png;base64,AAAA)")]
    [InlineData("![図](/a.png){: width=\"3\" height=\"4\"}")]
    [InlineData("a <img src=\"/a.png\" width=\"3\" height=\"4\">")]
    public void Images_from_elsewhere_or_with_a_size_have_no_slot(string source) =>
        Assert.Empty(Read.Body(source).Value!.Slots);

    [Fact]
    public void An_images_slot_knows_where_its_author_wrote_it()
    {
        var body = Read.Body("# 見出し\n\n本文\n続き ![図](/a.png)\n\n![図](/a.png)").Value!;

        Assert.Equal([new TextPosition(4, 9), new TextPosition(6, 6)], body.Slots.Select(one => one.At));
    }

    [Theory]
    [InlineData("[a](/b (c))", "<p><a href=\"/b\" title=\"c\">a</a></p>")]
    [InlineData("[a](/b (c \\( d))", "<p><a href=\"/b\" title=\"c ( d\">a</a></p>")]
    [InlineData("[a](</b c> (d))", "<p><a href=\"/b%20c\" title=\"d\">a</a></p>")]
    [InlineData("[a](/b (c (d)))", "<p>[a](/b (c (d)))</p>")]
    [InlineData("[a](/b (c (d)\n\n[a]: /e", "<p><a href=\"/e\">a</a>(/b (c (d)</p>")]
    [InlineData("[a](/b(c) (d))", "<p><a href=\"/b(c)\" title=\"d\">a</a></p>")]
    [InlineData("[a]( /b\n(c) )", "<p><a href=\"/b\" title=\"c\">a</a></p>")]
    public void A_title_in_brackets_holds_no_bracket_that_opens(string text, string expected) =>
        Assert.Equal(expected, Read.Html(text));

    [Fact]
    public void Many_definitions_are_read_as_few_are()
    {
        var many = string.Concat(Enumerable.Range(0, 40).Select(i => $"[l{i}]: /c{i}/\n"));
        var text =
            $"{many}  [m]: </d e>\n    \"題\n名\"\n[n]:\n/f\n[l1]: /no/\nand [not]: /one/\n\n[l0] [l39] [m] [n] [l1] [not]\n";

        Assert.Equal(
            "<p>and [not]: /one/</p>\n<p><a href=\"/c0/\">l0</a> <a href=\"/c39/\">l39</a> "
                + "<a href=\"/d%20e\" title=\"題\n名\">m</a> <a href=\"/f\">n</a> <a href=\"/c1/\">l1</a> [not]</p>",
            Read.Html(text)
        );
    }

    [Fact]
    public void Code_is_found_among_many_backticks_that_close_nothing()
    {
        var text = string.Concat(Enumerable.Range(5, 30).Select(i => new string('`', i) + " ")) + "`a` ``b`` ``` c";

        Assert.EndsWith("<code>a</code> <code>b</code> ``` c</p>", Read.Html(text), StringComparison.Ordinal);
    }
}
