using AiNewsSite.Browser.Tests.Support;

namespace AiNewsSite.Browser.Tests;

/// <summary>The checks themselves: each finds the fault it is there for.</summary>
public sealed class CheckTests
{
    [BrowserTheory]
    [InlineData("<img src='/assets/icon.svg'>", "axe: image-alt")]
    [InlineData("<p style='color:#999;background:#fff'>うすい字</p>", "axe: color-contrast")]
    [InlineData("<h4>とばした見出し</h4>", "axe: heading-order")]
    [InlineData("<div style='width:900px'>広い</div>", "overflow: ")]
    [InlineData("<a href='/' style='display:block;width:20px;height:20px'>小</a>", "small: 20.0×20.0")]
    [InlineData(
        "<script>new PerformanceObserver(() => setTimeout(() => document.body.prepend('押し下げる'), 60)).observe({ type: 'paint', buffered: true })</script>",
        "shift: "
    )]
    [InlineData("<script>console.error('困った')</script>", "console error: 困った")]
    [InlineData("<img alt='' src='/no-such-file.png'>", "404: ")]
    [InlineData("<img alt='' src='http://127.0.0.2:9/x.png'>", "off the site: http://127.0.0.2:9/x.png")]
    public async Task Check_finds_the_fault(string html, string finding)
    {
        var site = (await Session.Get()).Root;
        await using var visit = await PageVisit.StartAsync(site.BaseUrl);
        var page =
            $"<!DOCTYPE html><html lang=ja><title>試し</title><main><h1>試し</h1>{html}<p>本文</p></main></html>";
        await visit.Page.RouteAsync(
            "**/trial.html",
            route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = page })
        );
        await visit.OpenAsync(site.BaseUrl + "trial.html", 320);

        // What moves, moves after the first paint, which a busy machine may put off.
        IReadOnlyList<string> found = [];
        for (var look = 0; look < 20 && !found.Any(Fits); look++)
        {
            await visit.Page.WaitForTimeoutAsync(100);
            found = [.. await PageCheck.FindingsAsync(visit), .. visit.Faults];
        }

        Assert.Contains(found, one => Fits(one));

        bool Fits(string one) => one.StartsWith(finding, StringComparison.Ordinal);
    }
}
