using AiNewsSite.Browser.Tests.Support;
using Microsoft.Playwright;

namespace AiNewsSite.Browser.Tests;

/// <summary>A reader who prints.</summary>
public sealed class PrintTests
{
    [BrowserTheory]
    [InlineData("")]
    [InlineData("2026/04/08/rag-complete-guide/")]
    public async Task On_paper_stands_nothing_to_click_or_to_fill_in(string path)
    {
        var session = await Session.Get();
        await using var context = await session.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(session.Root.BaseUrl + path);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("button:visible, input:visible")).ToHaveCountAsync(0);
    }
}
