using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Cli;

public sealed class NewAndImportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public NewAndImportCommandTests()
    {
        _folder.Write(
            "blog/_config.yml",
            "title: 試験\ntimezone: Asia/Tokyo\nauthor: 編集部\ncontent_categories:\n  - name: 技術解説\n    description: 技術の話。\n"
        );
        _folder.Write("blog/_posts/2026-01-01-a.md", "---\ntitle: 一\ntags: [RAG]\ncategory: 技術解説\n---\nx\n");
    }

    private string Blog => Path.Combine(_folder.Path, "blog");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_post_has_complete_front_matter_in_the_blogs_own_terms()
    {
        var run = CommandLine.Run(
            "new",
            "post",
            "「RAG」の\"基礎\"",
            "--source",
            Blog,
            "--date",
            "2026-05-06T07:08",
            "--category",
            "技術解説",
            "--tag",
            "rag"
        );

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("_posts/2026-05-06-rag-の-基礎.md\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(
            "---\nlayout: post\ntitle: \"「RAG」の\\\"基礎\\\"\"\ndate: 2026-05-06 07:08:00 +0900\ncategories: [\"技術解説\"]\ntags: [\"RAG\"]\nauthor: \"編集部\"\n---\n\n",
            File.ReadAllText(run.Out.TrimEnd('\n'))
        );
    }

    [Theory]
    [InlineData("CON")]
    [InlineData("nul.txt")]
    public void A_slug_that_windows_keeps_for_a_device_gives_a_file_that_builds(string slug)
    {
        var run = CommandLine.Run("new", "post", "題", "--source", Blog, "--slug", slug, "--draft");

        Assert.EndsWith($"_drafts/post-{slug}.md\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, CommandLine.Run("list", "posts", "--drafts", "--source", Blog).ExitCode);
    }

    [Fact]
    public void A_new_post_never_overwrites()
    {
        string[] command = ["new", "post", "題", "--source", Blog, "--slug", "a", "--date", "2026-01-01"];

        var run = CommandLine.Run(command);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("is there already", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            "title: 一",
            File.ReadAllText(Path.Combine(Blog, "_posts/2026-01-01-a.md")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_name_that_the_blog_does_not_know_is_said_to_be_new_with_the_nearest()
    {
        var run = CommandLine.Run("new", "post", "題", "--source", Blog, "--draft", "--category", "技術解設");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            "the category '技術解設' is new to this blog; was '技術解説' meant?",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.EndsWith("_drafts/題.md\n", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../escape")]
    [InlineData("a/b")]
    public void A_slug_never_leads_out_of_the_folder(string slug)
    {
        var run = CommandLine.Run("new", "post", "題", "--source", Blog, "--slug", slug);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Path.Combine(Blog, "_posts"), Path.GetDirectoryName(Path.GetFullPath(run.Out.TrimEnd('\n'))));
    }

    [Fact]
    public void An_article_becomes_a_post_that_builds()
    {
        var file = _folder.Write(
            "in.txt",
            "題名はこれ\n\n2026年3月4日に公開された記事の紹介です。ここに本文が続き、読む人はその先を知りたくなる。\n"
        );

        var run = CommandLine.Run("import", file, "--source", Blog);

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("_posts/2026-03-04-題名はこれ.md\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("  date: 2026-03-04", run.Error, StringComparison.Ordinal);
        Assert.Equal(
            0,
            CommandLine.Run("build", "--source", Blog, "--output", Path.Combine(_folder.Path, "out")).ExitCode
        );
    }

    [Fact]
    public void A_text_with_front_matter_is_filed_under_its_own_date_and_kept_as_written()
    {
        const string Text =
            "---\ntitle: 国産 LLM の一年 # 仮題\ndate: 2025-12-30 22:30:00 +0000\n---\n# 国産 LLM の一年\n\n本文。\n";
        var file = _folder.Write("raw.txt", Text);

        var run = CommandLine.Run("import", file, "--source", Blog);

        Assert.Equal(0, run.ExitCode);
        var path = run.Out.TrimEnd('\n');
        Assert.EndsWith("_posts/2025-12-31-国産-llm-の一年.md", path, StringComparison.Ordinal);
        Assert.Equal(Text, File.ReadAllText(path));
        Assert.Contains("kept as it is written", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Front_matter_that_cannot_be_read_is_refused_with_its_place()
    {
        var file = _folder.Write("raw.md", "---\ntitle: a\ntags: [b\n---\n本文。\n");

        var run = CommandLine.Run("import", file, "--source", Blog);

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Matches(@"raw\.md\(\d+,\d+\): error ", run.Error);
    }

    [Fact]
    public void A_jekyll_blog_is_copied_whole_and_what_needs_a_person_is_said()
    {
        _folder.Write("blog/index.html", "---\n---\n{% for post in site.posts %}{{ post.title }}{% endfor %}\n");
        _folder.Write("blog/_site/index.html", "old output");
        var target = Path.Combine(_folder.Path, "copy");

        var run = CommandLine.Run("import", "--from", "jekyll", Blog, "--source", target);

        Assert.Equal(0, run.ExitCode);
        Assert.True(File.Exists(Path.Combine(target, "_posts/2026-01-01-a.md")));
        Assert.False(Directory.Exists(Path.Combine(target, "_site")));
        Assert.Contains("warning liquid-program", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, CommandLine.Run("import", "--from", "jekyll", Blog, "--source", target).ExitCode);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_usage_error()
    {
        Assert.Equal(2, CommandLine.Run("import", Path.Combine(_folder.Path, "no.txt"), "--source", Blog).ExitCode);
        Assert.Equal(2, CommandLine.Run("import", "--source", Blog).ExitCode);
    }
}
