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
        // The search page can only say what to do instead; every other page has its content.
        var words = (await page.Locator("main").InnerTextAsync()).Length;
        Assert.True(words > (path == "search/" ? 50 : 100), $"{words} characters");
        await Assertions.Expect(page.Locator("button:visible")).ToHaveCountAsync(0);
    }
}
