using AiNewsSite.Cli;

namespace AiNewsSite.Tests.Support;

/// <summary>Runs the program in process, with two writers for its streams.</summary>
internal static class CommandLine
{
    public sealed record Outcome(int ExitCode, string Out, string Error);

    public static Outcome Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var now = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
        var host = new CommandHost(output, error, now, "en", Interactive: false);
        var code = CommandLineProgram.Run(arguments, host);
        return new Outcome(code, output.ToString(), error.ToString());
    }
}
