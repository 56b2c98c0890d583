using AiNewsSite.Cli;

namespace AiNewsSite.Tests.Cli;

public sealed class RehearsalTests
{
    [Fact]
    public void It_comes_to_its_end_and_renders_pages()
    {
        // Where it runs, nobody would hear of a failure: a build would only be as slow as without it.
        Assert.True(Rehearsal.Play() > 100_000);
    }
}
