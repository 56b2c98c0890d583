using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Cli;

/// <summary>What no command can be asked for is told in a line, with exit code 2 and nothing done.</summary>
public sealed class WrongUsageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public WrongUsageTests()
    {
        _folder.Write("blog/_posts/2026-01-02-a.md", "---\ntitle: A\n---\n本文です。\n");
        _folder.Write("page.html", "{{ include 'x' }}");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("build --jobs many", "--jobs takes a number from 1, not 'many'.")]
    [InlineData("check --jobs 99999999999", "--jobs takes a number from 1, not '99999999999'.")]
    [InlineData("build --jobs 0", "--jobs takes a number from 1, not '0'.")]
    [InlineData("serve --port www", "--port takes a number from 0 to 65535")]
    [InlineData("serve --port 65536", "--port takes a number from 0 to 65535")]
    [InlineData("build --output EMPTY", "--output takes a folder.")]
    [InlineData("check --external --link-cache EMPTY", "--link-cache takes a file.")]
    [InlineData("list posts --as-of 0001-01-01", "--as-of takes a date")]
    [InlineData("build --as-of 9999-12-31T23:59:59-11:00", "--as-of takes a date")]
    [InlineData("build --as-of 10:00", "--as-of takes a date")]
    [InlineData("new post A --date 0001-01-01", "--date takes a date")]
    [InlineData("import {0}/page.html --source {0}/blog --lang ja", "Unrecognized command or argument '--lang'.")]
    [InlineData("template {0}/page.html --includes EMPTY", "the includes folder '' does not exist.")]
    public void A_value_that_an_option_cannot_take_is_told(string command, string message)
    {
        var run = Run(command);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains($"ainews: {message}", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("build --cards")]
    [InlineData("check")]
    [InlineData("check --fix")]
    [InlineData("serve")]
    [InlineData("list urls")]
    [InlineData("related a")]
    [InlineData("cards")]
    [InlineData("schema")]
    public void A_templates_folder_that_is_not_there_is_told_before_anything_is_done(string command)
    {
        var run = Run(command + " --source {0}/blog --templates {0}/nowhere");

        Assert.Equal(
            (2, "", $"ainews: the templates folder '{_folder.Path}/nowhere' does not exist.\n"),
            (run.ExitCode, run.Out, run.Error)
        );
    }

    [Theory]
    [InlineData("2026-01-31")]
    [InlineData("2026-01-31T09:00")]
    [InlineData("2026-01-31T09:00:00Z")]
    [InlineData("2026-01-31T09:00:00+09:00")]
    [InlineData("2026-01-31 09:00:00 +0900")]
    public void A_moment_may_be_written_as_posts_write_it(string moment)
    {
        var run = CommandLine.Run("list", "posts", "--source", _folder.Path + "/blog", "--as-of", moment);

        Assert.Equal((0, 1), (run.ExitCode, run.Out.Count(c => c == '\n')));
    }

    private CommandLine.Outcome Run(string command) =>
        CommandLine.Run([
            .. command
                .Split(' ')
                .Select(word => word == "EMPTY" ? "" : word.Replace("{0}", _folder.Path, StringComparison.Ordinal)),
        ]);
}
