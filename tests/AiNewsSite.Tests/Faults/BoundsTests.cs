using System.Globalization;
using AiNewsSite.Auditing;
using AiNewsSite.Auditing.Rules;
using AiNewsSite.Auditing.Texts;
using AiNewsSite.Diagnostics;
using AiNewsSite.Input;
using AiNewsSite.Tests.Parsing;
using AiNewsSite.Tests.Support;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Faults;

/// <summary>
/// Texts made to cost much end in a page or in one error that says why, in bounded memory; a quadratic reader would hang here.
/// What each costs at twice the length is a benchmark: `AiNewsSite.Benchmarks -- bounds`.
/// </summary>
public sealed class BoundsTests
{
    private const string Place = "_posts/2026-01-02-a.md";
    private const long MostBytes = 500_000_000;
    private static readonly TimeSpan Hanging = TimeSpan.FromMinutes(1);

    public static TheoryData<string> Names => [.. Shape.All.Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_post_of_one_shape_is_read_or_refused(string name)
    {
        var shape = Shape.All.Single(one => one.Name == name);
        var text = shape.Post(shape.Count);
        var settings = Parse.Settings("timezone: Asia/Tokyo\n");
        var (findings, bytes) = await Task.Run(() =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var found = Parse.Post(Place, text, settings).Diagnostics;
                return (found, GC.GetAllocatedBytesForCurrentThread() - before);
            })
            .WaitAsync(Hanging);

        Assert.InRange(bytes, 0, MostBytes);
        Assert.Equal(shape.Refusal, findings.FirstOrDefault(one => one.Severity == Severity.Error)?.Code.Id);
    }

    [Fact]
    public async Task Every_shape_is_cleaned_in_bounded_time()
    {
        var settings = Parse.Settings("content: {raw_html: strip}\n");
        foreach (var shape in Shape.All.Where(one => !one.InFrontMatter && one.Refusal is null))
        {
            var text = shape.Post(shape.Count);
            var post = await Task.Run(() => Parse.Post(Place, text, settings)).WaitAsync(Hanging);
            Assert.True(post.HasValue, shape.Name);
        }
    }

    [Theory]
    [InlineData("()")]
    [InlineData("（a）")]
    public async Task A_line_of_many_brackets_is_audited_in_bounded_time(string pair)
    {
        var text = string.Concat(Enumerable.Repeat(pair, 2_000_000)) + "(";
        var file = new AuditedFile(new SourceText(new SourcePath(Place), text), 0, default);
        var findings = new FindingList();

        await Task.Run(() => EndRules.Brackets(file, findings)).WaitAsync(Hanging);

        Assert.Single(findings.Items);
    }

    [Fact]
    public void A_whole_site_of_all_shapes_is_built_checked_and_imported()
    {
        using var folder = new TemporaryFolder();
        var source = Path.Combine(folder.Path, "site");
        folder.Write("site/_config.yml", "title: 試験\nurl: https://e.jp\n");
        var number = 0;
        foreach (var shape in Shape.All)
        {
            // A twentieth: the whole pipeline is gone through, by every shape that can be published.
            var text = shape.Post(Math.Max(1, shape.Count / 20));
            var day = number++ % 28 + 1;
            var name = string.Create(CultureInfo.InvariantCulture, $"2026-01-{day:00}-p{number}.md");
            var refused = Parse
                .Post(Place, text, Parse.Settings(""))
                .Diagnostics.Any(one => one.Severity == Severity.Error);
            folder.Write((refused ? "refused/" : "site/_posts/") + name, text);
        }

        Assert.True(Directory.GetFiles(Path.Combine(source, "_posts")).Length > 25);
        var built = CommandLine.Run("build", "--source", source, "--output", Path.Combine(folder.Path, "out"));
        Assert.True(built.ExitCode == 0, built.Error);
        Assert.InRange(CommandLine.Run("check", "--source", source).ExitCode, 0, 1);
        foreach (var article in Directory.GetFiles(folder.Path, "*.md", SearchOption.AllDirectories))
        {
            // Without front matter it is an article to be imported.
            var body = File.ReadAllText(article).Split("\n---\n", 2)[1];
            Assert.NotNull(AiNewsSite.Parsing.Importing.ArticleImporter.Import(body, "a.md").Body);
            Assert.NotNull(AiNewsSite.Parsing.Importing.ArticleImporter.Import(body, "a.html").Body);
        }
    }

    [Fact]
    public void A_post_of_fifty_megabytes_is_an_error_that_says_how_much_is_allowed()
    {
        using var folder = new TemporaryFolder();
        var post = folder.Write("_posts/2026-01-02-a.md", "---\ntitle: 題\n---\n");
        using (var file = File.OpenWrite(post))
        {
            file.SetLength(50_000_000);
        }

        var run = CommandLine.Run("build", "--source", folder.Path, "--output", folder.Path + "-out", "--lang", "en");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("2026-01-02-a.md: error unreadable-file", run.Error, StringComparison.Ordinal);
        Assert.Contains("16 MB", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ while true }}x{{ end }}", "iteration limit")]
    [InlineData("{{ for i in 1..2000000000 }}{{ end }}", "iteration limit")]
    [InlineData("{{ func f }}{{ f }}{{ end }}{{ f }}", "recursive depth")]
    [InlineData("{{ include 'self.html' }}", "recursive depth")]
    [InlineData("{{ s = 'aaaaaaaa'; while true; s = s + s; end }}", "longer than")]
    [InlineData("{{ a = [1]; while true; a = a + a; end }}", "more than")]
    [InlineData("{{ 'a' | string.pad_left 2000000000 }}", "larger than")]
    [InlineData("{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | regex.match '^(a+)+$' }}", "took longer")]
    public void A_template_that_would_never_end_is_an_error_with_its_place(string template, string words)
    {
        using var folder = new TemporaryFolder();
        folder.Write("site/_posts/2026-01-02-a.md", "---\ntitle: 題\n---\n本文。\n");
        folder.Write("theme/layouts/post.html", template);
        folder.Write("theme/partials/self.html", template);
        string[] places =
        [
            "--source",
            Path.Combine(folder.Path, "site"),
            "--templates",
            Path.Combine(folder.Path, "theme"),
        ];

        var run = CommandLine.Run(["build", .. places, "--output", Path.Combine(folder.Path, "out"), "--lang", "en"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("html(1,", run.Error, StringComparison.Ordinal);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }
}
