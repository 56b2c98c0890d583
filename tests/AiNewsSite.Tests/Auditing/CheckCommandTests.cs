using System.Text;
using System.Text.Json;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Auditing;

public sealed class CheckCommandTests : IDisposable
{
    private const string Matter = "---\ntitle: 題名\ndate: 2026-01-02 09:00:00 +0900\ntags: [試験]\n---\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_finding_is_told_with_its_line_and_a_caret_and_a_sum_by_rule()
    {
        Post("a", "本文です。\n\n---END---\n");

        var run = Check();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("  8:1 warning leftover-marker: '---END---'", run.Error, StringComparison.Ordinal);
        Assert.Contains("\n    ---END---\n    ^\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("     1  warning leftover-marker\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_caret_counts_full_width_characters_as_two_cells()
    {
        Post("a", "見えない\u200B文字です。\n");

        Assert.Contains("    見えない·文字です。\n            ^\n", Check().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_errors_make_the_run_fail()
    {
        Post("a", "<<<<<<< HEAD\n甲です。\n=======\n乙です。\n>>>>>>> main\n");

        Assert.Equal(1, Check().ExitCode);
        Assert.Equal(0, Check("--severity", "conflict-marker=warning").ExitCode);
    }

    [Theory]
    [InlineData(910_000_000, true)]
    [InlineData(800_000_000, false)]
    public void A_site_near_the_size_that_github_pages_takes_is_told_so(long size, bool isFound)
    {
        Post("a", "本文です。\n");
        // A file with a hole: it has its length and takes no room on the disk.
        using (var video = File.Create(_folder.Write("site/assets/talk.mp4", "")))
        {
            video.SetLength(size);
        }

        var run = Check();

        Assert.Equal(isFound, run.Error.Contains("site-too-large", StringComparison.Ordinal));
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void A_document_of_findings_is_the_result_and_goes_to_standard_output(string format)
    {
        Post("a", "本文です。\n\n---END---\n");

        var run = Check("--format", format);

        using var document = JsonDocument.Parse(run.Out);
        Assert.Contains("leftover-marker", run.Out, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void A_document_stays_one_where_files_are_mended_too()
    {
        Post("a", "本文です。\n\n---END---\n");

        var run = Check("--fix", "--format", "json");

        using var document = JsonDocument.Parse(run.Out);
        Assert.Contains("leftover-marker: ---END---", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Quietly_only_errors_are_told()
    {
        Post("a", "本文です。\n\n---END---\n");

        Assert.Equal(("", ""), (Check("--quiet").Out, Check("--quiet").Error));
        Assert.Contains(
            "error leftover-marker",
            Check("--quiet", "--severity", "leftover-marker=error").Error,
            StringComparison.Ordinal
        );
        Assert.Equal("", Check("--quiet", "--fix").Error);
    }

    [Fact]
    public void Front_matter_silences_a_rule_for_its_own_file()
    {
        Post("a", "本文です。\n\n---END---\n", "check_ignore: [leftover-marker]\n");
        Post("b", "本文です。\n\n---END---\n");

        var found = Check("--format", "github").Error;

        Assert.DoesNotContain("2026-01-02-a.md,line=9", found, StringComparison.Ordinal);
        Assert.Contains("2026-01-02-b.md,line=8,col=1,title=leftover-marker", found, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_silence_and_raise_a_rule_by_path()
    {
        _folder.Write(
            "site/_config.yml",
            "diagnostics:\n  paths:\n    - path: _posts/2026-01-02-a*\n      leftover-marker: off\n    - path: \"*-b.md\"\n      leftover-marker: error\n"
        );
        Post("a", "本文です。\n\n---END---\n");
        Post("b", "本文です。\n\n---END---\n");
        Post("c", "本文です。\n\n---END---\n");

        var run = Check("--format", "github");

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("-a.md,line=8", run.Error, StringComparison.Ordinal);
        Assert.Contains("::error file=", run.Error, StringComparison.Ordinal);
        Assert.Contains("-c.md,line=8", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diagnostics:\n  paths: all\n", "setting-type")]
    [InlineData("diagnostics:\n  paths: [{leftover-marker: off}]\n", "setting-type")]
    [InlineData("diagnostics:\n  paths: [{path: a, leftover-maker: off}]\n", "unknown-diagnostic")]
    [InlineData("diagnostics:\n  paths: [{path: a, leftover-marker: loud}]\n", "setting-value")]
    public void A_wrong_rule_for_a_path_is_an_error_of_the_settings(string settings, string code)
    {
        _folder.Write("site/_config.yml", settings);

        Assert.Contains($"error {code}", Check().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_tells_the_address_of_the_page()
    {
        _folder.Write("site/_config.yml", "url: https://example.org\npermalink: /:title/\n");
        Post("a", "本文です。\n\n---END---\n");

        using var json = JsonDocument.Parse(Check("--format", "json").Out);
        var finding = json
            .RootElement.EnumerateArray()
            .Single(one => one.GetProperty("code").GetString() == "leftover-marker");

        Assert.Equal("https://example.org/a/", finding.GetProperty("url").GetString());
        Assert.Equal(8, finding.GetProperty("line").GetInt32());
    }

    [Fact]
    public void One_mistake_in_a_template_is_one_finding_at_its_line()
    {
        _folder.Write("theme/layouts/post.html", "<title>x</title>\n<a href=\"/nothing-here/\">x</a>\n{{ content }}");
        Post("a", "甲です。\n");
        Post("b", "乙です。\n");

        var run = Check("--format", "github", "--templates", Path.Combine(_folder.Path, "theme"));
        var dead = run.Error.Split('\n').Where(line => line.Contains("title=dead-link", StringComparison.Ordinal));

        var only = Assert.Single(dead);
        Assert.Contains("layouts/post.html,line=2,col=10", only, StringComparison.Ordinal);
        Assert.Contains(": 2, such as", only, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dead_link_names_the_nearest_target()
    {
        _folder.Write("site/_config.yml", "permalink: /:title/\n");
        Post("openai-report", "甲です。\n");
        Post("b", "[甲](/openai-reprot/)を見ます。\n");

        Assert.Contains("nearest there is: /openai-report/.", Check().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_counts_what_front_matter_alone_shows()
    {
        Post("a", "本文です。\n", "reading_time: 30\n");
        var run = CommandLine.Run(
            "build",
            "--source",
            Path.Combine(_folder.Path, "site"),
            "--output",
            Path.Combine(_folder.Path, "out")
        );

        Assert.Contains("1 findings of check", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_url_that_was_published_and_is_gone_is_reported_until_the_ledger_lets_it_go()
    {
        _folder.Write("site/_config.yml", "permalink: /:title/\n");
        Post("openai-report", "甲です。\n");
        Post("draft-like", "乙です。\n", "published: false\n");
        Check("--update-ledger");
        var ledger = Path.Combine(_folder.Path, "site/_published_urls.txt");
        Assert.Equal("/openai-report/\n", File.ReadAllText(ledger));
        Assert.DoesNotContain("lost-url", Check().Error, StringComparison.Ordinal);
        File.Delete(Path.Combine(_folder.Path, "site/_posts/2026-01-02-openai-report.md"));
        Post("openai-reports", "甲です。\n");

        var run = Check();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1:1 warning lost-url: /openai-report/ was published", run.Error, StringComparison.Ordinal);
        Assert.Contains("nearest there is: /openai-reports/.", run.Error, StringComparison.Ordinal);
        Check("--update-ledger");
        Assert.DoesNotContain("lost-url", Check().Error, StringComparison.Ordinal);
    }

    private CommandLine.Outcome Check(params string[] more) =>
        CommandLine.Run(["check", "--source", Path.Combine(_folder.Path, "site"), .. more]);

    private void Post(string name, string body, string more = "") =>
        _folder.Write(
            $"site/_posts/2026-01-02-{name}.md",
            Encoding.UTF8.GetBytes(
                Matter
                    .Replace("題名", name, StringComparison.Ordinal)
                    .Replace("---\ntitle", $"---\n{more}title", StringComparison.Ordinal) + body
            )
        );
}
