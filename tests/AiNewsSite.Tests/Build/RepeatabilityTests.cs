using System.Diagnostics;
using AiNewsSite.Tests.Support;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Build;

/// <summary>The real program as its own process: the same input gives the same bytes wherever it runs.</summary>
public sealed class RepeatabilityTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Zone_locale_and_threads_do_not_show_in_the_output()
    {
        var one = Build("one", "UTC", "C", "2");
        var other = Build("other", "America/New_York", "tr_TR.UTF-8", "1");
        var third = Build("third", "Asia/Tokyo", "ja_JP.UTF-8", "4");

        Assert.NotEmpty(one);
        Assert.Equal(one, other);
        Assert.Equal(one, third);
    }

    [Fact]
    public void A_clone_with_other_times_another_order_and_windows_line_ends_gives_the_same_bytes()
    {
        string[] files = [.. Directory.EnumerateFiles(Places.Content, "*", SearchOption.AllDirectories).Order()];
        var first = Clone("first", files, text => text);
        var second = Clone(
            "second",
            [.. files.Reverse()],
            text => text.Replace("\n", "\r\n", StringComparison.Ordinal)
        );
        foreach (var (source, year) in new[] { (first, 2024), (second, 2025) })
        {
            _folder.Write(source + "/_drafts/dateless.md", "---\ntitle: 下書き\n---\n日付のない下書き。\n");
            foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            {
                File.SetLastWriteTimeUtc(file, new DateTime(year, 1, 2, 3, 4, 5, DateTimeKind.Utc));
            }
        }

        var one = Build("one", "UTC", "C", "2", first);

        Assert.Contains(one.Keys, file => file.Contains("dateless", StringComparison.Ordinal));
        Assert.Equal(one, Build("other", "UTC", "C", "2", second));
    }

    private string Clone(string name, string[] files, Func<string, string> change)
    {
        foreach (var file in files)
        {
            var target = $"{name}/{Path.GetRelativePath(Places.Content, file)}";
            var isRead = Path.GetExtension(file) is ".md" or ".yml";
            _ = isRead
                ? _folder.Write(target, change(File.ReadAllText(file)))
                : _folder.Write(target, File.ReadAllBytes(file));
        }

        return Path.Combine(_folder.Path, name);
    }

    private SortedDictionary<string, ContentHash> Build(
        string name,
        string zone,
        string locale,
        string jobs,
        string? source = null
    )
    {
        var output = Path.Combine(_folder.Path, name);
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Places.Root, RedirectStandardError = true };
        string[] arguments =
        [
            typeof(Program).Assembly.Location,
            "build",
            "--source",
            source ?? Places.Content,
            "--output",
            output,
            "--as-of",
            "2026-11-21",
            "--drafts",
            "--future",
            "--unpublished",
            "--jobs",
            jobs,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["TZ"] = zone;
        start.Environment["LANG"] = locale;
        start.Environment["LC_ALL"] = locale;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error);
        var files = new SortedDictionary<string, ContentHash>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories))
        {
            files[Path.GetRelativePath(output, file)] = ContentHash.Of(File.ReadAllBytes(file));
        }

        return files;
    }
}
