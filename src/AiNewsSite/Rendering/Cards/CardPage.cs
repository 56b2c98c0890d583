namespace AiNewsSite.Rendering.Cards;

/// <summary>A card as a page that a browser can take a picture of.</summary>
/// <param name="Post">The post's place in the site.</param>
/// <param name="Path">Of the picture in the source, such as "assets/cards/2026-01-02-0123456789.png": the digits are the page's content.</param>
public sealed record CardPage(int Post, string Path, ReadOnlyMemory<byte> Html)
{
    /// <summary>Pixels; what Open Graph readers ask for.</summary>
    public const int Width = 1200;

    public const int Height = 630;
}
