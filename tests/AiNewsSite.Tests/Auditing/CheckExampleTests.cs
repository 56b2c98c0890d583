using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Auditing;

/// <summary>Every rule of `check` by its examples: what it finds, and what it leaves alone.</summary>
public sealed class CheckExampleTests
{
    /// <summary>Found only with a second run, a large site or a network; each has a test of its own.</summary>
    private static readonly string[] Elsewhere = ["dead-external-link", "lost-url", "site-too-large"];

    private static readonly DiagnosticCode[] Codes =
    [
        .. LeftoverCheckCodes.All,
        .. StructureCheckCodes.All,
        .. RepetitionCheckCodes.All,
        .. FrontMatterCheckCodes.All,
        .. LinkCheckCodes.All,
        .. ProseCheckCodes.All,
        .. PublishingCheckCodes.All,
    ];

    public static TheoryData<string> Names => new(Examples().Select(example => example.ToString()));

    public static IEnumerable<CheckExample> Examples() =>
        Directory
            .EnumerateFiles(Path.Combine(Places.Root, "tests/AiNewsSite.Tests/Auditing/Examples"), "*.md")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => CheckExample.Read(File.ReadAllText(file)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_finds_what_it_should_and_nothing_else(string name)
    {
        var example = Examples().Single(one => one.ToString() == name);
        using var folder = new TemporaryFolder();
        foreach (var (path, text) in example.Files)
        {
            folder.Write($"site/{path}", text);
        }

        var run = CommandLine.Run(
            "check",
            "--source",
            Path.Combine(folder.Path, "site"),
            "--format",
            "github",
            "--future",
            "--severity",
            $"{example.Code}=warning"
        );

        Assert.True(run.ExitCode is 0 or 1, run.Error);
        var found = run.Error.Contains($"title={example.Code}::", StringComparison.Ordinal);
        Assert.True(found == example.Finds, run.Error);
    }

    [Fact]
    public void Every_rule_has_an_example_of_both_kinds()
    {
        var examples = Examples().ToLookup(example => (example.Code, example.Finds));
        var bare = Codes
            .Select(code => code.Id)
            .Where(code => !examples.Contains((code, true)) || !examples.Contains((code, false)));

        Assert.Equal(Elsewhere, bare.Order(StringComparer.Ordinal));
        Assert.All(examples, example => Assert.Contains(example.Key.Code, DiagnosticCodes.All.Keys));
    }

    [Fact]
    public void Every_code_speaks_both_languages_with_the_same_arguments()
    {
        Assert.All(
            DiagnosticCodes.All.Values,
            code =>
            {
                Assert.Matches("[ぁ-んァ-ヶ]", code.Japanese);
                Assert.DoesNotMatch(
                    "[ぁ-んァ-ヶ]",
                    code.English.Replace("「広告を含みます」", "", StringComparison.Ordinal)
                );
                Assert.Equal(Arguments(code.English), Arguments(code.Japanese));
            }
        );
    }

    private static string Arguments(string text) =>
        string.Concat(Enumerable.Range(0, 10).Where(n => text.Contains($"{{{n}}}", StringComparison.Ordinal)));
}
