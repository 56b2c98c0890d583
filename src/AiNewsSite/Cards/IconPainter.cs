using System.Text;
using AiNewsSite.Values;

namespace AiNewsSite.Cards;

/// <summary>One SVG to the icons that browsers, home screens and app lists ask for as PNG.</summary>
public static class IconPainter
{
    /// <summary>
    /// Pixels of the square. 180: Apple's touch icon, which is shown on black where it is transparent, so that it gets
    /// white paper; 192 and 512: the sizes that a web app manifest should have.
    /// </summary>
    private static readonly (int Size, bool Transparent)[] Icons = [(180, false), (192, true), (512, true)];

    /// <param name="done">Called with every icon's width and PNG.</param>
    /// <remarks>Throws <see cref="BrowserException"/>.</remarks>
    public static async Task PaintAsync(
        string browserPath,
        ReadOnlyMemory<byte> svg,
        Action<int, byte[]> done,
        CancellationToken cancel
    )
    {
        // As an image and not as part of the page, so that nothing in it can reach beyond itself.
        var page =
            "<!doctype html><style>*{margin:0}img{display:block;width:100vw;height:100vh;object-fit:contain}</style>"
            + $"<img src=\"data:image/svg+xml;base64,{Convert.ToBase64String(svg.Span)}\">";
        await using var browser = await Browser.StartAsync(browserPath, cancel);
        var tab = await BrowserTab.OpenAsync(browser, cancel);
        foreach (var (size, transparent) in Icons)
        {
            var square = new ImageSize(size, size);
            done(size, (await tab.PaintAsync(Encoding.UTF8.GetBytes(page), square, transparent, cancel)).Png);
        }
    }
}
