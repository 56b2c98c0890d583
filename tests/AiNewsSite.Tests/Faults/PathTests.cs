using System.Runtime.Versioning;
using System.Text;
using AiNewsSite.Tests.Support;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Faults;

/// <summary>Names and places that lead astray are said by name, and nothing is written outside the output folder.</summary>
public sealed class PathTests : IDisposable
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("あ", 100));
    private readonly TemporaryFolder _folder = new();

    public PathTests() => Config("");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("permalink: ../../x")]
    [InlineData("permalink: /a/../../x/")]
    [InlineData("permalink: /%2e%2e/%2e%2e/x")]
    [InlineData("permalink: \"/a\\0b/\"")]
    [InlineData("permalink: \"/..\\\\..\\\\x/\"")]
    [InlineData("permalink: \"C:\\\\x\"")]
    [InlineData("permalink: /CON/")]
    [InlineData("permalink: /a/aux.txt")]
    [InlineData("permalink: /lpt9")]
    [InlineData("permalink: /a./b/")]
    [InlineData("permalink: \"/a /b/\"")]
    [InlineData("redirect_from: ../../x")]
    [InlineData("redirect_from: /a/%2e%2e/%2e%2e/x/")]
    [InlineData("redirect_from: /NUL/")]
    [InlineData("redirect_from: //e.jp/x")]
    [InlineData("redirect_to: javascript:alert(1)")]
    [InlineData("layout: ../../../etc/passwd")]
    public void A_post_that_asks_for_a_place_outside_the_site_or_for_no_file_is_an_error(string line)
    {
        Post("2026-01-02-a.md", line);

        AssertRefused("2026-01-02-a.md(3,");
    }

    [Fact]
    public void A_permalink_too_long_for_a_file_is_an_error()
    {
        Post("2026-01-02-a.md", $"permalink: /{Long}/");
        Post("2026-01-03-b.md", $"permalink: /{string.Concat(Enumerable.Repeat("aaaaaaaaa/", 600))}");

        AssertRefused("longer than 240 bytes", "longer than 2000 bytes");
    }

    [Fact]
    public void A_long_slug_is_cut_between_letters_with_a_warning()
    {
        // A letter and its mark are one: "か" + U+309A has no composed form.
        Post("2026-01-02-a.md", "slug: " + string.Concat(Enumerable.Repeat("か\u309A", 50)));

        var run = Build();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning long-url", run.Error, StringComparison.Ordinal);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(Output, "2026/01/02")));
        Assert.Equal(string.Concat(Enumerable.Repeat("か\u309A", 30)) + ".html", Path.GetFileName(file));
    }

    [Fact]
    public void Long_terms_that_share_their_start_get_pages_of_their_own_with_a_warning()
    {
        Post("2026-01-02-a.md", $"tags: [{Long}い, {Long}う]\nauthor: {Long}え\ncategories: [{Long}お]");

        var run = Build();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(4, run.Error.Split("warning long-term").Length - 1);
        Assert.Equal(2, Directory.GetDirectories(Path.Combine(Output, "tags")).Length);
        Assert.All(
            Directory.GetFileSystemEntries(Output, "*", SearchOption.AllDirectories),
            path => Assert.True(Encoding.UTF8.GetByteCount(Path.GetFileName(path)) <= 255)
        );
    }

    [Fact]
    public void Terms_named_as_devices_and_folders_stay_inside()
    {
        Post("2026-01-02-a.md", "tags: [CON, aux, nul., \"a/../../b\", \"..\"]\ncategories: [\"../..\"]");

        Assert.Equal(0, Build().ExitCode);
        Assert.True(Directory.Exists(Path.Combine(Output, "tags/con-")));
        Assert.True(Directory.Exists(Path.Combine(Output, "tags/aux-")));
        AssertNothingOutside();
    }

    [Fact]
    public void Names_that_differ_by_case_or_unicode_form_are_errors()
    {
        Post("2026-01-02-が.md", "");
        Post("2026-01-02-か\u3099.md", "");
        Post("2026-01-02-a.md", "permalink: /Abc/");
        Post("2026-01-03-b.md", "permalink: /aBC/");

        AssertRefused("/2026/01/02/が.html is already taken", "/aBC/ is already taken");
    }

    [Fact]
    public void Settings_lead_no_writer_out_of_the_output_folder()
    {
        Post("2026-01-02-a.md", "");
        Config("feed:\n  path: ../../feed.xml\n");
        AssertRefused("_config.yml(4,9)");
        Config("destination: ../../o2\nsource: /\ndata_dir: ../../..\nlayouts_dir: /etc\n");

        Assert.Equal(0, Build().ExitCode);
        AssertNothingOutside();
    }

    [Fact]
    public void Links_are_followed_inside_the_source_only_and_loops_end()
    {
        Post("2026-01-02-a.md", "");
        var source = Path.Combine(_folder.Path, "blog/site");
        _folder.Write("secret.txt", "秘密");
        File.CreateSymbolicLink(Path.Combine(source, "out.txt"), Path.Combine(_folder.Path, "secret.txt"));
        File.CreateSymbolicLink(Path.Combine(source, "_posts/2026-01-03-s.md"), "../../../secret.txt");
        Directory.CreateSymbolicLink(Path.Combine(source, "up"), "../..");
        Directory.CreateSymbolicLink(Path.Combine(source, "loop"), ".");
        File.CreateSymbolicLink(Path.Combine(source, "one"), "two");
        File.CreateSymbolicLink(Path.Combine(source, "two"), "one");

        var run = Build();

        Assert.Equal(0, run.ExitCode);
        foreach (var name in (string[])["out.txt", "_posts/2026-01-03-s.md", "up", "loop", "one", "two"])
        {
            Assert.Contains($"/{name}: warning symlink-left-out", run.Error, StringComparison.Ordinal);
        }

        Assert.All(
            Directory.GetFiles(Output, "*", SearchOption.AllDirectories),
            file => Assert.DoesNotContain("秘密", File.ReadAllText(file), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_file_where_a_folder_should_be_and_the_other_way_round_are_errors()
    {
        _folder.Write("blog/site/_posts", "");
        _folder.Write("blog/site/_drafts", "");
        _folder.Write("blog/site/_data", "");
        File.Delete(Path.Combine(_folder.Path, "blog/site/_config.yml"));
        _folder.Write("blog/site/_config.yml/a", "");

        AssertRefused("_posts: error", "_drafts: error", "_data: error", "_config.yml: error", "must be a folder");
    }

    [LinuxFact]
    public void A_pipe_in_the_source_is_an_error_and_no_endless_wait()
    {
        Post("2026-01-02-a.md", "");
        foreach (var name in (string[])["pipe.txt", "_posts/2026-01-03-p.md", "_drafts/d.md", "_data/d.yml"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder.Path, "blog/site", name))!);
            Assert.Equal(0, LinuxFactAttribute.Run("mkfifo", Path.Combine(_folder.Path, "blog/site", name)));
        }

        AssertRefused("pipe.txt: error", "p.md: error", "d.md: error", "d.yml: error");
    }

    [UserFact]
    [UnsupportedOSPlatform("windows")]
    public void A_file_that_may_not_be_read_is_an_error_that_names_it()
    {
        Post("2026-01-02-a.md", "");
        _folder.Write("blog/site/a.txt", "a");
        _folder.Write("blog/site/folder/b.txt", "b");
        File.SetUnixFileMode(Path.Combine(_folder.Path, "blog/site/a.txt"), UnixFileMode.None);
        File.SetUnixFileMode(Path.Combine(_folder.Path, "blog/site/_posts/2026-01-02-a.md"), UnixFileMode.None);
        var folder = Path.Combine(_folder.Path, "blog/site/folder");
        File.SetUnixFileMode(folder, UnixFileMode.None);
        try
        {
            AssertRefused("a.txt: error", "2026-01-02-a.md: error", "folder: error");
        }
        finally
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void An_output_link_stays_a_link_and_cannot_hide_the_source()
    {
        Post("2026-01-02-a.md", "");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "blog/real"));
        Directory.CreateSymbolicLink(Output, "real");
        Assert.Equal(0, Build().ExitCode);
        Assert.NotNull(new DirectoryInfo(Output).LinkTarget);
        Assert.True(File.Exists(Path.Combine(_folder.Path, "blog/real/index.html")));
        Directory.Delete(Output);
        Directory.CreateSymbolicLink(Output, "../blog");

        var run = Build();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error unsafe-output", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void New_and_imported_posts_stay_inside_the_blog()
    {
        var source = Path.Combine(_folder.Path, "blog/site");
        var before = Snapshot();
        string[] titles = ["../../../x", "/etc/x", Long + Long, "a\" \n---\n<script> 'x': #", "CON"];
        foreach (var title in titles)
        {
            Assert.Equal(0, CommandLine.Run("new", "post", title, "--source", source, "--draft").ExitCode);
        }

        var given = CommandLine.Run("new", "post", "x", "--slug", "../../../y", "--source", source);
        Assert.Equal(0, given.ExitCode);
        var article = _folder.Write("in.md", $"---\ntitle: ../../../z\nslug: ../../z\ndate: 2026-01-02\n---\n本文。\n");
        Assert.Equal(0, CommandLine.Run("import", article, "--source", source).ExitCode);
        File.Delete(article);

        Assert.Equal(before, Snapshot().Where(path => !path.StartsWith("blog/site/_", StringComparison.Ordinal)));
    }

    private string Output => Path.Combine(_folder.Path, "blog/out");

    private void Config(string lines) =>
        _folder.Write("blog/site/_config.yml", "title: 試験\nurl: https://e.jp\n" + lines);

    private void Post(string name, string lines) =>
        _folder.Write("blog/site/_posts/" + name, $"---\ntitle: 題\n{lines}\n---\n本文。\n");

    private CommandLine.Outcome Build() =>
        CommandLine.Run(
            "build",
            "--source",
            Path.Combine(_folder.Path, "blog/site"),
            "--output",
            Output,
            "--lang",
            "en"
        );

    private void AssertRefused(params string[] words)
    {
        var before = Snapshot();
        var run = Build();
        Assert.Equal(1, run.ExitCode);
        Assert.All(words, word => Assert.Contains(word, run.Error, StringComparison.Ordinal));
        Assert.False(Directory.Exists(Output));
        Assert.Equal(before, Snapshot());
    }

    private void AssertNothingOutside() =>
        Assert.Equal(
            ["blog", "blog/out", "blog/site"],
            Snapshot()
                .Where(path =>
                    !path.StartsWith("blog/out/", StringComparison.Ordinal)
                    && !path.StartsWith("blog/site/", StringComparison.Ordinal)
                )
        );

    private string[] Snapshot() =>
        [
            .. Directory
                .GetFileSystemEntries(
                    _folder.Path,
                    "*",
                    new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }
                )
                .Select(path => new SourcePath(Path.GetRelativePath(_folder.Path, path)).Value)
                .Where(path => path != "blog/site/_config.yml")
                .Order(StringComparer.Ordinal),
        ];
}
