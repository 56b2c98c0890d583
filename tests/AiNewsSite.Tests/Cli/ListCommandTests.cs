using System.Text.Json;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Cli;

public sealed class ListCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ListCommandTests()
    {
        _folder.Write("_config.yml", "permalink: /:title/\ntimezone: Asia/Tokyo\n");
        _folder.Write(
            "_posts/2026-01-02-日本.md",
            "---\ntitle: 二\ntags: [a, b]\ncategory: c\nauthor: 花\ndate: 2026-01-02 09:00 +0900\n---\nx\n"
        );
        _folder.Write(
            "_posts/2026-01-01-one.md",
            "---\ntitle: 一\ntags: [a]\nnoindex: true\nreading_time: 7\nlast_modified_at: 2026-01-05\n---\nx\n"
        );
        _folder.Write("_posts/2025-12-31-old.md", "---\ntitle: 零\ntags: [a]\n---\nx\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Posts_as_json_have_the_promised_fields()
    {
        using var json = JsonDocument.Parse(List("posts", "--format", "json").Out);
        var posts = json.RootElement.EnumerateArray().ToArray();

        Assert.Equal(["二", "一", "零"], posts.Select(post => post.GetProperty("title").GetString()));
        string[] names =
        [
            "source",
            "url",
            "title",
            "date",
            "updated",
            "categories",
            "tags",
            "author",
            "reading_minutes",
            "draft",
            "noindex",
            "related",
        ];
        Assert.All(posts, post => Assert.Equal(names, post.EnumerateObject().Select(field => field.Name)));
        var first = posts[0];
        Assert.Equal("_posts/2026-01-02-日本.md", first.GetProperty("source").GetString());
        Assert.Equal("/日本/", first.GetProperty("url").GetString());
        Assert.Equal("2026-01-02T09:00:00+09:00", first.GetProperty("date").GetString());
        Assert.Equal("花", first.GetProperty("author").GetString());
        Assert.Equal(JsonValueKind.Null, first.GetProperty("updated").ValueKind);
        Assert.Equal(7, posts[1].GetProperty("reading_minutes").GetInt32());
        Assert.True(posts[1].GetProperty("noindex").GetBoolean());
        Assert.StartsWith("2026-01-05", posts[1].GetProperty("updated").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Related_posts_never_hold_a_noindex_post_or_the_post_itself()
    {
        using var json = JsonDocument.Parse(List("posts", "--format", "json").Out);

        foreach (var post in json.RootElement.EnumerateArray())
        {
            var related = post.GetProperty("related").EnumerateArray().Select(url => url.GetString()).ToArray();
            Assert.NotEmpty(related);
            Assert.DoesNotContain("/one/", related);
            Assert.DoesNotContain(post.GetProperty("url").GetString(), related);
        }
    }

    [Fact]
    public void Urls_are_one_a_line_and_decoded()
    {
        var lines = List("urls").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains("/日本/", lines);
        Assert.Contains("/", lines);
        Assert.Contains("/feed.xml", lines);
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
    }

    [Fact]
    public void Files_of_the_search_index_are_among_the_urls_only_when_asked_for()
    {
        var usual = List("urls").Out;
        Assert.DoesNotContain("/assets/search/", usual, StringComparison.Ordinal);
        Assert.Contains("/search/\n", usual, StringComparison.Ordinal);
        Assert.DoesNotContain("/assets/search/", List("urls", "--format", "json").Out, StringComparison.Ordinal);
        var lines = List("urls", "--all").Out.Split('\n');
        Assert.Contains("/assets/search/index.json", lines);
    }

    [Fact]
    public void Tags_come_with_their_counts_most_used_first()
    {
        Assert.Equal("    3 a\n    1 b\n", List("tags").Out);
    }

    private CommandLine.Outcome List(string what, params string[] more)
    {
        var run = CommandLine.Run(["list", what, "--source", _folder.Path, .. more]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run;
    }
}
