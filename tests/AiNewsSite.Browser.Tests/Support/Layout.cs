using Microsoft.Playwright;

namespace AiNewsSite.Browser.Tests.Support;

/// <summary>Measures of an open page's boxes.</summary>
public static class Layout
{
    /// <summary>What reaches past the window's right edge, where the page scrolls sideways; empty where it does not.</summary>
    public static Task<string[]> OverflowAsync(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            () => {
              const root = document.documentElement;
              if (root.scrollWidth <= root.clientWidth && document.body.scrollWidth <= root.clientWidth) return [];
              const wide = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1);
              return [`${root.scrollWidth} > ${root.clientWidth}`, ...wide.slice(0, 5).map(e => e.outerHTML.slice(0, 120))];
            }
            """
        );

    /// <summary>Controls that stand alone and are under 24 px high or wide. Links inside a sentence may be (WCAG 2.5.8).</summary>
    public static Task<string[]> SmallTargetsAsync(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            () => {
              const inSentence = e => {
                if (getComputedStyle(e).display !== "inline") return false;
                let block = e.parentElement;
                while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
                return block.textContent.trim().length > e.textContent.trim().length;
              };
              return [...document.querySelectorAll("a[href], button, summary, input, select, textarea")]
                .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.disabled && !e.closest(".skip") && !inSentence(e))
                .map(e => [e, e.getBoundingClientRect()])
                .filter(([, box]) => box.width < 23.9 || box.height < 23.9)
                .map(([e, box]) => `${box.width.toFixed(1)}×${box.height.toFixed(1)} ${e.outerHTML.slice(0, 120)}`);
            }
            """
        );
}
