using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AiNewsSite.Parsing;
using AiNewsSite.Parsing.Markdown;
using AiNewsSite.Tests.Support;
using AiNewsSite.Values;
using AngleSharp.Html.Parser;

namespace AiNewsSite.Tests.Parsing.Markdown;

/// <summary>Against real posts that lie beside the checkout on some machines.</summary>
public partial class SharedPostsTests
{
    private static readonly HtmlParser Parser = new();

    [SharedFact]
    public void Headings_are_kramdowns_but_for_whole_paragraphs_that_a_rule_underlines()
    {
        // Two posts may share a slug; both lists are in the order of their dates.
        var expected = File.ReadLines(Path.Combine(Places.Shared!, "sample-blog", "expected-headings.tsv"))
            .Select(line => line.Split('\t'))
            .GroupBy(parts => parts[0], parts => $"{parts[1]} {parts[2]}")
            .GroupBy(page => LastPart(page.Key), page => page.ToList())
            .ToDictionary(group => group.Key, group => new Queue<List<string>>(group));
        var removed = new List<string>();
        foreach (var (name, text) in Posts())
        {
            var wanted = expected[PostName().Match(name).Groups[1].Value.TrimEnd('-')].Dequeue();
            foreach (var heading in Body(name, text).Headings)
            {
                while (wanted.Count > 0 && wanted[0] != $"h{heading.Level} {heading.Id}")
                {
                    removed.Add(wanted[0]);
                    wanted.RemoveAt(0);
                }

                Assert.NotEmpty(wanted);
                wanted.RemoveAt(0);
            }

            removed.AddRange(wanted);
        }

        Assert.Equal(21, removed.Count);
        Assert.All(
            removed,
            one => Assert.True(one.StartsWith("h2 ", StringComparison.Ordinal) && one.Length > 50, one)
        );
    }

    [SharedFact]
    public void Nothing_of_liquid_or_attribute_lists_is_left_in_a_page()
    {
        foreach (var (name, text) in Posts().Concat(Seeds()))
        {
            var html = Read.Html(Body(name, text));
            Assert.DoesNotContain("{%", html, StringComparison.Ordinal);
            Assert.DoesNotContain("{:", html, StringComparison.Ordinal);
        }
    }

    [SharedFact]
    public void Stars_are_left_only_where_the_source_tears_them()
    {
        var left = 0;
        foreach (var (name, text) in Posts().Concat(Seeds()))
        {
            foreach (var paragraph in Visible(Body(name, text), "p, li, td, th, h1, h2, h3, h4"))
            {
                // An odd number of marks in one block means that its partner stands in no block with it.
                var marks = paragraph.Split("**").Length - 1;
                left += marks;
                Assert.True(marks % 2 == 1 || marks == 0, $"{name}: {paragraph}");
            }
        }

        Assert.InRange(left, 1, 5);
    }

    [SharedFact]
    public void No_sentence_is_lost()
    {
        foreach (var (name, text) in Posts().Concat(Seeds()))
        {
            var visible = Letters(string.Concat(Visible(Body(name, text), "body")));
            foreach (var line in text[Start(text)..].Split('\n'))
            {
                var bare = Letters(Markup().Replace(line, ""));
                Assert.True(visible.Contains(bare, StringComparison.Ordinal), $"{name}: {line}");
            }
        }
    }

    [SharedFact]
    public void A_seeds_links_and_rules_come_out_as_meant()
    {
        var (name, text) = Seeds().Single(seed => seed.Name.Contains("-003", StringComparison.Ordinal));
        var page = Parser.ParseDocument(Read.Html(Body(name, text)));

        Assert.Equal("P", Assert.Single(page.QuerySelectorAll(".consulting-cta-link")).TagName);
        Assert.Equal(3, page.QuerySelectorAll("hr").Length);
        Assert.Contains(
            page.QuerySelectorAll("a"),
            link => link.GetAttribute("href")!.Contains("%E7%94%9F", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(page.QuerySelectorAll("h1, h2"), heading => heading.TextContent.EndsWith('。'));
    }

    private static IEnumerable<(string Name, string Text)> Posts() =>
        Directory
            .EnumerateFiles(Path.Combine(Places.Shared!, "sample-blog", "_posts"))
            .Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(path), File.ReadAllText(path)));

    private static IEnumerable<(string Name, string Text)> Seeds() =>
        Directory
            .EnumerateFiles(Path.Combine(Places.Shared!, "seeds"), "*.txt")
            .Where(path => Path.GetFileName(path)[..3] is "000" or "003")
            .Order(StringComparer.Ordinal)
            .Select(path => ($"2026-01-01-{Path.GetFileName(path)[..3]}.md", File.ReadAllText(path)));

    private static int Start(string text) => text.IndexOf("\n---\n", 3, StringComparison.Ordinal) + 5;

    private static Body Body(string name, string text)
    {
        var start = Start(text);
        var source = new BodySource(
            new SourcePath("_posts/" + name),
            text,
            start,
            text.AsSpan(0, start).Count('\n') + 1
        );
        var (body, findings) = BodyParser.Parse(source, Read.Plain);
        Assert.Empty(findings);
        return body!;
    }

    private static IEnumerable<string> Visible(Body body, string selector) =>
        Parser.ParseDocument(Read.Html(body)).QuerySelectorAll(selector).Select(element => element.TextContent);

    private static string LastPart(string url) => url.TrimEnd('/')[(url.TrimEnd('/').LastIndexOf('/') + 1)..];

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNumber)
            {
                letters.Append(rune.ToString());
            }
        }

        return letters.ToString();
    }

    [GeneratedRegex(@"^\d{4}-\d{1,2}-\d{1,2}-(.*)\.md$")]
    private static partial Regex PostName();

    /// <summary>What is no text: link targets, attribute lists, Liquid, tags, fences, numbers of lists.</summary>
    [GeneratedRegex(
        @"\]\([^)]*\)|\{:[^}]*\}|\{%.*?%\}|</?[a-zA-Z][^>]*>|^\s*```.*|^\s*\d+\.\s",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Markup();
}
