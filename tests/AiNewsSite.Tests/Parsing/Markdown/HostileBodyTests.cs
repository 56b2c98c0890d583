using System.Text;
using AiNewsSite.Diagnostics;
using AiNewsSite.Parsing;
using AiNewsSite.Parsing.Markdown;
using AiNewsSite.Values;
using AngleSharp.Html.Parser;

namespace AiNewsSite.Tests.Parsing.Markdown;

public class HostileBodyTests
{
    private const int Many = 10_000;

    private static readonly string[] Pieces =
    [
        .. "{% raw %}|{% endraw %}|{{ page.x }}|{{|}}|{%|%}|{% include a.html x=\"1\" %}|{% post_url a %}".Split('|'),
        .. "{% highlight js %}|{% endhighlight %}|{: .x}|{:toc}|{:a: .b}|{:/}|{::comment}|{::nomarkdown}|^".Split('|'),
        .. "- |* |1. |> |# |## |`|```|~~~|**|*|_|~~|[|](|]|)|![|<div>|</div>|<div markdown=\"1\">|<|<!--|-->".Split(
            '|'
        ),
        .. "<a href='/x'>|</a>|<img src=/a.png>|<script>|</script>|日本語|テキスト。|한국|abc|https://ex.example/あ|://".Split(
            '|'
        ),
        .. "$$|$|\\|&amp;|&|---|===|[^1]|[^1]: |: def|*[AB]: x|AB|{漢字~かんじ}|{|}|\uFDD0|\uFDE0|\uFDD1|\uD842\uDF9F|\0|{#id}|%|\"|'|=".Split(
            '|'
        ),
        "|",
        "|---|---|",
        "| a | b |",
        "\n",
        "\n\n",
        "\n",
        "    ",
        "\t",
        "  \n",
    ];

    [Fact]
    public void No_text_makes_the_parser_fail_or_misplace_a_slot()
    {
        for (var seed = 0; seed < 4000; seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(
                Enumerable.Range(0, random.Next(1, 40)).Select(_ => Pieces[random.Next(Pieces.Length)])
            );
            foreach (var kind in Enum.GetValues<BodyKind>())
            {
                var (body, findings) = Read.Body(text, Context(seed, kind));
                Assert.All(findings, one => Assert.True(one.Position is { Line: >= 1, Column: >= 1 }, text));
                Assert.True(body is not null || findings is [{ Code.Id: "liquid-program" }], text);
                var last = 0;
                foreach (var slot in body?.Slots ?? [])
                {
                    Assert.InRange(slot.Offset, last, body!.Html.Length);
                    last = slot.Offset;
                }

                Assert.True(body is null || Read.Html(body).AsSpan().IndexOfAnyInRange('\uFDD0', '\uFDEF') < 0, text);
            }
        }
    }

    [Fact]
    public void Every_word_that_stands_in_the_text_is_seen()
    {
        string[] shapes =
        [
            "{0}\n{1}",
            "**{0}**{1}",
            "*{0}*と`{1}`",
            "[{0}](/x/){{: .a}}{1}",
            "- {0}\n- {1}",
            "> {0}\n{1}",
            "## {0}\n{1}",
            "| {0} | x |\n|---|---|\n| {1} | y |",
            "{0}\n: {1}",
            "{0}[^{1}]",
            "```\n{0}\n```\n{1}",
            "<div markdown=\"1\">\n{0}\n</div>\n{1}",
            "<section>\n\n{0}\n\n</section>\n{1}",
            "{0}\n---\n{1}",
            "{0}\n===\n\n{1}",
            "{{% raw %}}{0}{{% endraw %}}{1}",
            "{{% highlight c %}}\n{0}\n{{% endhighlight %}}\n{1}",
            "{{::nomarkdown}}{0}{{:/}}{1}",
            "{{{0}|よみ}}{1}",
            "$${0}$$ {1}",
            "1. {0}\n   - {1}",
            "- [ ] {0}\n{{: .t}}\n\n{1}",
            "https://e.example/{0} {1}",
            "**{0} *{1}",
            "[{0}({1}",
            "<!-- x --> {0} {1}",
        ];
        var parser = new HtmlParser();
        for (var seed = 0; seed < 1500; seed++)
        {
            var random = new Random(seed);
            var text = new StringBuilder();
            var words = new List<string>();
            for (var i = random.Next(1, 8); i > 0; i--)
            {
                words.AddRange([$"語{seed}甲{i}", $"語{seed}乙{i}"]);
                text.AppendFormat(null, shapes[random.Next(shapes.Length)], words[^2], words[^1]).Append("\n\n");
            }

            var context = Context(seed, BodyKind.Post);
            var visible = parser.ParseDocument(Read.Html(Read.Body(text.ToString(), context).Value!)).Body!.TextContent;
            foreach (var word in words.Where(word => !text.ToString().Contains($"[^{word}]", StringComparison.Ordinal)))
            {
                Assert.True(visible.Contains(word, StringComparison.Ordinal), $"{word} of\n{text}\nin\n{visible}");
            }
        }
    }

    public static TheoryData<string, string> DeepTexts() =>
        new()
        {
            { "quotes", Repeat("> ") + "a" },
            { "lists", Repeat("- ") + "a" },
            { "stars", Repeat("**a *") + "a" + Repeat("* b**") },
            { "elements", Repeat("<div markdown=\"1\">\n") + Repeat("</div>\n") },
            {
                "growing lists",
                string.Join('\n', Enumerable.Range(0, 1000).Select(i => new string(' ', i * 2) + "- a"))
            },
        };

    [Theory]
    [MemberData(nameof(DeepTexts))]
    public void Nesting_beyond_sense_is_an_error_and_no_crash(string name, string text)
    {
        var finding = Assert.Single(Read.Body(text).Diagnostics);

        Assert.True(finding is { Code.Id: "markdown-too-deep", Severity: Severity.Error, Position.Line: 1 }, name);
    }

    public static TheoryData<string, string> LongTexts() =>
        new()
        {
            { "brackets", Repeat("[") },
            { "braces", Repeat("{:") + Repeat("{% ") + Repeat("{{ ") },
            { "extensions", Repeat("{::comment}\n") },
            { "raw", Repeat("{% raw %}") },
            { "tags", Repeat("<a b=\"") },
            { "open elements", Repeat("<div>\n") },
            { "formulas", Repeat("$$a\n") + Repeat("$$a ") },
            { "tables", Repeat("|a") + "\n" + Repeat("|-") + "\n" + Repeat("| `a ") },
            { "addresses", Repeat("https://a.b(") },
            { "lines", Repeat("日\n") },
            { "partials", Repeat("{% include a.html %}\n") },
            { "images", Repeat("![a](/b.png) ") },
        };

    [Theory]
    [MemberData(nameof(LongTexts))]
    public void Repetition_costs_no_more_than_its_length(string name, string text)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Read.Body(text);

        // Each takes some milliseconds; anything quadratic would take many seconds on any machine.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), name);
    }

    private static string Repeat(string text) => string.Concat(Enumerable.Repeat(text, Many));

    private static BodyContext Context(int seed, BodyKind kind) =>
        new()
        {
            Kind = kind,
            Url = new UrlPath("/a/b/"),
            Markdown = new MarkdownSettings
            {
                Ruby = (seed & 1) == 0,
                BasePath = (seed & 2) == 0 ? "/b" : "",
                Typography = (seed & 4) == 0,
                HardWrap = (seed & 8) == 0,
                Setext = (SetextMode)(seed % 3),
            },
        };
}
