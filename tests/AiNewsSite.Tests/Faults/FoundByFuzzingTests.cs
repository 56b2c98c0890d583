using System.Text;
using AiNewsSite.Tests.Parsing;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Faults;

/// <summary>What fuzzing found, one case each, cut down to what it takes.</summary>
public sealed class FoundByFuzzingTests
{
    [Theory]
    [InlineData("<b>\0</b>")]
    [InlineData("<pre>\na\0b\n</pre>")]
    [InlineData("`a\0b`")]
    [InlineData("```sql\n:q\0AS\n```")]
    [InlineData("{% highlight sql %}\n:q\0AS\n{% endhighlight %}")]
    public void A_null_character_is_shown_as_lost(string body)
    {
        var post = Parse.Post("_posts/2026-01-02-a.md", $"---\ntitle: 題\n---\n{body}\n").Value!;
        var html = Encoding.UTF8.GetString(post.Body.Html.Span);
        Assert.DoesNotContain('\0', html);
        Assert.Contains('\uFFFD', html);
    }

    [Theory]
    [InlineData("{{ while true }}{{ page.title }}{{ end }}", "limit of 100000000 bytes")]
    [InlineData("{{ while true; x = 1; end }}", "2000000")]
    [InlineData("{{ while true; x = page.title | html.url_encode; end }}", "300000000 bytes")]
    [InlineData(
        "{{ func f(n); if n < 60; f(n + 1); f(n + 1); end; end; f(0) }}",
        "more memory than the limit|calls limit"
    )]
    public void Work_without_end_in_a_theme_is_stopped_at_its_place(string template, string limit)
    {
        using var folder = new TemporaryFolder();
        folder.Write("site/_posts/2026-01-02-a.md", $"---\ntitle: {new string('長', 200)}\n---\n本文。\n");
        folder.Write("theme/partials/share.html", "<p>\n" + template);

        var run = CommandLine.Run(
            "build",
            "--source",
            Path.Combine(folder.Path, "site"),
            "--templates",
            Path.Combine(folder.Path, "theme"),
            "--output",
            Path.Combine(folder.Path, "out")
        );

        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"share\.html\(2,\d+\): error template-error: .*(" + limit + ")", run.Error);
    }
}
