using AiNewsSite.Browser.Tests.Support;
using Microsoft.Playwright;

namespace AiNewsSite.Browser.Tests;

/// <summary>Pages in the light; a class of its own so that it runs beside the dark ones.</summary>
public sealed class LightPageTests
{
    [BrowserTheory]
    [MemberData(nameof(SamplePages.Rows), MemberType = typeof(SamplePages))]
    public Task Page_is_accessible_and_stable_and_keeps_to_itself(string path) =>
        PageCheck.AtEachWidth(path, ColorScheme.Light);
}

/// <summary>Pages in the dark.</summary>
public sealed class DarkPageTests
{
    [BrowserTheory]
    [MemberData(nameof(SamplePages.Rows), MemberType = typeof(SamplePages))]
    public Task Page_is_accessible_and_stable_and_keeps_to_itself(string path) =>
        PageCheck.AtEachWidth(path, ColorScheme.Dark);
}

/// <summary>Pages over a line that stalls after every tag.</summary>
public sealed class SlowLineTests
{
    [BrowserTheory]
    [InlineData("")]
    [InlineData("search/")]
    [InlineData("2026/04/08/rag-complete-guide/")]
    public async Task What_is_shown_stays_where_it_is_while_the_rest_comes(string path)
    {
        var site = (await Session.Get()).Root;
        int[] widths = [320, 768, 1280];
        var shifts = await Task.WhenAll(widths.Select(Shifts));
        PageCheck.AssertNone([.. shifts.SelectMany(one => one)]);

        async Task<IEnumerable<string>> Shifts(int width)
        {
            await using var visit = await PageVisit.StartAsync(site.BaseUrl);
            await visit.OpenAsync(site.BaseUrl + path + StaticHost.TagByTag, width);
            return (await visit.ShiftsAsync()).Select(one => $"{width} px: {one}");
        }
    }
}
