using AiNewsSite.Browser.Tests.Support;
using Microsoft.Playwright;

namespace AiNewsSite.Browser.Tests;

/// <summary>Every address that a page names, asked of the host: the site at `/` and the same under `/repo/`.</summary>
public sealed class LinkTests
{
    // Resolved as the browser resolves them; what another site answers is not ours to hold.
    private const string Links = """
        () => {
          const named = [...document.querySelectorAll("[href], [src]")].map(e => e.href?.baseVal ?? e.href ?? e.src);
          const sets = [...document.querySelectorAll("[srcset]")].flatMap(e => e.srcset.split(",").map(one => new URL(one.trim().split(/\s/)[0], document.baseURI).href));
          const missing = [...document.querySelectorAll("a[href^='#']")].filter(e => e.hash.length > 1 && !document.getElementById(decodeURIComponent(e.hash.slice(1)))).map(e => `no such place: ${e.getAttribute("href")}`);
          return [...named, ...sets, ...missing].filter(one => one.startsWith(location.origin) || one.startsWith("no such"));
        }
        """;

    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_link_or_asset_is_dead(bool underFolder)
    {
        var session = await Session.Get();
        var site = underFolder ? session.Repo : session.Root;
        await using var visit = await PageVisit.StartAsync(site.BaseUrl);
        using var client = new HttpClient();
        var answers = new Dictionary<string, string?>(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var url in site.PageUrls())
        {
            await visit.Page.GotoAsync(url);
            foreach (var link in await visit.Page.EvaluateAsync<string[]>(Links))
            {
                var address = link.Split('#')[0];
                if (!answers.TryGetValue(address, out var fault))
                {
                    fault = answers[address] = await FaultOf(client, address, site);
                }

                if (fault is not null)
                {
                    faults.Add($"{url}: {fault}");
                }
            }
        }

        Assert.True(answers.Count > 100);
        PageCheck.AssertNone(faults);
    }

    private static async Task<string?> FaultOf(HttpClient client, string address, SampleSite site)
    {
        if (!address.StartsWith(site.BaseUrl, StringComparison.Ordinal))
        {
            return $"outside the site: {address}";
        }

        using var answer = await client.GetAsync(new Uri(address), HttpCompletionOption.ResponseHeadersRead);
        return answer.IsSuccessStatusCode ? null : $"{(int)answer.StatusCode}: {address}";
    }

    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_redirect_leads_a_reader_to_a_page(bool underFolder)
    {
        var session = await Session.Get();
        var site = underFolder ? session.Repo : session.Root;
        var pages = site.PageUrls().ToHashSet(StringComparer.Ordinal);
        await using var visit = await PageVisit.StartAsync(site.BaseUrl);
        Assert.NotEmpty(site.RedirectUrls());
        foreach (var url in site.RedirectUrls())
        {
            await visit.Page.GotoAsync(url, Committed);
            Assert.True(await Arrives(visit.Page, pages), $"{url} stays at {visit.Page.Url}");
        }
    }

    private static readonly PageGotoOptions Committed = new() { WaitUntil = WaitUntilState.Commit };

    // Arrival is the point, not what the page then loads. WaitForURL has no such mode: told to wait for "commit" at an
    // address already reached, it waits for an event that never comes again.
    private static async Task<bool> Arrives(IPage page, HashSet<string> pages)
    {
        for (var look = 0; look < 600 && !pages.Contains(page.Url); look++)
        {
            await Task.Delay(50);
        }

        return pages.Contains(page.Url);
    }

    [BrowserFact]
    public async Task Host_answers_an_unknown_address_with_the_404_page()
    {
        var session = await Session.Get();
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(session.Repo.BaseUrl + "no/such/page/"));
        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Contains("<h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
