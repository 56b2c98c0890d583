using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Tests.Auditing;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Golden;

public sealed class GoldenCoverageTests
{
    /// <summary>Findings that no folder under version control can provoke; each has a test of its own elsewhere.</summary>
    private static readonly string[] Elsewhere =
    [
        "bad-permalink",
        "cannot-write",
        "card-overflow",
        "cards-not-made",
        "dead-external-link",
        "empty-slug",
        "foreign-output",
        "lost-url",
        "site-too-large",
        "symlink-left-out",
        "unreadable-file",
        "unreadable-theme",
        "unsafe-output",
    ];

    [Fact]
    public void Every_finding_is_shown_by_a_golden_case_or_an_example_of_its_rule()
    {
        var folder = Path.Combine(Places.Root, "tests/AiNewsSite.Tests/Golden");
        var shown = Directory
            .EnumerateFiles(folder, "findings.txt", SearchOption.AllDirectories)
            .SelectMany(File.ReadAllLines)
            .Select(line => line.Split(": ")[1].Split(' ')[^1])
            .Concat(CheckExampleTests.Examples().Where(example => example.Finds).Select(example => example.Code))
            .ToHashSet(StringComparer.Ordinal);

        Assert.Equal(Elsewhere, DiagnosticCodes.All.Keys.Where(code => !shown.Contains(code)));
    }
}
