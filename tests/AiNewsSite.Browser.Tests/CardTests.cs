using System.Buffers.Binary;
using AiNewsSite.Browser.Tests.Support;
using AiNewsSite.Cli;

namespace AiNewsSite.Browser.Tests;

/// <summary>Cards as the machine's own browser paints them.</summary>
public sealed class CardTests : IDisposable
{
    private const string Long =
        "生成AIの社内ガイドラインを三か月で全社に広げるために情報システム部門と法務部門が最初に決めておくべき十二の項目と、GPT-4o・Llama 4での試算例【2026年版】";

    private readonly string _folder = Directory.CreateTempSubdirectory("ainews-cards-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [BrowserFact]
    public void Titles_of_10_to_80_characters_fit_and_paint_the_same_twice()
    {
        Write("_config.yml", "title: 試験\n");
        var lengths = Enumerable.Range(0, 15).Select(step => 10 + (step * 5)).ToArray();
        foreach (var length in lengths)
        {
            Post(length, Long[..length]);
        }

        var (code, said) = Run();
        var first = Pictures();

        Assert.Equal(0, code);
        Assert.Contains("15 cards: 15 made", said, StringComparison.Ordinal);
        Assert.DoesNotContain("card-overflow", said, StringComparison.Ordinal);
        Assert.All(first.Values, png => Assert.Equal((1200, 630), SizeOf(png)));

        Assert.Contains("15 cards: 0 made", Run().Said, StringComparison.Ordinal);
        Directory.Delete(Path.Combine(_folder, "assets"), recursive: true);
        Run();
        Assert.Equal(first, Pictures());
    }

    [BrowserFact]
    public void A_title_that_cannot_fit_is_a_finding_at_its_place()
    {
        Write("_config.yml", "title: 試験\n");
        Post(1, string.Concat(Enumerable.Repeat(Long, 8)));
        Post(2, new string('w', 120));

        var said = Run().Said;

        Assert.Contains("2026-01-01-a1.md(2,8): warning card-overflow", said, StringComparison.Ordinal);
        // One long word breaks where it must.
        Assert.DoesNotContain("a2.md", said, StringComparison.Ordinal);
    }

    private void Post(int number, string title) =>
        Write($"_posts/2026-01-01-a{number}.md", $"---\ntitle: \"{title}\"\ncategories: [技術解説]\n---\n本文。\n");

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private (int Code, string Said) Run()
    {
        using var said = new StringWriter();
        var now = new DateTimeOffset(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);
        var host = new CommandHost(said, said, now, "en", Interactive: false);
        var code = CommandLineProgram.Run(["cards", "--source", _folder, "--browser", Chromium.Path!], host);
        return (code, said.ToString());
    }

    private SortedDictionary<string, byte[]> Pictures() =>
        new(
            Directory.GetFiles(Path.Combine(_folder, "assets/cards")).ToDictionary(file => file, File.ReadAllBytes),
            StringComparer.Ordinal
        );

    private static (int Width, int Height) SizeOf(byte[] png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
}
