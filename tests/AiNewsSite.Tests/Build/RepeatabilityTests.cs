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

    private SortedDictionary<string, ContentHash> Build(string name, string zone, string locale, string jobs)
    {
        var output = Path.Combine(_folder.Path, name);
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Places.Root, RedirectStandardError = true };
        string[] arguments =
        [
            typeof(Program).Assembly.Location,
            "build",
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
