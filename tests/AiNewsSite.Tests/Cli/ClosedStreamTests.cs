using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Cli;

/// <summary>The real program where what it prints can go nowhere.</summary>
public sealed class ClosedStreamTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [LinuxFact]
    public void A_result_that_cannot_be_printed_is_an_error_and_no_crash()
    {
        _folder.Write("site/_posts/2026-01-02-a.md", "---\ntitle: A\n---\n本文です。\n");
        var list = $"{RealProgram.Command} list posts --source '{_folder.Path}/site'";

        using var shell = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo(
                "sh",
                ["-c", $"{list} >/dev/full; echo $?; {list} >&-; echo $?; {list} >/dev/full 2>/dev/full; echo $?"]
            )
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;
        var said = shell.StandardError.ReadToEndAsync();
        var codes = shell.StandardOutput.ReadToEnd();

        Assert.Equal("1\n1\n1\n", codes);
        Assert.Equal(2, said.Result.Split("ainews: the result could not be printed: ").Length - 1);
        Assert.DoesNotContain("   at ", said.Result, StringComparison.Ordinal);
    }
}
