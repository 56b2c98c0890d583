using AiNewsSite.Browser.Tests.Support;
using Microsoft.Playwright;

namespace AiNewsSite.Browser.Tests;

/// <summary>`ainews serve` as a writer sees it.</summary>
public sealed class PreviewTests
{
    [BrowserFact]
    public async Task An_edit_shows_in_every_open_tab_and_the_scroll_stays()
    {
        await using var preview = await LivePreview.Start();
        var one = await preview.Open("/long/");
        var two = await preview.Open("/long/");
        await one.EvaluateAsync("() => scrollTo({ top: 3000, behavior: 'instant' })");

        preview.WritePost("書き直した段落。");

        await one.GetByText("書き直した段落。").First.WaitForAsync();
        await two.GetByText("書き直した段落。").First.WaitForAsync();
        await one.WaitForFunctionAsync("() => Math.abs(scrollY - 3000) < 3");
    }

    [BrowserFact]
    public async Task A_style_sheet_is_swapped_without_a_reload()
    {
        await using var preview = await LivePreview.Start();
        var page = await preview.Open("/long/");
        await page.EvaluateAsync("() => { window.notReloaded = true; }");

        preview.Write("theme/assets/site.css", "body{color:rgb(9,8,7)}");

        await page.WaitForFunctionAsync("() => getComputedStyle(document.body).color === 'rgb(9, 8, 7)'");
        Assert.True(await page.EvaluateAsync<bool>("() => window.notReloaded === true"));
        await page.WaitForFunctionAsync("() => document.querySelectorAll('link[rel=stylesheet]').length === 1");
    }

    [BrowserFact]
    public async Task The_overlay_tells_of_a_mistake_and_goes_when_it_is_mended()
    {
        await using var preview = await LivePreview.Start();
        var page = await preview.Open("/long/");
        var overlay = page.Locator("ainews-preview .overlay");

        preview.Write("site/_posts/2026-01-01-long.md", "---\ntitle: \"長い\nlayout: post\n---\n本文\n");
        await overlay.WaitForAsync();

        var told = await overlay.InnerTextAsync();
        Assert.Contains("site/_posts/2026-01-01-long.md:2:", told, StringComparison.Ordinal);
        Assert.Contains("title: \"長い", told, StringComparison.Ordinal);
        Assert.True(await page.GetByText("はじまりの段落。").First.IsVisibleAsync());

        preview.WritePost("直した段落。");
        await page.GetByText("直した段落。").First.WaitForAsync();
        await page.Locator("ainews-preview .bar").WaitForAsync();
        Assert.Equal(0, await overlay.CountAsync());
    }

    [BrowserFact]
    public async Task A_japanese_address_is_reached_typed_encoded_and_clicked()
    {
        await using var preview = await LivePreview.Start();
        var page = await preview.Open("/");

        await page.Locator("main a", new PageLocatorOptions { HasText = "音声" }).First.ClickAsync();
        await page.Locator("h1", new PageLocatorOptions { HasText = "音声" }).WaitForAsync();
        await page.GotoAsync(preview.Origin + "/音声がわかる/");
        await page.Locator("h1", new PageLocatorOptions { HasText = "音声" }).WaitForAsync();
        await page.GotoAsync(preview.Origin + "/" + Uri.EscapeDataString("音声がわかる") + "/");
        await page.Locator("h1", new PageLocatorOptions { HasText = "音声" }).WaitForAsync();
    }

    [BrowserFact]
    public async Task The_bar_shows_what_the_page_does_not_and_remembers_that_it_is_open()
    {
        await using var preview = await LivePreview.Start();
        var page = await preview.Open("/案/");
        var bar = page.Locator("ainews-preview .bar");
        Assert.Equal("下書き", await bar.Locator("[data-badge=draft]").InnerTextAsync());

        await bar.GetByRole(AriaRole.Button).ClickAsync();
        var text = await bar.InnerTextAsync();
        Assert.Contains("計算 1 分 / front matter 9 分", text, StringComparison.Ordinal);
        Assert.Contains("案", await bar.Locator(".result .t").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await bar.Locator("[data-card=x]").CountAsync());
        Assert.Equal(1, await bar.Locator("[data-card=line]").CountAsync());

        await page.GotoAsync(preview.Origin + "/long/");
        await bar.Locator(".body").WaitForAsync();
        Assert.Equal("true", await bar.GetByRole(AriaRole.Button).GetAttributeAsync("aria-expanded"));
    }
}
