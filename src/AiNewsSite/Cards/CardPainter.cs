using System.Threading.Channels;
using AiNewsSite.Rendering.Cards;
using AiNewsSite.Values;

namespace AiNewsSite.Cards;

/// <summary>Cards to pictures: one browser, several tabs side by side.</summary>
public static class CardPainter
{
    private static readonly ImageSize Size = new(CardPage.Width, CardPage.Height);

    /// <param name="done">Called for every card as soon as it is there, from several threads.</param>
    /// <remarks>Throws <see cref="BrowserException"/>.</remarks>
    public static async Task PaintAsync(
        string browserPath,
        IReadOnlyCollection<CardPage> cards,
        Action<CardPage, Picture> done,
        CancellationToken cancel
    )
    {
        await using var browser = await Browser.StartAsync(browserPath, cancel);
        var waiting = Channel.CreateUnbounded<CardPage>();
        foreach (var card in cards)
        {
            waiting.Writer.TryWrite(card);
        }

        waiting.Writer.Complete();
        var tabs = Math.Clamp(Environment.ProcessorCount, 2, 6);
        await Task.WhenAll(Enumerable.Range(0, Math.Min(tabs, cards.Count)).Select(_ => TabAsync()));

        async Task TabAsync()
        {
            var tab = await BrowserTab.OpenAsync(browser, cancel);
            await foreach (var card in waiting.Reader.ReadAllAsync(cancel))
            {
                done(card, await tab.PaintAsync(card.Html, Size, transparent: false, cancel));
            }
        }
    }
}
