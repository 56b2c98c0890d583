using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Cli;

public sealed class ServeCommandTests
{
    [Theory]
    [InlineData("--allow-remote", "--host", "0.0.0.0")]
    [InlineData("--allow-remote", "--host", "192.0.2.7")]
    [InlineData("--allow-remote", "--host", "::")]
    [InlineData("--port", "--port", "65536")]
    [InlineData("--port", "--port", "-1")]
    [InlineData("--host", "--host", "no.such.name.invalid")]
    [InlineData("templates", "--templates", "/nonexistent-folder")]
    [InlineData("source", "--source", "/nonexistent-folder")]
    public void What_cannot_be_served_is_a_usage_error_with_a_reason(string reason, params string[] arguments)
    {
        var run = CommandLine.Run(["serve", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("ainews: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Out);
    }
}
