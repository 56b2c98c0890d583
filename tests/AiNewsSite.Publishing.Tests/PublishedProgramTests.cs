using AiNewsSite.Publishing.Tests.Support;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Publishing.Tests;

/// <summary>The program as a release has it: its own runtime inside, trimmed. What trimming took too much of shows here.</summary>
[Collection(PackedTool.Collection)]
public sealed class PublishedProgramTests(PackedTool tool, PublishedProgram published)
    : IClassFixture<PublishedProgram>,
        IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SdkFact]
    public void The_published_program_builds_and_checks_as_the_tool_does()
    {
        var expected = Built(tool.Command, "expected");
        var built = Built(published.Command, "built");
        Assert.Equal(expected.Keys, built.Keys);
        Assert.All(expected, file => Assert.True(file.Value.AsSpan().SequenceEqual(built[file.Key]), file.Key));
        foreach (var format in new[] { "text", "json", "sarif" })
        {
            string[] check = ["check", .. Sample, "--format", format];
            var outcome = Commands.Run(published.Command, check, Places.Root);
            Assert.Equal(Commands.Run(tool.Command, check, Places.Root), outcome);
            Assert.NotEmpty(outcome.Said);
        }
    }

    /// <summary>What the profile names is in the image: without it, six hundred methods were compiled.</summary>
    [SdkFact]
    public void The_published_program_compiles_next_to_nothing_while_it_runs()
    {
        var summary = Path.Combine(_folder.Path, "summary");
        var environment = new Dictionary<string, string>
        {
            ["DOTNET_JitStdOutFile"] = summary,
            ["DOTNET_JitDisasmSummary"] = "1",
        };
        string[] build = ["build", .. Sample, "--quiet", "--output", Path.Combine(_folder.Path, "watched")];

        var outcome = Commands.Run(published.Command, build, Places.Root, environment);

        Assert.Equal(0, outcome.ExitCode);
        Assert.InRange(File.ReadLines(summary).Count(), 1, 150);
    }

    private static string[] Sample =>
        ["--no-cache", "--source", Places.Content, "--as-of", "2026-11-21", "--lang", "en"];

    private SortedDictionary<string, byte[]> Built(string program, string name)
    {
        var output = Path.Combine(_folder.Path, name);
        Commands.Must(program, ["build", .. Sample, "--quiet", "--output", output], Places.Root);
        var files = Directory.GetFiles(output, "*", SearchOption.AllDirectories);
        Assert.True(files.Length > 100, $"only {files.Length} files");
        return new SortedDictionary<string, byte[]>(
            files.ToDictionary(file => Path.GetRelativePath(output, file), File.ReadAllBytes),
            StringComparer.Ordinal
        );
    }
}
