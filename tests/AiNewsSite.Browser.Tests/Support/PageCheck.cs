using Microsoft.Playwright;

namespace AiNewsSite.Browser.Tests.Support;

/// <summary>What every page must hold, however it is looked at.</summary>
public static class PageCheck
{
    /// <summary>The smallest phone, a tablet, a desk.</summary>
    private static readonly int[] Widths = [320, 768, 1280];

    /// <summary>Fails with all that is wrong with one page of the site at `/`, at every width.</summary>
    public static async Task AtEachWidth(string path, ColorScheme scheme)
    {
        var site = (await Session.Get()).Root;
        await using var visit = await PageVisit.StartAsync(site.BaseUrl, scheme);
        var found = new List<string>();
        foreach (var width in Widths)
        {
            await visit.OpenAsync(site.BaseUrl + path, width);
            found.AddRange((await FindingsAsync(visit)).Select(finding => $"{width} px: {finding}"));
        }

        AssertNone([.. found, .. visit.Faults]);
    }

    /// <summary>Layout shifts, sideways scrolling, small targets and axe violations of the page that is open.</summary>
    public static async Task<IReadOnlyList<string>> FindingsAsync(PageVisit visit) =>
        [
            .. (await visit.ShiftsAsync()).Select(one => "shift: " + one),
            .. (await Layout.OverflowAsync(visit.Page)).Select(one => "overflow: " + one),
            .. (await Layout.SmallTargetsAsync(visit.Page)).Select(one => "small: " + one),
            .. (await Accessibility.ViolationsAsync(visit.Page)).Select(one => "axe: " + one),
        ];

    public static void AssertNone(IReadOnlyCollection<string> findings) =>
        Assert.True(findings.Count == 0, string.Join('\n', findings));
}
