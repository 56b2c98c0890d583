using AiNewsSite.Output;
using AiNewsSite.Tests.Support;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Output;

public sealed class StagedSiteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Target => Path.Combine(_folder.Path, "_site");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_published_site_replaces_the_last_one_whole()
    {
        Publish(("/", "old"), ("/gone/", "old"));
        Publish(("/", "new"), ("/added/", "new"));

        Assert.Equal("new", File.ReadAllText(Path.Combine(Target, "index.html")));
        Assert.True(File.Exists(Path.Combine(Target, "added/index.html")));
        Assert.False(Directory.Exists(Path.Combine(Target, "gone")));
    }

    [Fact]
    public void A_site_that_is_not_published_leaves_the_last_one_and_no_litter()
    {
        Publish(("/", "old"));
        using (var staged = StagedSite.Begin(Target))
        {
            staged.Write("index.html", "half"u8);
        }

        Assert.Equal("old", File.ReadAllText(Path.Combine(Target, "index.html")));
        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Japanese_urls_become_files_of_the_same_name()
    {
        Publish(("/2026/01/02/日本語-タイトル/", "x"));

        Assert.True(File.Exists(Path.Combine(Target, "2026/01/02/日本語-タイトル/index.html")));
    }

    [Fact]
    public void A_second_build_of_the_same_folder_fails_while_the_first_runs()
    {
        using var first = StagedSite.Begin(Target);

        Assert.ThrowsAny<IOException>(() => StagedSite.Begin(Target));
    }

    [Fact]
    public void What_an_interrupted_run_left_is_cleared_by_the_next()
    {
        _folder.Write("._site.ainews-new/half/index.html", "half");
        _folder.Write("._site.ainews-old/index.html", "older");

        Publish(("/", "new"));

        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Parent_parts_of_a_url_never_lead_out_of_the_folder()
    {
        Publish(("/../../escape/", "x"));

        Assert.True(File.Exists(Path.Combine(Target, "escape/index.html")));
    }

    [Fact]
    public void A_file_name_that_leads_out_of_the_folder_is_refused()
    {
        using var staged = StagedSite.Begin(Target);

        Assert.Throws<IOException>(() => staged.Write("../escape.html", "x"u8));
        Assert.False(File.Exists(Path.Combine(_folder.Path, "escape.html")));
    }

    private void Publish(params (string Url, string Text)[] files)
    {
        using var staged = StagedSite.Begin(Target);
        foreach (var (url, text) in files)
        {
            staged.Write(new UrlPath(url).OutputFile, System.Text.Encoding.UTF8.GetBytes(text));
        }

        staged.Publish();
    }
}
