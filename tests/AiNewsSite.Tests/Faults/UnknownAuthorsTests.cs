using System.Text.Json;
using System.Xml.Linq;
using AiNewsSite.Tests.Parsing.Markdown.Cleaning;
using AiNewsSite.Tests.Support;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AiNewsSite.Tests.Faults;

/// <summary>`content: { raw_html: strip }`: whatever an author writes into a post or page, nothing of it runs, wherever it is shown.</summary>
public sealed class UnknownAuthorsTests
{
    private const string Body = """
        一段目<script>evil(1)</script>です<img src=x onerror="evil(2)">。

        ## 見出し<svg onload="evil(3)"><style>evil</style></svg> {#dataLayer}

        <div onclick="evil(4)" style="position:fixed"><iframe srcdoc="<script>evil(5)</script>"></iframe>

        </div></div></main></article><form action="https://evil.example"><input name="q"></form>

        [リンク](javascript:evil\(6\)) と [別](data:text/html,evil) と <a href="jav&#x09;ascript:evil(7)">HTML</a>。
        {: onmouseover="evil(8)" .note}

        {{ page.extra }}

        | a | b |
        |---|---|
        | <b onclick="evil(9)">太字</b> | <noscript><p title="</noscript><img src=x onerror=evil(10)>"> |

        脚注[^1]と<object data="evil.swf"></object>

        [^1]: <a href="vbscript:evil(11)">注</a>

        <!-- <script>evil(12)</script> -->
        """;

    private const string Fields = """
        title: "題 <script>evil(13)</script>"
        description: "<img src=x onerror=evil(14)>"
        extra: "<script>evil(15)</script><b onclick='evil(16)'>値</b>"
        image: "javascript:evil(17)"
        canonical_url: "javascript:evil(18)"
        translations: {en: "javascript:evil(19)"}
        tags: ["<b onclick=evil(20)>"]
        """;

    [Fact]
    public void Nothing_runs_on_any_page_in_any_feed_or_file()
    {
        using var site = new BuiltSite(
            "content: {raw_html: strip}\nllms: {full: true}\n" + "feed: {tags: true, categories: true}\n",
            BuiltSite.Post("2026-01-02-a", Fields, Body),
            BuiltSite.Post("2026-01-03-bare", "title: 二\nlayout: none\nextra: x", Body),
            BuiltSite.Post("2026-01-04-plain", "title: 三\ntags: [x]", "一段目<script>evil(1)</script>です。"),
            ("about.md", $"---\n{Fields}\n---\n{Body}\n")
        );
        Assert.True(site.Run.ExitCode == 0, site.Run.Error);
        Assert.Contains("a.md(10,4): warning dropped-element: '<script>'", site.Run.Error, StringComparison.Ordinal);
        var (pages, contents) = (0, 0);
        foreach (var file in site.Files)
        {
            switch (Path.GetExtension(file))
            {
                case ".html":
                    pages++;
                    AssertInert(site.Page(file), file);
                    break;
                case ".xml":
                    foreach (var html in Contents(XDocument.Parse(site.Text(file))))
                    {
                        contents++;
                        Cleaned.AssertHarmless(html, file);
                    }

                    break;
                case ".json" when file.StartsWith("feed", StringComparison.Ordinal):
                    using (var feed = JsonDocument.Parse(site.Text(file)))
                    {
                        foreach (var item in feed.RootElement.GetProperty("items").EnumerateArray())
                        {
                            contents++;
                            Cleaned.AssertHarmless(item.GetProperty("content_html").GetString()!, file);
                        }
                    }

                    break;
                default:
                    break;
            }
        }

        Assert.True(pages > 8);
        Assert.True(contents > 5);
        Cleaned.AssertHarmless(site.Text("2026/01/03/bare/index.html"), "a page without a layout");
    }

    [Fact]
    public void What_is_left_out_is_not_searched_shown_in_lists_or_told_to_machines()
    {
        using var site = new BuiltSite(
            "content: {raw_html: strip}\nfeed: {excerpt_only: true}\n",
            BuiltSite.Post(
                "2026-01-02-a",
                "title: 題",
                "一段目<script>const evil</script>です。\n\n## 見<style>evil</style>出し\n\n後"
            )
        );
        foreach (var file in site.Files)
        {
            Assert.DoesNotContain("evil", site.Text(file), StringComparison.Ordinal);
        }

        Assert.Contains("一段目です。", site.Text("index.html"), StringComparison.Ordinal);
    }

    /// <summary>A layout's own end tags are where the layout has them.</summary>
    [Fact]
    public void A_body_cannot_leave_its_place_in_the_layout()
    {
        using var site = new BuiltSite(
            "content: {raw_html: strip}\n",
            BuiltSite.Post("2026-01-02-a", "title: 題", "</div></article></main></body><b id=\"in\">中<div><i>")
        );
        var page = site.Page("2026/01/02/a/index.html");
        var inner = page.GetElementById("in")!;

        Assert.NotNull(inner.Closest("main"));
        Assert.Null(page.GetElementById("foot-site")!.Closest("main, b, i"));
    }

    private static IEnumerable<string> Contents(XDocument document) =>
        document.Descendants().Where(element => element.Attribute("type")?.Value == "html").Select(one => one.Value);

    private static void AssertInert(IDocument page, string file)
    {
        // Nobody follows a `link`, whatever it names.
        foreach (var element in page.All.Where(one => one.LocalName != "link"))
        {
            Assert.DoesNotContain(element.Attributes, one => one.Name.StartsWith("on", StringComparison.Ordinal));
            foreach (var name in (string[])["href", "action", "formaction", "data", "srcdoc", "xlink:href"])
            {
                var address = element.GetAttribute(name) ?? "";
                Assert.DoesNotContain("script:", address, StringComparison.OrdinalIgnoreCase);
                Assert.False(address.StartsWith("data:text", StringComparison.OrdinalIgnoreCase), $"{file}: {address}");
            }
        }

        Assert.Empty(page.QuerySelectorAll("iframe, object, embed, base, math, noscript img, [style*=position]"));
        Assert.DoesNotContain(
            page.QuerySelectorAll("script:not([type='application/ld+json']), style, svg, template"),
            one => one.OuterHtml.Contains("evil", StringComparison.Ordinal)
        );
        Assert.Null(page.GetElementById("dataLayer"));
    }
}
