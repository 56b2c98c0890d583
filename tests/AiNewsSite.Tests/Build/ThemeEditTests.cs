using System.Text;
using AiNewsSite.Build;
using AiNewsSite.Diagnostics;
using AiNewsSite.Parsing;
using AiNewsSite.Templating.Rendering;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Build;

/// <summary>What a saved layout alone gives is what a whole load gives.</summary>
public sealed class ThemeEditTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SiteMemory _memory = new(TimeProvider.System);
    private readonly BuildRequest _request;
    private LoadedSite _site;

    public ThemeEditTests()
    {
        _folder.Write("site/_posts/2026-01-03-a.md", "---\ntitle: A\nlayout: own\npermalink: /a/\n---\n本文。\n");
        _folder.Write("theme/layouts/own.html", "<p>{{ page.title }}</p>\n");
        _folder.Write("theme/assets/note.txt", "1");
        _request = new BuildRequest(
            Path.Combine(_folder.Path, "site"),
            Path.Combine(_folder.Path, "theme"),
            new CommandChoices { AsOf = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero) }
        );
        _site = SiteBuilder.Load(_request, new StageClock(), _memory);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_layout_that_changes_breaks_and_is_mended_gives_what_a_whole_load_gives()
    {
        Save("theme/layouts/own.html", "<h1>{{ page.title }}</h1>\n");
        Assert.Equal("<h1>A</h1>\n", Text(_site));
        AssertToldAsWhole();

        Save("theme/layouts/own.html", "<h1>{{ page.title }\n");
        Assert.Equal("<h1>A</h1>\n", Text(_site));
        Assert.Contains(_site.Findings, finding => finding.Severity == Severity.Error);
        AssertToldAsWhole();

        Save("theme/layouts/own.html", "<h2>{{ page.title }}</h2>\n");
        Assert.Equal("<h2>A</h2>\n", Text(_site));
        Assert.DoesNotContain(_site.Findings, finding => finding.Severity == Severity.Error);
        AssertToldAsWhole();
    }

    [Fact]
    public void A_cached_partial_and_a_post_that_it_shows_are_seen_when_they_change()
    {
        Save("theme/partials/note.html", "<b>{{ $post.title }}: {{ $post.excerpt }}</b>\n");
        Save("theme/layouts/own.html", "{{ include_cached 'note' post: page.previous }}{{ page.title }}\n");
        _folder.Write("site/_posts/2026-01-02-b.md", "---\ntitle: B\nlayout: own\npermalink: /b/\n---\n前。\n");
        _site = SiteBuilder.Load(_request, new StageClock(), _memory);
        Assert.Equal("<b>B: 前。</b>\nA\n", Text(_site));

        Save("theme/partials/note.html", "<i>{{ $post.title }}: {{ $post.excerpt }}</i>\n");
        Assert.Equal("<i>B: 前。</i>\nA\n", Text(_site));

        Save("site/_posts/2026-01-02-b.md", "---\ntitle: B\nlayout: own\npermalink: /b/\n---\n後。\n");
        Assert.Equal("<i>B: 後。</i>\nA\n", Text(_site));
        AssertToldAsWhole();
    }

    [Fact]
    public void A_layout_that_goes_is_seen()
    {
        File.Delete(Path.Combine(_folder.Path, "theme/layouts/own.html"));
        _site = Edit("theme/layouts/own.html")!;
        AssertToldAsWhole();
    }

    [Theory]
    [InlineData("theme/assets/note.txt", "2")]
    [InlineData("theme/assets/new.txt", "2")]
    [InlineData("site/about.md", "---\ntitle: B\n---\n")]
    public void Assets_and_other_files_are_left_to_a_whole_load(string file, string text)
    {
        _folder.Write(file, text);

        Assert.Null(Edit(file));
    }

    private void Save(string file, string text)
    {
        _folder.Write(file, text);
        _site = Edit(file)!;
    }

    private LoadedSite? Edit(string file) =>
        SiteBuilder.LoadEdit(_site, [Path.Combine(_folder.Path, file)], _request, (new StageClock(), _memory));

    private void AssertToldAsWhole()
    {
        var whole = SiteBuilder.Load(_request, new StageClock());
        Assert.Equal(Told(whole), Told(_site));
    }

    private static IEnumerable<string> Told(LoadedSite site) =>
        new FindingBag(site.Graph.Site.Settings, site.Findings)
            .Sorted()
            .Select(one =>
                $"{one.File}:{one.Position.Line}:{one.Position.Column} {one.Message(MessageLanguage.English)}"
            );

    private static string Text(LoadedSite site)
    {
        using var output = new Utf8Output(1024);
        site.Renderer.Render(site.Plans.Single(plan => plan.OutputFile == "a/index.html"), output);
        return Encoding.UTF8.GetString(output.Written);
    }
}
