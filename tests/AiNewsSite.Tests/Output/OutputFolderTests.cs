using AiNewsSite.Output;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Output;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_absent_or_empty_folder_may_be_used()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "empty"));

        Assert.Null(Refusal("absent"));
        Assert.Null(Refusal("empty"));
    }

    [Fact]
    public void A_folder_that_this_tool_made_may_be_replaced()
    {
        _folder.Write("made/.ainews-site", "");
        _folder.Write("made/index.html", "");

        Assert.Null(Refusal("made"));
    }

    [Fact]
    public void A_folder_with_files_of_others_is_refused()
    {
        _folder.Write("theirs/thesis.doc", "");

        Assert.Equal("foreign-output", Refusal("theirs"));
    }

    [Theory]
    [InlineData("content")]
    [InlineData(".")]
    [InlineData("/")]
    public void The_source_its_parents_and_the_root_are_refused(string output)
    {
        _folder.Write("content/_config.yml", "");

        Assert.Equal("unsafe-output", Refusal(output));
    }

    [Fact]
    public void The_home_folder_is_refused()
    {
        Assert.Equal("unsafe-output", Refusal(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)));
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_refused()
    {
        _folder.Write("site", "");

        Assert.Equal("unsafe-output", Refusal("site"));
    }

    private string? Refusal(string output) =>
        OutputFolder.Refusal(Path.Combine(_folder.Path, output), Path.Combine(_folder.Path, "content"))?.Code.Id;
}
