using AiNewsSite.Cli;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Cli;

public sealed class IconsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("no drawing", "is no SVG with a viewBox")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 16\"/>", "is 32 by 16; icons are square")]
    public void A_drawing_that_makes_no_icon_is_named(string drawing, string said)
    {
        var run = CommandLine.Run("icons", _folder.Write("icon.svg", drawing));

        Assert.Equal(ExitCode.Errors, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public void A_drawing_or_browser_that_is_not_there_is_a_usage_error()
    {
        var drawing = _folder.Write("icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"/>");

        Assert.Contains("'no.svg'", CommandLine.Run("icons", "no.svg").Error, StringComparison.Ordinal);
        var run = CommandLine.Run("icons", drawing, "--browser", "no-browser");
        Assert.Equal((ExitCode.Usage, "ainews: there is no file 'no-browser'.\n"), (run.ExitCode, run.Error));
    }
}
