using System.Runtime.InteropServices;
using AiNewsSite.Publishing.Tests.Support;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Publishing.Tests;

/// <summary>The program as a release has it: its own runtime inside, trimmed. What trimming took too much of shows here.</summary>
[Collection(PackedTool.Collection)]
public sealed class PublishedProgramTests(PackedTool tool) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SdkFact]
    public void The_published_program_builds_and_checks_as_the_tool_does()
    {
        var program = Publish();

        var expected = Built(tool.Command, "expected");
        var built = Built(program, "built");
        Assert.Equal(expected.Keys, built.Keys);
        Assert.All(expected, file => Assert.True(file.Value.AsSpan().SequenceEqual(built[file.Key]), file.Key));
        foreach (var format in new[] { "text", "json", "sarif" })
        {
            string[] check = ["check", .. Sample, "--format", format];
            var outcome = Commands.Run(program, check, Places.Root);
            Assert.Equal(Commands.Run(tool.Command, check, Places.Root), outcome);
            Assert.NotEmpty(outcome.Said);
        }
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

    private string Publish()
    {
        var program = Path.Combine(_folder.Path, "program");
        string[] publish =
        [
            "publish",
            "src/AiNewsSite",
            "-c",
            "Release",
            "-r",
            RuntimeInformation.RuntimeIdentifier,
            "--artifacts-path",
            Path.Combine(_folder.Path, "artifacts"),
            "-o",
            program,
        ];
        Commands.Must("dotnet", publish, Places.Root);
        return Path.Combine(program, "ainews");
    }
}
