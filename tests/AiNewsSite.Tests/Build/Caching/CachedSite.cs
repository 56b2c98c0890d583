using System.Globalization;
using AiNewsSite.Build;
using AiNewsSite.Build.Caching;
using AiNewsSite.Input;
using AiNewsSite.Parsing;
using AiNewsSite.Tests.Support;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Build.Caching;

/// <summary>A blog that a seeded editor changes, built with a cache and without one.</summary>
internal sealed class CachedSite : IDisposable
{
    private static readonly string[] Bodies =
    [
        "## 見出し\n\n本文です。**強調**と[外](https://example.com/)。\n",
        "前の段落。\n\n[記事]({% post_url 2026-01-01-p0 %}) と [頁]({% link about.md %})\n",
        "![絵](/assets/a.png)\n\n![小](a.png){: width=\"10\"}\n\n{% unknown_tag %}\n",
        "{% include box.html title=\"箱\" %}\n\n{{ page.title }} {{ page.date }} {{ site.title }}\n",
        "# 一\n\n# 二 {#own}\n\n1. 甲\n2. 乙\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n",
        "脚注[^1]。<span class=\"x\">生の</span>`code`\n\n[^1]: 注。\n\n```python\nprint(1)\n```\n",
        "壊れた<b>タグと[リンク](no-such.md)\n\n===\n",
        "",
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly Random _random;
    private int _posts;

    public CachedSite(int seed, int posts)
    {
        _random = new Random(seed);
        WriteSettings();
        _folder.Write("theme/partials/box.html", "<b>{{ page.title }}</b>");
        _folder.Write("site/about.md", "---\ntitle: About\n---\n概要。\n");
        _folder.Write(
            "site/assets/a.png",
            Convert.FromHexString("89504E470D0A1A0A0000000D4948445200000004000000050806")
        );
        for (var post = 0; post < posts; post++)
        {
            AddPost();
        }
    }

    public string Source => System.IO.Path.Combine(_folder.Path, "site");

    public string Cache => System.IO.Path.Combine(Source, SourceReader.CacheFolder);

    public BuildRequest Request =>
        new(Source, System.IO.Path.Combine(_folder.Path, "theme"), Choices) { Jobs = 1 + _random.Next(3) };

    public string[] Packs =>
        Directory.Exists(Cache) ? [.. Directory.GetFiles(Cache).Order(StringComparer.Ordinal)] : [];

    public CommandChoices Choices { get; private set; } =
        new() { AsOf = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero) };

    public void Dispose() => _folder.Dispose();

    public void Write(string file, string text) => _folder.Write("site/" + file, text);

    /// <summary>One change of any kind.</summary>
    public void Edit()
    {
        switch (_random.Next(9))
        {
            case 0:
                AddPost();
                break;
            case 1:
                // The first is what others link to.
                File.Delete(PathOf(1 + _random.Next(_posts - 1)));
                break;
            case 2:
                WriteSettings();
                break;
            case 3:
                Write($"_drafts/d{_random.Next(2)}.md", $"---\ntitle: 下書き{_random.Next(9)}\n---\n{Body()}");
                break;
            case 4:
                Choose();
                break;
            case 5:
                Copy();
                break;
            case 6:
                string[] texts = ["---\ntitle: \"\n---\n", "{% post_url gone %}\n", "良い。\n", "また良い。\n"];
                Write("_posts/2026-01-02-torn.md", texts[_random.Next(texts.Length)]);
                break;
            default:
                WritePost(_random.Next(_posts));
                break;
        }
    }

    /// <summary>Harms the cache in one of many ways.</summary>
    public void Harm()
    {
        if (Packs is not { Length: > 0 } packs)
        {
            return;
        }

        var pack = packs[_random.Next(packs.Length)];
        var bytes = File.ReadAllBytes(pack);
        switch (_random.Next(8))
        {
            case 0:
                Directory.Delete(Cache, recursive: true);
                break;
            case 1:
                File.WriteAllBytes(pack, bytes[.._random.Next(bytes.Length)]);
                break;
            case 2:
                bytes[_random.Next(bytes.Length)] ^= (byte)(1 << _random.Next(8));
                File.WriteAllBytes(pack, bytes);
                break;
            case 3:
                _random.NextBytes(bytes);
                File.WriteAllBytes(pack, bytes);
                break;
            case 4:
                File.WriteAllBytes(System.IO.Path.Combine(Cache, "foreign.pack"), [1, 2, 3]);
                break;
            case 5:
                File.Delete(pack);
                Directory.CreateDirectory(pack);
                break;
            case 6:
                Directory.Delete(Cache, recursive: true);
                File.WriteAllText(Cache, "no folder");
                break;
            default:
                // Another pack's bytes under this one's name.
                File.Copy(packs[0], pack + "-copy.pack", overwrite: true);
                break;
        }
    }

    /// <summary>What a build says and writes.</summary>
    public (string[] Findings, SortedDictionary<string, ContentHash> Files) Build(bool withCache)
    {
        var request = Request with { Cache = withCache ? new CachePlace(Cache, WorthFrom: 0) : null };
        var output = System.IO.Path.Combine(_folder.Path, withCache ? "with" : "without");
        var result = SiteBuilder.Build(request, output, new StageClock());
        Assert.True(
            result.Published || result.Findings.Any(one => one.Severity == AiNewsSite.Diagnostics.Severity.Error)
        );
        return (
            [
                .. result.Findings.Select(one =>
                    $"{one.Origin} {one.File}:{one.Position} {one.Severity} {one.Message(0)}"
                ),
            ],
            result.Published ? RealProgram.Files(output) : []
        );
    }

    private void AddPost() => WritePost(_posts++);

    private string PathOf(int post) =>
        System.IO.Path.Combine(
            Source,
            string.Create(CultureInfo.InvariantCulture, $"_posts/2026-01-0{1 + (post % 9)}-p{post}.md")
        );

    private void WritePost(int post)
    {
        var head = _random.Next(4) switch
        {
            0 => "tags: [音声]\n",
            1 => "layout: none\n",
            2 => "excerpt_separator: <!--more-->\nlast_modified_at: 2026-02-02\n",
            _ => "",
        };
        Write(
            System.IO.Path.GetRelativePath(Source, PathOf(post)),
            $"---\ntitle: 記事{_random.Next(3)}\n{head}---\n{Body()}{Body()}"
        );
    }

    /// <summary>The same bytes at another place.</summary>
    private void Copy()
    {
        if (Directory.GetFiles(System.IO.Path.Combine(Source, "_posts")) is { Length: > 0 } posts)
        {
            var from = posts.Order(StringComparer.Ordinal).ElementAt(_random.Next(posts.Length));
            Write($"news/_posts/2026-02-0{1 + _random.Next(3)}-copy.md", File.ReadAllText(from));
        }
    }

    private string Body() => Bodies[_random.Next(Bodies.Length)];

    private void Choose() =>
        Choices = _random.Next(4) switch
        {
            0 => Choices with { BaseUrl = $"https://e.jp/{_random.Next(3)}/" },
            1 => Choices with { Drafts = !Choices.Drafts },
            2 => Choices with { AsOf = Choices.AsOf.AddDays(1) },
            _ => Choices with { Severities = [new("missing-file", AiNewsSite.Diagnostics.Severity.Warning)] },
        };

    private void WriteSettings()
    {
        string[] markdown = ["{ruby: true}", "{hard_wrap: true}", "{headings: keep}", "{typography: true}", "{}"];
        string[] permalinks = ["date", "pretty", "/:title/"];
        Write(
            "_config.yml",
            $"""
            title: t{_random.Next(3)}
            url: https://e.jp
            timezone: {(_random.Next(2) == 0 ? "UTC" : "Asia/Tokyo")}
            permalink: {permalinks[_random.Next(permalinks.Length)]}
            markdown: {markdown[_random.Next(markdown.Length)]}
            defaults:
              - scope: {"{"}path: "", type: posts{"}"}
                values: {"{"}author: a{_random.Next(2)}{"}"}

            """
        );
    }
}
