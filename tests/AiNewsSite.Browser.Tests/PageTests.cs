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
