using System.Text;
using AiNewsSite.Build;
using AiNewsSite.Diagnostics;
using AiNewsSite.Parsing;
using AiNewsSite.Templating.Rendering;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Build;

/// <summary>What a saved body alone gives is what a whole load gives; whatever else changed is left to a whole load.</summary>
public sealed class BodyEditTests : IDisposable
{
    private const string Head = "---\ntitle: A\npermalink: /a/\ntags: [音声]\n---\n";

    private readonly TemporaryFolder _folder = new();
    private readonly SiteMemory _memory = new(TimeProvider.System);
    private readonly BuildRequest _request;
    private LoadedSite _site;

    public BodyEditTests()
    {
        _folder.Write("_config.yml", "title: t\nrelated_posts_limit: 0\n");
        for (var other = 0; other < 4; other++)
        {
            _folder.Write(
                $"_posts/2026-01-0{other + 1}-p{other}.md",
                $"---\ntitle: P{other}\npermalink: /p/{other}/\n---\n本文{other}。\n"
            );
        }

        _folder.Write("_posts/2026-01-03-a.md", Head + "初めの本文。\n");
        _folder.Write("_drafts/d.md", "---\ntitle: D\ndate: 2026-02-01\npermalink: /d/\n---\n下書き。\n");
        _folder.Write("about.md", "---\ntitle: About\n---\n私。\n");
        _request = new BuildRequest(
            _folder.Path,
            null,
            new CommandChoices { AsOf = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero), Drafts = true }
        );
        _site = SiteBuilder.Load(_request, new StageClock(), _memory);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("次の本文。\n\n二つ目の段落。\n")]
    [InlineData("## 見出し\n\n[P1]({% post_url 2026-01-02-p1 %})\n")]
    [InlineData("[どこ]({% post_url 2026-01-02-nowhere %}) と [何]({% link nothing.md %})\n")]
    [InlineData("{% unknown_tag %}\n\n{{ page.title }}\n")]
    [InlineData("<p>\n\n---\n\ntitle: not front matter\n")]
    [InlineData("")]
    public void A_body_gives_the_site_that_a_whole_load_gives(string body)
    {
        Save("_posts/2026-01-03-a.md", Encoding.UTF8.GetBytes(Head + body));
        var edited = Edit("_posts/2026-01-03-a.md");

        Assert.NotNull(edited);
        AssertSame(SiteBuilder.Load(_request, new StageClock()), edited);
    }

    [Fact]
    public void Edits_add_up_and_their_findings_go_when_they_are_mended()
    {
        foreach (var body in (string[])["{% post_url gone %}\n", "{% unknown_tag %}\n", "終わり。\n"])
        {
            Save("_posts/2026-01-03-a.md", Encoding.UTF8.GetBytes(Head + body));
            _site = Edit("_posts/2026-01-03-a.md")!;
            AssertSame(SiteBuilder.Load(_request, new StageClock()), _site);
        }

        Assert.Empty(_site.Findings.Where(finding => finding.File.Value == "_posts/2026-01-03-a.md"));
    }

    [Fact]
    public void A_dated_draft_and_what_an_editor_took_away_again_are_no_more_than_a_body()
    {
        Save("_drafts/d.md", "---\ntitle: D\ndate: 2026-02-01\npermalink: /d/\n---\n続き。\n"u8.ToArray());
        var edited = Edit("_drafts/d.md", "_drafts/4913", "_drafts/d.md~");

        Assert.NotNull(edited);
        AssertSame(SiteBuilder.Load(_request, new StageClock()), edited);
    }

    [Fact]
    public void Bytes_that_are_no_text_leave_the_post_as_it_was_and_are_told()
    {
        Save("_posts/2026-01-03-a.md", [.. Encoding.UTF8.GetBytes(Head), 0xE3, 0x81, (byte)'\n']);
        var edited = Edit("_posts/2026-01-03-a.md");

        Assert.NotNull(edited);
        Assert.Contains(edited.Findings, finding => finding.Code.Id == "invalid-utf8");
        Assert.Contains("初めの本文。", Text(edited, "a/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_posts/2026-01-03-a.md", "---\ntitle: B\npermalink: /a/\ntags: [音声]\n---\n本文。\n")]
    [InlineData("_posts/2026-01-03-a.md", "---\r\ntitle: A\r\npermalink: /a/\r\n---\r\n本文。\r\n")]
    [InlineData("_posts/2026-01-03-a.md", "no front matter")]
    [InlineData("_posts/2026-01-03-a.md", "---\ntitle: A\n")]
    [InlineData("about.md", "---\ntitle: About\n---\nあなた。\n")]
    [InlineData("_posts/2026-01-09-new.md", "---\ntitle: N\n---\n新しい。\n")]
    [InlineData("_config.yml", "title: other\nrelated_posts_limit: 0\n")]
    public void More_than_a_body_is_left_to_a_whole_load(string file, string text)
    {
        Save(file, Encoding.UTF8.GetBytes(text));

        Assert.Null(Edit(file));
        var whole = SiteBuilder.Load(_request, new StageClock());
        if (whole.Findings.All(finding => finding.Severity != Severity.Error))
        {
            // Where there is an error, the file keeps the value it had.
            AssertSame(whole, SiteBuilder.Load(_request, new StageClock(), _memory));
        }
    }

    [Theory]
    [InlineData("_posts/2026-01-03-a.md")]
    [InlineData("_posts")]
    public void What_is_gone_is_left_to_a_whole_load(string path)
    {
        var full = Path.Combine(_folder.Path, path);
        if (Directory.Exists(full))
        {
            Directory.Delete(full, recursive: true);
        }
        else
        {
            File.Delete(full);
        }

        Assert.Null(Edit(path));
    }

    private void Save(string file, byte[] bytes)
    {
        _folder.Write(file, bytes);
        _memory.Distrust(Path.Combine(_folder.Path, file));
    }

    private LoadedSite? Edit(params string[] files) =>
        SiteBuilder.LoadEdit(
            _site,
            [.. files.Select(file => Path.Combine(_folder.Path, file))],
            _request,
            (new StageClock(), _memory)
        );

    private static void AssertSame(LoadedSite expected, LoadedSite actual)
    {
        Assert.Equal(expected.Plans.Select(plan => plan.OutputFile), actual.Plans.Select(plan => plan.OutputFile));
        Assert.Equal(Told(expected), Told(actual));
        foreach (var plan in expected.Plans)
        {
            Assert.Equal(Text(expected, plan.OutputFile), Text(actual, plan.OutputFile));
        }
    }

    private static IEnumerable<string> Told(LoadedSite site) =>
        new FindingBag(site.Graph.Site.Settings, site.Findings)
            .Sorted()
            .Select(one =>
                $"{one.File}:{one.Position.Line}:{one.Position.Column} {one.Message(MessageLanguage.English)}"
            );

    private static string Text(LoadedSite site, string file)
    {
        using var output = new Utf8Output(1024);
        site.Renderer.Render(site.Plans.Single(plan => plan.OutputFile == file), output);
        return Encoding.UTF8.GetString(output.Written);
    }
}
