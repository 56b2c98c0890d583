using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace AiNewsSite.Browser.Tests.Support;

/// <summary>
/// axe-core, as Deque.AxeCore.Playwright brings it, over an open page. Run in the page itself: the package's own
/// runner opens a second page for each result, which doubles the time.
/// </summary>
public static class Accessibility
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // WCAG 2.2's target size is off unless asked for.
    private const string Run = """
        async () => {
          const result = await axe.run(document, {
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
            rules: { "target-size": { enabled: true } },
            resultTypes: ["violations"],
          });
          return result.violations.flatMap(violation => violation.nodes.map(node =>
            `${violation.id} (${violation.impact}): ${node.html.slice(0, 200)} — ` +
            [...node.any, ...node.all, ...node.none].map(check => check.message).join("; ")));
        }
        """;

    /// <summary>Each violation: the rule, the element and what axe says of it; empty for a good page.</summary>
    public static async Task<string[]> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Run);
    }
}
