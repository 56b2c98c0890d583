using AiNewsSite.Cli;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Cli;

public class RelatedCommandTests
{
    [Theory]
    [InlineData("rag-complete-guide")]
    [InlineData("2026-04-08-rag-complete-guide")]
    [InlineData("/2026/04/08/rag-complete-guide/")]
    public void Choices_come_with_scores_and_shared_terms(string name)
    {
        var run = CommandLine.Run("related", name, "--source", Places.Content, "--lang", "en");
        Assert.Equal(ExitCode.Done, run.ExitCode);
        var parts = run.Out.Split("\n\n");
        Assert.StartsWith("Shown:\n  0.", parts[1], StringComparison.Ordinal);
        Assert.Contains("Both have: ", parts[1], StringComparison.Ordinal);
        Assert.StartsWith("Not shown:\n  0.", parts[2], StringComparison.Ordinal);
        Assert.Contains("Others are named or more alike.", parts[2], StringComparison.Ordinal);
        Assert.Equal(6, parts[1].Split('\n').Count(line => line.StartsWith("  0.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Choices_are_those_of_the_page()
    {
        var run = CommandLine.Run("related", "rag-complete-guide", "--source", Places.Content, "--lang", "ja");
        var listed = CommandLine.Run("list", "posts", "--format", "json", "--source", Places.Content).Out;
        using var posts = System.Text.Json.JsonDocument.Parse(listed);
        var post = posts
            .RootElement.EnumerateArray()
            .Single(one => one.GetProperty("url").GetString() == "/2026/04/08/rag-complete-guide/");
        Assert.All(
            post.GetProperty("related").EnumerateArray(),
            url => Assert.Contains($"({url.GetString()})", run.Out.Split("表示しない記事")[0], StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_post_that_is_not_there_is_a_usage_error()
    {
        var run = CommandLine.Run("related", "no-such-post", "--source", Places.Content);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("no-such-post", run.Error, StringComparison.Ordinal);
    }
}
