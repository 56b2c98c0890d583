using System.Diagnostics;
using System.Globalization;
using AiNewsSite.Output;
using AiNewsSite.Tests.Support;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Faults;

/// <summary>
/// Whatever happens to a build, readers have the whole old site or the whole new one, and the next run tidies up.
/// `AINEWS_KILLS` sets how often a build is killed.
/// </summary>
public sealed class OutputFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [LinuxFact]
    public void A_killed_build_leaves_the_old_site_or_the_new_one_and_nothing_for_the_next_to_trip_over()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("AINEWS_KILLS") ?? "5", CultureInfo.InvariantCulture);
        string[] sources = [Source("old", 40), Source("new", 60)];
        var clock = Stopwatch.StartNew();
        var sites = sources.Select(source => Whole(source, source + "-out")).ToArray();
        var longest = (int)clock.ElapsedMilliseconds * 6 / 10;
        var output = Path.Combine(_folder.Path, "www", "out");
        Assert.Equal(sites[0], Whole(sources[0], output));
        var random = new Random(20_260_102);
        for (var i = 0; i < kills; i++)
        {
            using var build = RealProgram.Start(Arguments(sources[(i + 1) % 2], output));
            if (!build.WaitForExit(random.Next(longest)))
            {
                build.Kill();
                build.WaitForExit();
            }

            Assert.Contains(RealProgram.Files(output), sites);
        }

        Assert.Equal(sites[1], Whole(sources[1], output));
        Assert.Equal([output], Directory.GetFileSystemEntries(Path.GetDirectoryName(output)!));
    }

    [NamespaceFact("-rm")]
    public void A_full_disk_is_an_error_and_the_old_site_stays()
    {
        var (small, large) = (Source("small", 2), Source("large", 400));
        Directory.CreateDirectory(Path.Combine(_folder.Path, "disk"));

        RealProgram.RunApart(
            "-rm",
            $$"""
            cd '{{_folder.Path}}'
            mount -t tmpfs -o size=2m none disk
            build() { {{RealProgram.Command}} build --source "$1" --output disk/out --lang en --as-of 2026-06-01; }
            build '{{small}}'
            cp -r disk/out before
            if build '{{large}}' 2>said; then exit 3; fi
            grep -q 'out: error cannot-write' said
            diff -r disk/out before
            [ "$(ls -A disk)" = out ]
            build '{{small}}'
            """
        );
    }

    [NamespaceFact("-rm")]
    public void On_a_full_disk_nothing_is_begun_in_the_source_and_no_command_says_that_it_was()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "disk"));
        _folder.Write("raw.txt", "題\n\n本文です。\n");

        RealProgram.RunApart(
            "-rm",
            $$"""
            cd '{{_folder.Path}}'
            mount -t tmpfs -o size=64k none disk
            mkdir -p disk/blog/_posts disk/new
            printf -- '---\ntitle: a\n---\n本文です。\n\n---END---\n' > disk/blog/_posts/2026-01-02-a.md
            cp -r disk/blog before
            cat /dev/zero > disk/fill || true
            refuse() { if {{RealProgram.Command}} "$@" >>said 2>&1; then exit 3; elif [ $? != 1 ]; then exit 4; fi; }
            refuse new post b --source disk/blog
            refuse import raw.txt --source disk/blog
            refuse new site disk/new
            refuse check --update-ledger --source disk/blog
            refuse check --fix --source disk/blog
            diff -r disk/blog before
            [ -z "$(find disk/new -type f)" ]
            if grep -E 'defect|is there already' said; then exit 5; fi
            """
        );
    }

    [NamespaceFact("-rm")]
    public void A_target_that_cannot_be_written_is_an_error_and_stays()
    {
        var source = Source("small", 2);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "disk"));

        RealProgram.RunApart(
            "-rm",
            $$"""
            cd '{{_folder.Path}}'
            mount -t tmpfs none disk
            build() { {{RealProgram.Command}} build --source '{{source}}' --output disk/out --lang en --as-of 2026-06-01; }
            build
            cp -r disk/out before
            mount -o remount,bind,ro disk
            if build 2>said; then exit 3; fi
            grep -q 'out: error cannot-write' said
            diff -r disk/out before
            """
        );
    }

    [Fact]
    public void A_second_build_of_the_same_folder_is_an_error_and_the_first_one_is_whole()
    {
        var source = Source("site", 2);
        var output = Path.Combine(_folder.Path, "out");
        using (StagedSite.Begin(output))
        {
            var second = CommandLine.Run(Arguments(source, output));
            Assert.Equal(1, second.ExitCode);
            Assert.Contains("error cannot-write", second.Error, StringComparison.Ordinal);
        }

        Assert.Equal(0, CommandLine.Run(Arguments(source, output)).ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path, ".*"));
    }

    [NamespaceFact("-rn")]
    public void Build_and_check_need_no_network()
    {
        var source = Source("site", 3);
        var output = Path.Combine(_folder.Path, "out");

        RealProgram.RunApart(
            "-rn",
            $"""
            {RealProgram.Command} build --source '{source}' --output '{output}' --as-of 2026-06-01
            {RealProgram.Command} check --source '{source}' --as-of 2026-06-01
            """
        );
    }

    private static string[] Arguments(string source, string output) =>
        ["build", "--source", source, "--output", output, "--as-of", "2026-06-01", "--lang", "en"];

    private static SortedDictionary<string, ContentHash> Whole(string source, string output)
    {
        using var build = RealProgram.Start(Arguments(source, output));
        var error = build.StandardError.ReadToEnd();
        build.WaitForExit();
        Assert.True(build.ExitCode == 0, error);
        return RealProgram.Files(output);
    }

    private string Source(string name, int posts)
    {
        _folder.Write($"{name}/_config.yml", $"title: {name}\nurl: https://e.jp\n");
        for (var i = 0; i < posts; i++)
        {
            var day = string.Create(CultureInfo.InvariantCulture, $"2026-01-{i % 28 + 1:00}");
            _folder.Write(
                $"{name}/_posts/{day}-p{i}.md",
                $"---\ntitle: 記事{i}\ndescription: 記事{i}の要約です。\n---\n{string.Concat(Enumerable.Repeat("本文の文です。", 200))}\n"
            );
        }

        return Path.Combine(_folder.Path, name);
    }
}
