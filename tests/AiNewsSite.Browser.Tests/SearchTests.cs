using AiNewsSite.Browser.Tests.Support;
using Microsoft.Playwright;

namespace AiNewsSite.Browser.Tests;

/// <summary>A reader who looks for an article.</summary>
public sealed class SearchTests
{
    [BrowserFact]
    public async Task Results_come_while_typing_marked_and_counted()
    {
        await using var visit = await Open("search/");
        await Box(visit).PressSequentiallyAsync("プロンプト");
        await Expect(Hits(visit).First).ToBeVisibleAsync();
        await Expect(Hits(visit).First.Locator("mark").First).ToHaveTextAsync("プロンプト");
        await Expect(Status(visit)).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[0-9]+件"));
        Assert.Contains("q=", visit.Page.Url, StringComparison.Ordinal);
        PageCheck.AssertNone(visit.Faults);
    }

    [BrowserTheory]
    [InlineData("ＲＡＧ", "RAG")]
    [InlineData("rag 検索", "RAG")]
    [InlineData("ぷろんぷと", "プロンプト")]
    [InlineData("ﾌﾟﾛﾝﾌﾟﾄ", "プロンプト")]
    [InlineData("l", "L")]
    public async Task Ways_to_write_a_word_find_it(string query, string marked)
    {
        await using var visit = await Open("search/?q=" + Uri.EscapeDataString(query));
        await Expect(Hits(visit).First.Locator("mark", new() { HasText = marked }).First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Nothing_is_looked_up_while_an_input_method_composes()
    {
        await using var visit = await Open("search/");
        await Box(visit).FocusAsync();
        var devtools = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await devtools.SendAsync("Input.imeSetComposition", Composition("ぷろんぷと"));
        await visit.Page.WaitForTimeoutAsync(600);
        await Expect(Box(visit)).ToHaveValueAsync("ぷろんぷと");
        await Expect(Hits(visit)).ToHaveCountAsync(0);
        Assert.DoesNotContain("q=", visit.Page.Url, StringComparison.Ordinal);

        await devtools.SendAsync("Input.insertText", new() { ["text"] = "プロンプト" });
        await Expect(Hits(visit).First).ToBeVisibleAsync();
        await Expect(Box(visit)).ToHaveValueAsync("プロンプト");
    }

    [BrowserFact]
    public async Task Filters_narrow_the_results_and_stand_in_the_address()
    {
        await using var visit = await Open("search/?q=AI");
        await Expect(Hits(visit).First).ToBeVisibleAsync();
        await visit.Page.SelectOptionAsync("[name=year]", "2025");
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("year=2025"));
        await Expect(visit.Page.Locator(".hit time", new() { HasText = "2026/" })).ToHaveCountAsync(0);
        await Expect(Hits(visit).First).ToBeVisibleAsync();
        var category = await visit.Page.Locator("[name=category] option").Nth(1).GetAttributeAsync("value");
        await visit.Page.SelectOptionAsync("[name=category]", category!);
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("category="));
        var shown = await Hits(visit).CountAsync();
        await Expect(visit.Page.Locator(".hit .meta", new() { HasText = category })).ToHaveCountAsync(shown);

        // The address alone brings back all of it.
        var count = await Status(visit).TextContentAsync();
        await visit.Page.ReloadAsync();
        await Expect(Status(visit)).ToHaveTextAsync(count!);
        await Expect(visit.Page.Locator("[name=category]")).ToHaveValueAsync(category!);
    }

    [BrowserFact]
    public async Task Count_is_that_of_the_results_with_and_without_a_filter()
    {
        await using var visit = await Open("search/?q=" + Uri.EscapeDataString("みなと町"));
        await Expect(Hits(visit).First).ToBeVisibleAsync();
        await Expect(Hits(visit)).ToHaveCountAsync(await CountSaid(visit));
        var before = await Status(visit).TextContentAsync();
        var year = (await Hits(visit).First.Locator("time").GetAttributeAsync("datetime"))![..4];
        await visit.Page.SelectOptionAsync("[name=year]", year == "2025" ? "2026" : "2025");
        await Expect(Status(visit)).Not.ToHaveTextAsync(before!);
        await Expect(Hits(visit)).ToHaveCountAsync(await CountSaid(visit));
        Assert.Contains("q=", visit.Page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Back_button_brings_back_the_search_before()
    {
        await using var visit = await Open("search/");
        await Box(visit).PressSequentiallyAsync("RAG");
        await Box(visit).PressAsync("Enter");
        await Expect(Hits(visit).First).ToBeVisibleAsync();
        await Box(visit).FillAsync("議事録");
        await Box(visit).PressAsync("Enter");
        await Expect(visit.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("議事録"));
        await visit.Page.GoBackAsync();
        await Expect(Box(visit)).ToHaveValueAsync("RAG");
        await Expect(Hits(visit).First.Locator("mark").First).ToHaveTextAsync("RAG");
        await visit.Page.GoForwardAsync();
        await Expect(Box(visit)).ToHaveValueAsync("議事録");

        // From a result and back: the results are there again.
        await Hits(visit).First.Locator("a").ClickAsync();
        await Expect(visit.Page.Locator("article h1")).ToBeVisibleAsync();
        await visit.Page.GoBackAsync();
        await Expect(Box(visit)).ToHaveValueAsync("議事録");
        await Expect(Hits(visit).First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Keys_lead_to_the_box_and_through_the_results()
    {
        await using var visit = await Open("search/?q=RAG");
        await Expect(Hits(visit).First).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("/");
        await Expect(Box(visit)).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(Hits(visit).First.Locator("a")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(Box(visit)).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Box_of_every_page_leads_to_the_results()
    {
        var site = (await Session.Get()).Repo;
        await using var visit = await PageVisit.StartAsync(site.BaseUrl);
        await visit.OpenAsync(site.BaseUrl, 1280);
        await visit.Page.Locator(".masthead [name=q]").FillAsync("ローカルLLM");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Hits(visit).First.Locator("a").ClickAsync();
        await Expect(visit.Page.Locator("article h1")).ToBeVisibleAsync();
        Assert.StartsWith(site.BaseUrl + "20", visit.Page.Url, StringComparison.Ordinal);
        PageCheck.AssertNone(visit.Faults);
    }

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Results_are_accessible_at_every_width(int width)
    {
        var site = (await Session.Get()).Root;
        await using var visit = await PageVisit.StartAsync(site.BaseUrl);
        await visit.Page.SetViewportSizeAsync(width, 700);
        await visit.Page.GotoAsync(site.BaseUrl + "search/?q=AI");
        await Expect(Hits(visit)).ToHaveCountAsync(10);
        PageCheck.AssertNone([.. await PageCheck.FindingsAsync(visit), .. visit.Faults]);
    }

    [BrowserFact]
    public async Task What_is_nowhere_is_said_to_be_nowhere()
    {
        await using var visit = await Open("search/?q=" + Uri.EscapeDataString("纐纈鸞鵬"));
        await Expect(Status(visit)).ToContainTextAsync("見つかりませんでした");
        await Expect(Hits(visit)).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task More_results_come_when_asked_for_and_the_first_of_them_has_the_focus()
    {
        await using var visit = await Open("search/?q=" + Uri.EscapeDataString("の"));
        await Expect(Hits(visit)).ToHaveCountAsync(10);
        await visit.Page.Locator("[data-more]").ClickAsync();
        await Expect(Hits(visit).Nth(10).Locator("a")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Without_script_the_page_says_what_to_do()
    {
        var session = await Session.Get();
        await using var context = await session.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(session.Root.BaseUrl + "search/?q=RAG");
        await Expect(page.Locator(".notice")).ToContainTextAsync("JavaScript");
        await Expect(page.Locator(".search-form")).ToBeHiddenAsync();
        await page.Locator("main .ways a").First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("記事一覧");
    }

    private static async Task<PageVisit> Open(string path)
    {
        var site = (await Session.Get()).Root;
        var visit = await PageVisit.StartAsync(site.BaseUrl);
        await visit.OpenAsync(site.BaseUrl + path, 1280);
        return visit;
    }

    /// <summary>The first number of the status; 0 where it has none.</summary>
    private static async Task<int> CountSaid(PageVisit visit)
    {
        var said = await Status(visit).TextContentAsync() ?? "";
        var number = string.Concat(said.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit));
        return number.Length == 0 ? 0 : int.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static ILocator Box(PageVisit visit) => visit.Page.Locator("#search-box");

    private static ILocator Hits(PageVisit visit) => visit.Page.Locator(".hit");

    private static ILocator Status(PageVisit visit) => visit.Page.Locator("[role=status]");

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private static IPageAssertions Expect(IPage page) => Assertions.Expect(page);

    private static Dictionary<string, object> Composition(string text) =>
        new()
        {
            ["text"] = text,
            ["selectionStart"] = text.Length,
            ["selectionEnd"] = text.Length,
        };
}
