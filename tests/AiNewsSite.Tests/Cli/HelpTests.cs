using System.CommandLine;
using System.CommandLine.Parsing;
using AiNewsSite.Cli;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Cli;

public class HelpTests
{
    private static readonly CommandHost Host = new(TextWriter.Null, TextWriter.Null, default, "en", Interactive: false);

    public static TheoryData<string> Commands => [.. Paths(CommandLineProgram.Commands(Host), "")];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_ends_with_examples_that_the_program_understands(string path)
    {
        var run = CommandLine.Run([.. Words(path), "--help"]);
        var examples = run.Out[run.Out.IndexOf("\nExamples:\n", StringComparison.Ordinal)..];
        var lines = examples.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)).ToArray();

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.NotEmpty(lines);
        Assert.Contains(lines, line => line.StartsWith($"  ainews {path}".TrimEnd(), StringComparison.Ordinal));
        Assert.All(
            lines.Select(line => line.Trim().Split("  ")[0].Split(" >")[0]),
            line => Assert.Empty(CommandLineProgram.Commands(Host).Parse(Words(line[7..])).Errors)
        );
    }

    [Fact]
    public void Every_option_and_argument_says_what_it_is() =>
        Assert.All(
            All(CommandLineProgram.Commands(Host)),
            command =>
            {
                Assert.EndsWith(".", command.Description, StringComparison.Ordinal);
                Assert.All(
                    command.Options,
                    option => Assert.False(string.IsNullOrEmpty(option.Description), option.Name)
                );
                Assert.All(command.Arguments, one => Assert.False(string.IsNullOrEmpty(one.Description), one.Name));
            }
        );

    private static string[] Words(string line) => [.. CommandLineParser.SplitCommandLine(line)];

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);

    private static IEnumerable<string> Paths(Command command, string path) =>
        command.Subcommands.SelectMany(one => Paths(one, $"{path} {one.Name}".Trim())).Prepend(path);
}
