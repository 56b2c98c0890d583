using System.Collections.Concurrent;
using AiNewsSite.Browser.Tests.Support;

namespace AiNewsSite.Browser.Tests;

/// <summary>The whole sample site, page by page, on the smallest phone.</summary>
public sealed class EveryPageTests
{
    private const int Phone = 320;

    [BrowserFact]
    public async Task Every_page_is_good_on_a_small_phone()
    {
        var site = (await Session.Get()).Root;
        var rest = site.PageUrls().Except(SamplePages.Paths.Select(path => site.BaseUrl + Uri.EscapeDataString(path)));
        await VisitAll(site, rest, PageCheck.FindingsAsync);
    }

    [BrowserFact]
    public async Task Under_a_folder_no_page_asks_for_anything_outside_it()
    {
        var site = (await Session.Get()).Repo;
        var urls = SamplePages.Paths.Select(path => site.BaseUrl + path);
        await VisitAll(site, urls, visit => Task.FromResult<IReadOnlyList<string>>([]));
    }

    private static async Task VisitAll(
        SampleSite site,
        IEnumerable<string> urls,
        Func<PageVisit, Task<IReadOnlyList<string>>> findings
    )
    {
        await using var visit = await PageVisit.StartAsync(site.BaseUrl);
        var found = new List<string>();
        foreach (var url in urls)
        {
            await visit.OpenAsync(url, Phone);
            found.AddRange((await findings(visit)).Select(finding => $"{url}: {finding}"));
        }

        PageCheck.AssertNone([.. found, .. visit.Faults]);
    }
}
