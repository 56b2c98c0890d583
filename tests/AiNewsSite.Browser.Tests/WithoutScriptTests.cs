using AiNewsSite.Browser.Tests.Support;
using Microsoft.Playwright;

namespace AiNewsSite.Browser.Tests;

/// <summary>A reader whose browser runs no script.</summary>
public sealed class WithoutScriptTests
{
    [BrowserTheory]
    [MemberData(nameof(SamplePages.Rows), MemberType = typeof(SamplePages))]
    public async Task Page_shows_its_heading_and_words_and_no_dead_button(string path)
    {
        var session = await Session.Get();
        await using var context = await session.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                JavaScriptEnabled = false,
                ViewportSize = new ViewportSize { Width = 320, Height = 640 },
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(session.Root.BaseUrl + path);
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        Assert.True((await page.Locator("main").InnerTextAsync()).Length > 100);
        await Assertions.Expect(page.Locator("button:visible")).ToHaveCountAsync(0);
    }
}
