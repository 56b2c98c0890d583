using System.Diagnostics;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Cli;

public sealed class CompletionCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ainews bu", "build")]
    [InlineData("ainews build --temp", "--templates")]
    [InlineData("ainews list f", "future")]
    [InlineData("ainews build --format sar", "sarif")]
    [InlineData("ainews completion z", "zsh")]
    public void What_is_begun_is_completed(string line, string expected)
    {
        var run = CommandLine.Run($"[suggest:{line.Length}]", line);

        Assert.Equal(expected, run.Out.Trim());
    }

    [Theory]
    [InlineData("zsh", "compdef _ainews ainews")]
    [InlineData("fish", "complete -c ainews")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public void Every_shell_gets_its_script(string shell, string expected) =>
        Assert.Contains(expected, CommandLine.Run("completion", shell).Out, StringComparison.Ordinal);

    [Fact]
    public void The_script_of_bash_takes_what_the_program_says_and_the_word_begins()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var script = CommandLine.Run("completion", "bash").Out;
        var file = _folder.Write(
            "try.sh",
            "ainews() { printf '%s\\n' \"build $1 $2\" subscribe; }\n"
                + script
                + "COMP_LINE='ainews b'\nCOMP_POINT=8\nCOMP_WORDS=(ainews b)\nCOMP_CWORD=1\n_ainews\nprintf '%s;' \"${COMPREPLY[@]}\"\n"
        );
        var start = new ProcessStartInfo("bash", ["--norc", file]) { RedirectStandardOutput = true };
        using var bash = Process.Start(start)!;

        Assert.Equal("build [suggest:8] ainews b;", bash.StandardOutput.ReadToEnd());
    }
}
