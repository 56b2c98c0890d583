using System.Runtime.Versioning;
using AiNewsSite.Build;
using AiNewsSite.Build.Caching;
using AiNewsSite.Input;
using AiNewsSite.Input.Packs;
using AiNewsSite.Relations.Search;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Build.Caching;

/// <summary>A cache makes a build faster or does nothing: never another byte, never a failure.</summary>
public sealed class BuildCacheTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void After_any_edits_a_build_with_a_cache_is_the_build_without_one(int seed)
    {
        using var site = new CachedSite(seed, posts: 12);
        var published = 0;
        for (var step = 0; step < 12; step++)
        {
            published += AssertSame(site, $"seed {seed}, step {step}");
            site.Edit();
        }

        Assert.InRange(published, 6, 12);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Whatever_happens_to_the_cache_the_site_is_the_same(int seed)
    {
        using var site = new CachedSite(seed, posts: 6);
        for (var step = 0; step < 16; step++)
        {
            Assert.Equal(1, AssertSame(site, $"seed {seed}, step {step}"));
            site.Harm();
        }
    }

    [Fact]
    public void A_build_of_what_was_built_before_parses_nothing_and_writes_nothing()
    {
        using var site = new CachedSite(seed: 6, posts: 6);
        var first = site.Build(withCache: true);
        var pack = Assert.Single(site.Packs);
        var bytes = File.ReadAllBytes(pack);

        Assert.Equal(first.Files, site.Build(withCache: true).Files);
        Assert.Equal(pack, Assert.Single(site.Packs));
        Assert.Equal(bytes, File.ReadAllBytes(pack));
    }

    [Fact]
    public void One_changed_post_adds_a_small_pack_and_another_setting_replaces_all()
    {
        using var site = new CachedSite(seed: 7, posts: 12);
        site.Build(withCache: true);
        var first = Assert.Single(site.Packs);
        site.Write("_posts/2026-01-03-new.md", "---\ntitle: 新しい\n---\n短い。\n");
        site.Build(withCache: true);

        Assert.Contains(first, site.Packs);
        var second = Assert.Single(site.Packs, pack => pack != first);
        Assert.True(new FileInfo(second).Length < new FileInfo(first).Length / 4);

        site.Write("_config.yml", "title: other\n");
        site.Build(withCache: true);

        var third = Assert.Single(site.Packs);
        Assert.NotEqual(first, third);
    }

    [Fact]
    public void What_one_post_of_many_says_is_worked_out_anew_for_that_post_alone()
    {
        using var site = new CachedSite(seed: 12, posts: 160);
        var graph = SiteBuilder.Load(site.Request, new StageClock()).Graph;
        var sample = TextSample.Choose(graph.Site, graph.Search.Layout);
        var edited = graph.Site.Posts[graph.Search.Layout.Posts.First(index => !sample.Contains(index))].Source.Value;
        var text = File.ReadAllText(Path.Combine(site.Source, edited));
        site.Write(edited, text + "追記一。\n");
        site.Build(withCache: true);
        var first = Assert.Single(site.Packs);
        site.Write(edited, text + "追記二。\n");
        site.Build(withCache: true);

        // Its body, its terms, its tokens, and the text file it is in.
        Assert.Equal(4, RecordsIn(Assert.Single(site.Packs, pack => pack != first)));
    }

    [Fact]
    public void Edits_do_not_pile_up()
    {
        using var site = new CachedSite(seed: 8, posts: 3);
        for (var edit = 0; edit < 40; edit++)
        {
            site.Write("_posts/2026-01-03-new.md", $"---\ntitle: 新しい\n---\n版 {edit}。\n");
            site.Build(withCache: true);
        }

        Assert.InRange(site.Packs.Length, 1, 17);
        Assert.True(site.Packs.Sum(pack => new FileInfo(pack).Length) < 200_000);
        Assert.Equal(site.Build(withCache: false).Files, site.Build(withCache: true).Files);
    }

    [Fact]
    public void Builds_at_once_do_not_disturb_each_other()
    {
        using var site = new CachedSite(seed: 9, posts: 12);
        var request = site.Request with { Cache = new CachePlace(site.Cache, WorthFrom: 0) };
        var expected = site.Build(withCache: false).Files;
        using var folder = new TemporaryFolder();

        Parallel.For(
            0,
            6,
            build =>
            {
                for (var round = 0; round < 2; round++)
                {
                    var output = Path.Combine(folder.Path, $"{build}-{round}");
                    Assert.True(SiteBuilder.Build(request, output, new StageClock()).Published);
                    Assert.Equal(expected, RealProgram.Files(output));
                }
            }
        );
        Assert.All(site.Packs, pack => Assert.EndsWith(".pack", pack, StringComparison.Ordinal));
    }

    [LinuxFact]
    public void A_link_in_the_place_of_the_cache_is_left_alone()
    {
        using var site = new CachedSite(seed: 10, posts: 3);
        using var elsewhere = new TemporaryFolder();
        Directory.CreateSymbolicLink(site.Cache, elsewhere.Path);

        Assert.Equal(site.Build(withCache: false).Files, site.Build(withCache: true).Files);
        Assert.Empty(Directory.GetFileSystemEntries(elsewhere.Path));
    }

    [UserFact]
    [UnsupportedOSPlatform("windows")]
    public void A_source_that_cannot_be_written_is_built_all_the_same()
    {
        using var site = new CachedSite(seed: 11, posts: 3);
        File.SetUnixFileMode(site.Source, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Assert.NotEmpty(site.Build(withCache: true).Files);
            Assert.Empty(site.Packs);
        }
        finally
        {
            File.SetUnixFileMode(
                site.Source,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }
    }

    [Fact]
    public void A_small_blog_gets_no_folder_and_no_cache_is_kept_where_none_is_wanted()
    {
        using var site = new BuiltSite("", ("_posts/2026-01-01-a.md", "---\ntitle: A\n---\n本文。\n"));
        var source = Path.Combine(Path.GetDirectoryName(site.Output)!, "site");
        Assert.False(Directory.Exists(Path.Combine(source, SourceReader.CacheFolder)));

        using var large = new BuiltSite("", ("_posts/2026-01-01-a.md", Large));
        Assert.True(Directory.Exists(Path.Combine(Path.GetDirectoryName(large.Output)!, "site/.ainews-cache")));

        using var without = new BuiltSite(["--no-cache"], "", ("_posts/2026-01-01-a.md", Large));
        Assert.False(Directory.Exists(Path.Combine(Path.GetDirectoryName(without.Output)!, "site/.ainews-cache")));
    }

    private static int RecordsIn(string pack)
    {
        using var file = File.OpenHandle(pack);
        return PackIndex.Read(file)!.Length;
    }

    private static string Large =>
        "---\ntitle: A\n---\n"
        + string.Concat(Enumerable.Range(0, 1 << 17).Select(at => at % 40 == 0 ? "\n\n" : "文字列。"));

    /// <returns>1 where the site was published.</returns>
    private static int AssertSame(CachedSite site, string where)
    {
        var (plainFindings, plain) = site.Build(withCache: false);
        for (var round = 0; round < 2; round++)
        {
            var (findings, files) = site.Build(withCache: true);
            Assert.True(
                plainFindings.SequenceEqual(findings),
                $"{where}: {string.Join('\n', findings.Except(plainFindings))}"
            );
            Assert.True(
                plain.SequenceEqual(files),
                $"{where}, round {round}: {string.Join(' ', plain.Except(files).Concat(files.Except(plain)).Select(one => one.Key).Distinct())}"
            );
        }

        return plain.Count > 0 ? 1 : 0;
    }
}
