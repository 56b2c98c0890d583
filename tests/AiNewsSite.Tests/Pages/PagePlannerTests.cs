using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Pages;

public sealed class PagePlannerTests
{
    [Theory]
    [InlineData("/index.html", "index.html")]
    [InlineData("/tags/index.html", "tags/index.html")]
    [InlineData("/404.html", "404.html")]
    public void A_page_of_the_source_stands_in_for_a_generated_one_by_its_file_too(string permalink, string file)
    {
        using var site = new BuiltSite(
            "",
            BuiltSite.Post("2026-01-02-a", "title: 題\ntags: [b]"),
            ("own.md", $"---\ntitle: 自作\npermalink: {permalink}\n---\n自作の頁です。\n")
        );

        Assert.True(site.Run.ExitCode == 0, site.Run.Error);
        Assert.Contains("自作の頁です。", site.Text(file), StringComparison.Ordinal);
    }
}
