using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Build;

/// <summary>The blog that comes with the project is an example to follow: no finding, nothing left over.</summary>
public sealed class ContentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_sample_blog_builds_without_a_finding()
    {
        var run = Build();

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(": warning ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(": info ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_page_shows_marks_that_should_have_been_read()
    {
        Build();

        foreach (var file in Directory.EnumerateFiles(Output, "*.html", SearchOption.AllDirectories))
        {
            var text = VisibleText.Of(File.ReadAllText(file), withCode: false);
            Assert.DoesNotContain("**", text, StringComparison.Ordinal);
            Assert.DoesNotContain("{:", text, StringComparison.Ordinal);
            Assert.DoesNotContain("{%", text, StringComparison.Ordinal);
            Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
        }
    }

    private string Output => Path.Combine(_folder.Path, "out");

    private CommandLine.Outcome Build() =>
        CommandLine.Run(
            "build",
            "--source",
            Places.Content,
            "--templates",
            Places.Templates,
            "--output",
            Output,
            "--as-of",
            "2026-11-21"
        );
}
