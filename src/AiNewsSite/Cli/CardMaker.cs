using System.Collections.Concurrent;
using System.Collections.Immutable;
using AiNewsSite.Build;
using AiNewsSite.Cards;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Output;
using AiNewsSite.Rendering.Cards;
using AiNewsSite.Values;

namespace AiNewsSite.Cli;

/// <param name="Needed">Posts without an image of their own.</param>
/// <param name="Made">Pictures written by this run; the others were there.</param>
/// <param name="Left">Pictures in the folder that no post of this build uses, relative to the source.</param>
/// <param name="Findings">The user's severities applied.</param>
internal sealed record MadeCards(
    int Needed,
    int Made,
    ImmutableArray<string> Left,
    ImmutableArray<Diagnostic> Findings
);

/// <summary>Writes the pictures of cards that are missing into the source's assets.</summary>
internal static class CardMaker
{
    public static MadeCards Nothing { get; } = new(0, 0, [], []);

    /// <param name="browser">The browser's path; null where there is none.</param>
    public static MadeCards Make(SiteChoices choices, string? browser)
    {
        var site = SiteBuilder.Load(choices.Request, new StageClock());
        var findings = new FindingBag(site.Graph.Site.Settings, []);
        var pages = site.Renderer.Cards.Pages().ToArray();
        findings.Add([.. pages.SelectMany(page => page.Diagnostics)]);
        var cards = pages.Select(page => page.Value).OfType<CardPage>().ToArray();
        var wanted = cards.Select(card => card.Path).ToHashSet(StringComparer.Ordinal);
        var missing = cards
            .DistinctBy(card => card.Path)
            .Where(card => !File.Exists(Path.Combine(choices.Source, card.Path)))
            .ToArray();
        var made = missing.Length > 0 ? Paint(missing, (choices.Source, browser), site, findings) : 0;
        var left = site
            .Tree.StaticFiles.Select(file => file.Path.Value)
            .Where(path => CardFinder.IsPicture(path) && !wanted.Contains(path));
        return new MadeCards(cards.Length, made, [.. left], findings.Sorted());
    }

    private static int Paint(
        CardPage[] missing,
        (string Source, string? Browser) with,
        LoadedSite site,
        FindingBag findings
    )
    {
        if (with.Browser is null)
        {
            findings.Add([NotMade(site, "Chromium or Chrome was not found on PATH, and CHROMIUM names none.")]);
            return 0;
        }

        var written = new ConcurrentBag<string>();
        try
        {
            Directory.CreateDirectory(Path.Combine(with.Source, CardFinder.Folder));
            CardPainter
                .PaintAsync(
                    with.Browser,
                    missing,
                    (card, picture) =>
                    {
                        SourceFileWriter.Replace(Path.Combine(with.Source, card.Path), picture.Png);
                        written.Add(card.Path);
                        if (!picture.Fits)
                        {
                            findings.Add([Overflow(site, card)]);
                        }
                    },
                    CancellationToken.None
                )
                .GetAwaiter()
                .GetResult();
        }
        catch (Exception e) when (e is BrowserException or IOException or UnauthorizedAccessException)
        {
            findings.Add([NotMade(site, e.Message)]);
        }

        return written.Count;
    }

    private static Diagnostic NotMade(LoadedSite site, string why) =>
        Diagnostic.Create(CardCodes.NotMade, site.Graph.Site.Settings.File, TextPosition.None, why);

    private static Diagnostic Overflow(LoadedSite site, CardPage card)
    {
        var post = site.Graph.Site.Posts[card.Post];
        var at = post.FrontMatter["title"]?.At.Position ?? TextPosition.None;
        return Diagnostic.Create(CardCodes.Overflow, post.Source, at, post.Title);
    }
}
