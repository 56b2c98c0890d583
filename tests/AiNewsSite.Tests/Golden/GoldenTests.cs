using System.Text;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Golden;

/// <summary>
/// Whole builds held to what they gave before. Each folder beside this file is a case: `site/` goes in, `expected/`
/// must come out (every file of it, and nothing else but what `ignore.txt` names), with `findings.txt` on the error
/// stream. `templates/` are the case's layouts, `args.txt` its options, one a line. UPDATE_GOLDEN=1 rewrites
/// `expected/` and `findings.txt`; look at the difference before committing it.
/// </summary>
public sealed class GoldenTests
{
    private static readonly string Folder = Path.Combine(Places.Root, "tests/AiNewsSite.Tests/Golden");

    private static bool Updates => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    public static TheoryData<string> Cases() =>
        [
            .. Directory
                .GetDirectories(Folder)
                .Select(path => Path.GetFileName(path))
                .Where(name => !name.StartsWith('_'))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_builds_to_what_is_expected(string name)
    {
        var folder = Path.Combine(Folder, name);
        using var work = new TemporaryFolder();
        var output = Path.Combine(work.Path, "out");

        var findings = Build(folder, output);
        var actual = Files(output, Ignored(folder));

        if (Updates)
        {
            Assert.Null(Environment.GetEnvironmentVariable("CI"));
            Rewrite(folder, actual, findings);
        }

        var expected = Files(Path.Combine(folder, "expected"), []);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, bytes) in expected)
        {
            Assert.Equal((path, Encoding.UTF8.GetString(bytes)), (path, Encoding.UTF8.GetString(actual[path])));
        }

        var findingsFile = Path.Combine(folder, "findings.txt");
        Assert.Equal(File.Exists(findingsFile) ? File.ReadAllText(findingsFile) : "", findings);
    }

    private static string Build(string folder, string output)
    {
        List<string> arguments =
        [
            "build",
            "--source",
            Path.Combine(folder, "site"),
            "--output",
            output,
            "--as-of",
            "2026-06-01",
            "--lang",
            "en",
        ];
        var templates = Path.Combine(folder, "templates");
        arguments.AddRange(["--templates", Directory.Exists(templates) ? templates : Path.Combine(Folder, "_theme")]);
        var extra = Path.Combine(folder, "args.txt");
        if (File.Exists(extra))
        {
            arguments.AddRange(File.ReadAllLines(extra).Where(line => line.Length > 0));
        }

        var run = CommandLine.Run([.. arguments]);
        var lines = run.Error.Split('\n').Where(line => !IsSummary(line));
        return string.Join('\n', lines).Replace(folder + "/", "", StringComparison.Ordinal);
    }

    /// <summary>The closing lines hold a duration and the name of a temporary folder.</summary>
    private static bool IsSummary(string line) =>
        line.Contains(" warnings)", StringComparison.Ordinal) && line.Contains(" files, ", StringComparison.Ordinal)
        || line.Contains(" warnings. Nothing was written", StringComparison.Ordinal);

    private static string[] Ignored(string folder)
    {
        var file = Path.Combine(folder, "ignore.txt");
        // The built-in assets are the theme's own business.
        string[] always = [".ainews-site", ".nojekyll", "assets/"];
        return File.Exists(file) ? [.. always, .. File.ReadAllLines(file)] : always;
    }

    private static Dictionary<string, byte[]> Files(string folder, string[] ignored)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        return Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => !ignored.Any(start => start.Length > 0 && path.StartsWith(start, StringComparison.Ordinal)))
            .ToDictionary(path => path, path => File.ReadAllBytes(Path.Combine(folder, path)), StringComparer.Ordinal);
    }

    private static void Rewrite(string folder, Dictionary<string, byte[]> actual, string findings)
    {
        var expected = Path.Combine(folder, "expected");
        if (Directory.Exists(expected))
        {
            Directory.Delete(expected, recursive: true);
        }

        foreach (var (path, bytes) in actual)
        {
            var file = Path.Combine(expected, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }

        var findingsFile = Path.Combine(folder, "findings.txt");
        if (findings.Length > 0)
        {
            File.WriteAllText(findingsFile, findings);
        }
        else
        {
            File.Delete(findingsFile);
        }
    }
}
