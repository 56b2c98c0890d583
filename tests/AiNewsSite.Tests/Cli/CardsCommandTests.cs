using AiNewsSite.Build;
using AiNewsSite.Cli;
using AiNewsSite.Rendering.Cards;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Cli;

public sealed class CardsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CardsCommandTests()
    {
        _folder.Write("site/_config.yml", "title: 試験\nurl: https://e.jp\nimage: /assets/general.png\n");
        _folder.Write("site/assets/general.png", Png());
        WritePost("最初の題名");
    }

    public void Dispose() => _folder.Dispose();

    private string Source => Path.Combine(_folder.Path, "site");

    [Fact]
    public void Without_a_browser_a_note_says_so_and_the_general_image_stays()
    {
        var made = CardMaker.Make(Choices(), browser: null);

        var finding = Assert.Single(made.Findings);
        Assert.Equal("cards-not-made", finding.Code.Id);
        Assert.Equal((1, 0), (made.Needed, made.Made));
        Assert.Contains("og:image\" content=\"https://e.jp/assets/general.png\"", Built(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_is_used_while_its_post_looks_as_it_shows()
    {
        var card = Assert.Single(Cards());
        _folder.Write("site/" + card.Path, Png());

        var page = Built();
        Assert.Contains($"og:image\" content=\"https://e.jp/{card.Path}\"", page, StringComparison.Ordinal);
        Assert.Contains("og:image:width\" content=\"1200\"", page, StringComparison.Ordinal);
        Assert.Contains("og:image:alt\" content=\"最初の題名\"", page, StringComparison.Ordinal);
        Assert.Contains($"\"url\":\"https://e.jp/{card.Path}\"", page.Replace("\\/", "/"), StringComparison.Ordinal);
        Assert.Equal((1, 0), Counts(CardMaker.Make(Choices(), browser: null)));

        WritePost("新しい題名");
        Assert.DoesNotContain(card.Path, Built(), StringComparison.Ordinal);
        Assert.Equal(card.Path, Assert.Single(CardMaker.Make(Choices(), browser: null).Left));
    }

    [Fact]
    public void A_post_with_an_image_needs_no_card_and_one_whose_image_is_missing_does()
    {
        WritePost("題名", "image: /assets/general.png\n");
        Assert.Empty(Cards());

        WritePost("題名", "image: /assets/gone.png\n");
        Assert.Single(Cards());
    }

    [Fact]
    public void Pruning_leaves_alone_what_an_author_put_there()
    {
        _folder.Write("site/assets/cards/2026-01-05-0123456789.png", Png());
        _folder.Write("site/assets/cards/my-own.png", Png());

        var left = Assert.Single(CardMaker.Make(Choices(), browser: null).Left);
        Assert.Equal("assets/cards/2026-01-05-0123456789.png", left);
    }

    [Fact]
    public void A_layout_that_fails_is_a_finding()
    {
        _folder.Write("theme/layouts/card.html", "{{ page.title | no_such_function }}");

        var made = CardMaker.Make(Choices() with { Templates = Path.Combine(_folder.Path, "theme") }, browser: null);

        var finding = Assert.Single(made.Findings);
        Assert.Equal(("template-error", 0), (finding.Code.Id, made.Needed));
    }

    [Fact]
    public void A_browser_that_is_not_there_is_wrong_usage()
    {
        var run = CommandLine.Run("cards", "--source", Source, "--browser", Path.Combine(_folder.Path, "none"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("there is no browser", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_a_title_is_text_on_the_card()
    {
        WritePost("<script>alert(1)</script>と</h1>の話");

        var html = System.Text.Encoding.UTF8.GetString(Assert.Single(Cards()).Html.Span);

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("</h1>").Length);
    }

    private static (int, int) Counts(MadeCards made) => (made.Needed, made.Made);

    private CardPage[] Cards() =>
        [.. SiteBuilder.Load(Choices().Request, new StageClock()).Renderer.Cards.Pages().Select(page => page.Value!)];

    private SiteChoices Choices() =>
        new()
        {
            Source = Source,
            Output = Path.Combine(_folder.Path, "out"),
            AsOf = new Moment(new DateTime(2026, 6, 1), TimeSpan.Zero),
        };

    private string Built()
    {
        var output = Path.Combine(_folder.Path, "out");
        Assert.Equal(0, CommandLine.Run("build", "--source", Source, "--output", output).ExitCode);
        return File.ReadAllText(Path.Combine(output, "2026/01/05/a.html"));
    }

    private void WritePost(string title, string more = "") =>
        _folder.Write("site/_posts/2026-01-05-a.md", $"---\ntitle: '{title}'\n{more}---\n本文。\n");

    /// <summary>The head of a PNG of 1200 by 630 pixels: sizes are read from there.</summary>
    private static byte[] Png() =>
        [
            0x89,
            0x50,
            0x4e,
            0x47,
            0x0d,
            0x0a,
            0x1a,
            0x0a,
            0,
            0,
            0,
            13,
            0x49,
            0x48,
            0x44,
            0x52,
            0,
            0,
            0x04,
            0xb0,
            0,
            0,
            0x02,
            0x76,
            8,
            2,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
        ];
}
