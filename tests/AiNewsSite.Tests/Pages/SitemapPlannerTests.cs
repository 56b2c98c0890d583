using AiNewsSite.Pages;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Pages;

public sealed class SitemapPlannerTests
{
    [Theory]
    [InlineData(3, 1_000_000)]
    [InlineData(1_000, 3 * 140)]
    public void Beyond_the_limits_there_are_an_index_and_parts(int urls, long bytes)
    {
        var plans = SitemapPlanner
            .Plan(new SiteSettings(), Lists(7), [], new SitemapLimits(urls, bytes))
            .ToDictionary(plan => plan.Url.Value, plan => plan.View);

        Assert.Equal(["/sitemap-1.xml", "/sitemap-2.xml", "/sitemap-3.xml", "/sitemap.xml"], plans.Keys.Order());
        var index = Assert.IsType<SitemapIndexView>(plans["/sitemap.xml"]);
        Assert.Equal([3, 3, 1], index.Parts.Select(part => ((SitemapView)part.View).Pages.Length));
        Assert.Equal(
            Lists(7).Select(plan => plan.Url),
            index.Parts.SelectMany(part => ((SitemapView)part.View).Pages).Select(plan => plan.Url)
        );
    }

    [Fact]
    public void Within_the_limits_there_is_one_file()
    {
        var plan = Assert.Single(SitemapPlanner.Plan(new SiteSettings(), Lists(3), [], new SitemapLimits(3, 10_000)));

        Assert.Equal(3, Assert.IsType<SitemapView>(plan.View).Pages.Length);
    }

    [Fact]
    public void Only_pages_for_readers_are_listed()
    {
        PagePlan[] plans =
        [
            new(new UrlPath("/a/"), new PostView(0)),
            new(new UrlPath("/b/"), new PostView(1)),
            new(new UrlPath("/404.html"), new NotFoundView()),
            new(new UrlPath("/old/"), new RedirectView(new UrlPath("/a/"), "")),
            new(new UrlPath("/robots.txt"), new RobotsView()),
        ];

        var plan = Assert.Single(
            SitemapPlanner.Plan(new SiteSettings(), plans, [false, true], SitemapPlanner.Protocol)
        );

        Assert.Equal("/a/", Assert.Single(((SitemapView)plan.View).Pages).Url.Value);
    }

    private static IEnumerable<PagePlan> Lists(int count) =>
        Enumerable.Range(1, count).Select(number => new PagePlan(new UrlPath($"/tags/{number}/"), new ArchiveView()));
}
