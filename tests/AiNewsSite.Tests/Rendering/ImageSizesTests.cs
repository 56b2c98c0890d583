using AiNewsSite.Cli;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Rendering;

/// <summary>Images that the desk supplies in several sizes, from the folder to the page.</summary>
public sealed class ImageSizesTests : IDisposable
{
    private const string Sizes = "sizes=\"(min-width: 48rem) 42.5rem, 100vw\"";
    private readonly TemporaryFolder _folder = new();

    public ImageSizesTests()
    {
        _folder.Write("blog/_config.yml", "title: 試験\nurl: https://example.com\nbaseurl: /under\n");
        foreach (
            var (name, width) in new[] { ("図 1", 1600), ("図 1-640w", 640), ("図 1-1280w", 1270), ("図 1-9w", 640) }
        )
        {
            _folder.Write($"blog/img/{name}.svg", Picture(width));
        }

        _folder.Write("blog/img/alone.svg", Picture(800));
        _folder.Write("blog/img/other-w.svg", Picture(400));
        _folder.Write("blog/img/other.svg", Picture(800));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_body_image_names_every_size_by_its_true_width() =>
        Assert.Contains(
            "height=\"100\" srcset=\"/under/img/%E5%9B%B3%201-640w.svg 640w, /under/img/%E5%9B%B3%201-1280w.svg 1270w, "
                + $"/under/img/%E5%9B%B3%201.svg 1600w\" {Sizes}>",
            Page("![図](</img/図 1.svg>)"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_feed_names_them_in_full()
    {
        Page("![図](</img/図 1.svg>)");

        Assert.Contains(
            "https://example.com/under/img/%E5%9B%B3%201-640w.svg 640w",
            File.ReadAllText(Path.Combine(_folder.Path, "site", "feed.xml")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_lead_image_names_them_too_on_its_page_and_on_the_front_page()
    {
        var page = Page("本文。", "image: /img/図 1.svg\n");
        var front = File.ReadAllText(Path.Combine(_folder.Path, "site", "index.html"));

        Assert.Contains("1600w\" sizes=\"(min-width: 70rem) 67.5rem, 100vw\"", page, StringComparison.Ordinal);
        Assert.Contains("1600w\" sizes=\"(min-width: 64rem) 46.5rem, 100vw\"", front, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("![図](/img/alone.svg)")]
    [InlineData("![図](/img/other.svg)")]
    [InlineData("![図](/img/other-w.svg)")]
    [InlineData("![図](</img/図 1-640w.svg>)")]
    [InlineData("![図](</img/図 1.svg>){: width=\"300\"}")]
    public void An_image_of_one_size_has_no_set(string body) =>
        Assert.DoesNotContain("srcset", Page(body), StringComparison.Ordinal);

    [Theory]
    [InlineData("a <img src=\"/img/図 1.svg\" alt=\"\" srcset=\"/x.svg 1w\">")]
    [InlineData("![図](</img/図 1.svg>){: srcset=\"/x.svg 1w\"}")]
    public void A_set_of_the_authors_own_stays_alone_and_the_size_is_added(string body)
    {
        var page = Page(body);

        Assert.Equal(2, page.Split("srcset").Length);
        Assert.Contains("width=\"1600\" height=\"100\"", page, StringComparison.Ordinal);
    }

    private static string Picture(int width) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"100\"></svg>";

    private string Page(string body, string keys = "")
    {
        _folder.Write("blog/_posts/2026-01-01-a.md", $"---\ntitle: 甲\n{keys}---\n{body}\n");
        var site = Path.Combine(_folder.Path, "site");
        var run = CommandLine.Run("build", "--source", Path.Combine(_folder.Path, "blog"), "--output", site);
        Assert.Equal((ExitCode.Done, 0), (run.ExitCode, run.Error.Split("warning").Length - 2));
        return File.ReadAllText(Path.Combine(site, "2026", "01", "01", "a.html"));
    }
}
