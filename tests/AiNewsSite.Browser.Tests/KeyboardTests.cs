using System.Globalization;
using AiNewsSite.Browser.Tests.Support;
using Microsoft.Playwright;

namespace AiNewsSite.Browser.Tests;

/// <summary>A reader without a pointer.</summary>
public sealed class KeyboardTests
{
    // What Tab is to reach, in the page's order; each gets a number, by which the walk below knows it.
    private const string Number = """
        () => [...document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex]")]
          .filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }))
          .map((e, i) => { e.dataset.stop = i; return e.outerHTML.slice(0, 120); })
        """;

    // The focused element: its number, or why a reader would not see it.
    private const string Focused = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return "";
          const style = getComputedStyle(e), box = e.getBoundingClientRect();
          if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return `no outline: ${e.outerHTML.slice(0, 120)}`;
          if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return `off the screen: ${e.outerHTML.slice(0, 120)}`;
          return e.dataset.stop ?? `unforeseen: ${e.outerHTML.slice(0, 120)}`;
        }
        """;

    [BrowserTheory]
    [InlineData("", 320)]
    [InlineData("", 1280)]
    [InlineData("2026/04/08/rag-complete-guide/", 320)]
    [InlineData("2026/04/08/rag-complete-guide/", 1280)]
    [InlineData("archive/", 320)]
    [InlineData("tags/", 1280)]
    [InlineData("404.html", 320)]
    public async Task Tab_reaches_every_control_in_order_with_visible_focus(string path, int width)
    {
        var site = (await Session.Get()).Root;
        await using var visit = await PageVisit.StartAsync(site.BaseUrl);
        await visit.OpenAsync(site.BaseUrl + path, width);
        var stops = await visit.Page.EvaluateAsync<string[]>(Number);
        var faults = new List<string>();
        for (var i = 0; i < stops.Length; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var focused = await visit.Page.EvaluateAsync<string>(Focused);
            if (focused != i.ToString(CultureInfo.InvariantCulture))
            {
                faults.Add($"stop {i} is {stops[i]}, but: {focused}");
            }
        }

        PageCheck.AssertNone(faults);
    }

    [BrowserFact]
    public async Task First_tab_stop_leads_past_the_head_to_the_content()
    {
        var site = (await Session.Get()).Root;
        await using var visit = await PageVisit.StartAsync(site.BaseUrl);
        await visit.OpenAsync(site.BaseUrl, 320);
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.activeElement.closest('main') !== null"));
    }

    [BrowserFact]
    public async Task Contents_fold_opens_by_keyboard_and_leads_to_a_heading()
    {
        var site = (await Session.Get()).Root;
        await using var visit = await PageVisit.StartAsync(site.BaseUrl);
        await visit.OpenAsync(site.BaseUrl + "2025/06/12/structured-output-csharp/", 320);
        await visit.Page.FocusAsync(".toc-fold summary");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(":target")).ToBeInViewportAsync();
    }
}
