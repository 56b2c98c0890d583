using System.Text;
using System.Text.RegularExpressions;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Auditing;

public sealed partial class FixTests : IDisposable
{
    private const string Matter = "---\ntitle: 題名 # 注釈\ntags: [\"試験\", サーバー]\n---\n";

    private readonly TemporaryFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "site/_posts/2026-01-02-a.md");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("一です。\n\n---END---\n", "一です。\n\n")]
    [InlineData("一です。\n\n---END---", "一です。\n\n")]
    [InlineData(
        "皆さんはどう準備を進めますか。ぜひ教えてください。\n---\n二です。\n",
        "皆さんはどう準備を進めますか。ぜひ教えてください。\n\n---\n二です。\n"
    )]
    [InlineData("一です。\n\n##手順\n\n二です。\n", "一です。\n\n## 手順\n\n二です。\n")]
    [InlineData("テ\u200Bス\u2060ト\n", "テスト\n")]
    [InlineData("か\u3099です。\n", "がです。\n")]
    [InlineData(
        "`a\u200Bb` です。\n\n```\n---END---\n##見出し\n```\n",
        "`a\u200Bb` です。\n\n```\n---END---\n##見出し\n```\n"
    )]
    [InlineData(
        "{% highlight text %}\n---END---\n\n##見出し\n{% endhighlight %}\n",
        "{% highlight text %}\n---END---\n\n##見出し\n{% endhighlight %}\n"
    )]
    public void What_is_safe_is_mended_and_nothing_else(string body, string mended)
    {
        foreach (var (mark, end) in new[] { ("", "\n"), ("\uFEFF", "\r\n") })
        {
            var before = mark + (Matter + body).Replace("\n", end, StringComparison.Ordinal);
            var after = mark + (Matter + mended).Replace("\n", end, StringComparison.Ordinal);
            _folder.Write("site/_posts/2026-01-02-a.md", before);

            Fix();

            Assert.Equal(Encoding.UTF8.GetBytes(after), System.IO.File.ReadAllBytes(File));
        }
    }

    [Fact]
    public void A_last_section_that_stands_twice_is_taken_out()
    {
        var section =
            "## 導入の手順\n\n"
            + string.Concat(
                Enumerable.Range(1, 9).Select(n => $"手順の {n} 番目では、担当者が設定の値を一つずつ確かめます。\n")
            );
        _folder.Write("site/_posts/2026-01-02-a.md", Matter + section + "\n## 結び\n\n終わりです。\n\n" + section);

        Fix();

        Assert.Equal(Matter + section + "\n## 結び\n\n終わりです。\n\n", System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void Tags_take_the_spelling_used_most_and_comments_stay()
    {
        foreach (var name in new[] { "b", "c" })
        {
            _folder.Write(
                $"site/_posts/2026-01-02-{name}.md",
                $"---\ntitle: {name}\ntags: [サーバー, AI]\n---\n本文です。\n"
            );
        }

        _folder.Write(
            "site/_posts/2026-01-02-a.md",
            "---\ntitle: サーバの話\ntags: [\"サーバ\", 'ＡＩ', サーバ監視] # サーバ\n---\n本文です。サーバ\n"
        );

        Fix();

        Assert.Equal(
            "---\ntitle: サーバの話\ntags: [\"サーバー\", 'AI', サーバ監視] # サーバ\n---\n本文です。サーバ\n",
            System.IO.File.ReadAllText(File)
        );
    }

    [Fact]
    public void A_second_run_changes_nothing()
    {
        _folder.Write(
            "site/_posts/2026-01-02-a.md",
            Matter + "一\u200Bです。\n\n##手順\n\nか\u3099です。\n\n---END---\n"
        );
        Fix();
        var once = System.IO.File.ReadAllBytes(File);

        var again = Fix();

        Assert.Equal(once, System.IO.File.ReadAllBytes(File));
        Assert.Contains("0 mends in 0 files", again.Error, StringComparison.Ordinal);
        Assert.Equal("", again.Out);
    }

    [Fact]
    public void A_dry_run_prints_a_diff_and_writes_nothing()
    {
        var before = Matter + "一です。\n\n---END---\n\n二です。\n";
        _folder.Write("site/_posts/2026-01-02-a.md", before);

        var run = Fix("--dry-run");

        Assert.Equal(before, System.IO.File.ReadAllText(File));
        Assert.EndsWith(
            "@@ -4,6 +4,5 @@\n ---\n 一です。\n \n----END---\n \n 二です。\n",
            run.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_silenced_is_not_mended()
    {
        var before = "---\ntitle: 題名\ncheck_ignore: leftover-marker\n---\n一です。\n\n---END---\n";
        _folder.Write("site/_posts/2026-01-02-a.md", before);

        Fix();

        Assert.Equal(before, System.IO.File.ReadAllText(File));
    }

    [SharedFact]
    public void The_sample_blog_keeps_every_word_that_no_fix_names()
    {
        Copy(Path.Combine(Places.Shared!, "sample-blog"), Path.Combine(_folder.Path, "site"));
        var before = Pages();

        Fix();
        var after = Pages();

        Assert.NotEmpty(before);
        Assert.Equal(before.Keys, after.Keys);
        Assert.All(before, page => Assert.Equal(page.Value, after[page.Key]));
        Assert.Equal("", Fix().Out);
    }

    /// <summary>The words of every post's page without the generation markers, which are what the fix takes out.</summary>
    private SortedDictionary<string, string> Pages()
    {
        var output = Path.Combine(_folder.Path, "out");
        CommandLine.Run(
            "build",
            "--source",
            Path.Combine(_folder.Path, "site"),
            "--output",
            output,
            "--severity",
            "conflict-marker=off"
        );
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(output, "index.html", SearchOption.AllDirectories))
        {
            var words = VisibleText.Of(System.IO.File.ReadAllText(file), withCode: true);
            // The marker is counted as a word among the characters of a post.
            words = CharacterCount().Replace(words.Replace("---END---", "", StringComparison.Ordinal), "");
            pages[Path.GetRelativePath(output, file)] = string.Concat(words.Where(c => !char.IsWhiteSpace(c)));
        }

        return pages;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            System.IO.File.Copy(file, target);
        }
    }

    private CommandLine.Outcome Fix(params string[] more) =>
        CommandLine.Run(["check", "--source", Path.Combine(_folder.Path, "site"), "--fix", .. more]);

    [GeneratedRegex("[0-9,]+字")]
    private static partial Regex CharacterCount();
}
