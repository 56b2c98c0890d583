using AiNewsSite.Templating.Rendering;
using static AiNewsSite.Templating.Tests.Builtins.BuiltinCall;

namespace AiNewsSite.Templating.Tests.Builtins;

public sealed class HtmlBuiltinsTests
{
    [Theory]
    [InlineData("a < b & \"c\" > 'd'", "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;")]
    [InlineData("é 日本 🎌 \u00a0", "é 日本 🎌 \u00a0")]
    public void Escape_touches_five_signs_only(string text, string expected)
    {
        Assert.Equal(expected, Text("html.escape", text));
        Assert.Equal(expected, Written(RenderOptions.Language, text));
        Assert.Equal(expected, Written(RenderOptions.Site, text));
    }

    [Fact]
    public void Escape_gives_markup_on_a_site_so_that_nothing_is_escaped_twice()
    {
        ScriptValue once = OnSite("html.escape", "<b>");
        Assert.True(once.IsMarkup);
        Assert.Equal("&lt;b&gt;", OnSite("html.escape", once).AsText());
        Assert.Equal("&lt;b&gt;", Written(RenderOptions.Site, once));
        Assert.Equal("&amp;lt;b&amp;gt;", Text("html.escape", Of("html.escape", "<b>")));
    }

    [Theory]
    [InlineData("<p>Hello <b class=\"x\">there</b></p>", "Hello there")]
    [InlineData("a<SCRIPT>if (1 < 2) {}</script>b<style>p{}</Style>c", "abc")]
    [InlineData("a<!-- <b>x</b> -->b", "ab")]
    [InlineData("1 < 2", "1 < 2")]
    [InlineData("a<!-- open <i>b</i>", "ab")]
    [InlineData("a<script>b", "ab")]
    [InlineData("a<\nbr\n>b", "ab")]
    public void Strip_takes_tags_out(string text, string expected) => Assert.Equal(expected, Text("html.strip", text));

    [Fact]
    public void Strip_reads_hostile_text_once()
    {
        string text = string.Concat(Enumerable.Repeat("<script <!-- <style ", 100_000));
        Assert.Equal(text, Text("html.strip", text));
    }

    [Fact]
    public void Strip_of_markup_gives_plain_text_on_a_site()
    {
        ScriptValue text = OnSite("html.strip", ScriptValue.FromMarkup("<i>R&amp;D</i> &lt;x&gt;"));
        Assert.False(text.IsMarkup);
        Assert.Equal("R&D <x>", text.AsText());
        Assert.Equal("R&amp;D", OnSite("html.strip", "<i>R&amp;D</i>").AsText());
        Assert.Equal("R&amp;D", Of("html.strip", "<i>R&amp;D</i>").AsText());
    }

    [Fact]
    public void Newlines_get_a_break_before_them()
    {
        Assert.Equal("a<br />\r\nb<br />\nc<br />\rd", Text("html.newline_to_br", "a\r\nb\nc\rd"));
        Assert.Equal("&lt;<br />\n", OnSite("html.newline_to_br", "<\n").AsText());
    }

    [Theory]
    [InlineData("a b&c/é?~", "a%20b%26c%2F%C3%A9%3F~")]
    [InlineData("日🎌", "%E6%97%A5%F0%9F%8E%8C")]
    public void Url_encode_is_for_one_component(string text, string expected) =>
        Assert.Equal(expected, Text("html.url_encode", text));

    [Fact]
    public void Url_escape_keeps_the_signs_of_urls() =>
        Assert.Equal(
            "https://a.jp/%E6%97%A5?q=1&r=%3Cx%3E%20%25#t",
            Text("html.url_escape", "https://a.jp/日?q=1&r=<x> %#t")
        );

    private static string Written(RenderOptions options, ScriptValue text)
    {
        RenderContext context = Context(options);
        Find("html.escape").Writer!(context, [text], context.Output);
        return context.Output.ToString();
    }
}
