using AiNewsSite.Values;

namespace AiNewsSite.Tests.Values;

public class LinkSchemeTests
{
    [Theory]
    [InlineData("HTTPS://example.jp/", "https")]
    [InlineData("java\nscr\tipt:x", "javascript")]
    [InlineData("\u0001\u007F mailto:a@example.jp", "mailto")]
    [InlineData("java\uFDD0\uFDE3script:x", "javascript")]
    [InlineData(":x", ":")]
    [InlineData("/a:b", "")]
    [InlineData("?a:b", "")]
    [InlineData("#a:b", "")]
    [InlineData("\\a:b", "")]
    [InlineData("記事", "")]
    [InlineData("", "")]
    public void A_scheme_stands_before_the_first_colon_without_what_browsers_pass_over(string address, string scheme) =>
        Assert.Equal(scheme, LinkScheme.Of(address, stackalloc char[LinkScheme.Longest]).ToString());

    [Fact]
    public void Of_an_endless_scheme_the_start_is_read() =>
        Assert.Equal(
            new string('a', LinkScheme.Longest),
            LinkScheme.Of(new string('a', 100_000) + ":", stackalloc char[LinkScheme.Longest]).ToString()
        );

    [Theory]
    [InlineData("javascript:alert(1)", true)]
    [InlineData(" VBScript:x", true)]
    [InlineData("data:text/html,x", true)]
    [InlineData("java/script:x", false)]
    [InlineData("https://example.jp/javascript:", false)]
    [InlineData("database:x", false)]
    public void Three_schemes_run_code(string address, bool runs) => Assert.Equal(runs, LinkScheme.RunsCode(address));
}
