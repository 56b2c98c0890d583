using AiNewsSite.Rendering;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Rendering;

public sealed class SiteLinksTests
{
    private static readonly SiteLinks Links = new("https://example.com", "/repo");
    private static readonly UrlPath Page = new("/2026/01/02/記事/");

    [Theory]
    [InlineData("/assets/図.png", "/repo/assets/%E5%9B%B3.png")]
    [InlineData("/repo/assets/a.png", "/repo/assets/a.png")]
    [InlineData("/repository/", "/repo/repository/")]
    [InlineData("a.png", "/repo/2026/01/02/%E8%A8%98%E4%BA%8B/a.png")]
    [InlineData("../x/?q=1#top", "/repo/2026/01/02/x/?q=1#top")]
    [InlineData("/%E5%9B%B3/", "/repo/%E5%9B%B3/")]
    [InlineData("https://other.example/a", "https://other.example/a")]
    [InlineData("//cdn.example/a", "//cdn.example/a")]
    [InlineData("mailto:a@example.com", "mailto:a@example.com")]
    [InlineData("#id", "#id")]
    [InlineData("../../../../../../etc", "/repo/etc")]
    public void What_authors_write_becomes_an_href(string written, string href)
    {
        Assert.Equal(href, Links.Resolve(written, Page));
    }

    [Fact]
    public void Absolute_links_have_origin_and_base_path_once()
    {
        Assert.Equal("https://example.com/repo/a%20b/", Links.Absolute(new UrlPath("/a b/")));
        Assert.Equal("https://example.com/repo/a", Links.ResolveAbsolute("/a", Page));
        Assert.Equal("https://other.example/", Links.ResolveAbsolute("https://other.example/", Page));
    }
}
