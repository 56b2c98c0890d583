using System.Text.Json;
using System.Xml.Linq;
using AiNewsSite.Tests.Support;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AiNewsSite.Tests.Faults;

/// <summary>Words of settings, front matter, data and file names are words on every page, feed and JSON file: never markup.</summary>
public sealed class InjectionTests
{
    // Out of a text, an attribute in either quotes, a script, a comment, CDATA; backwards, and null bytes' kin.
    private const string Bad =
        "\\\"'><xss-tag onxss=1></title></script><xss-tag>--><xss-tag>]]><xss-tag>&lt;\\u202E${1}\\u2028{{ 1 }}\\\\";

    private static readonly string Settings = $"""
        description: "{Bad}"
        author: "{Bad}"
        logo: "/{Bad}"
        social: ["https://e.jp/{Bad}"]
        category_descriptions: ["{Bad}": "{Bad}"]
        feed: [tags: true, categories: true]
        llms: [full: true]

        """.Replace('[', '{').Replace(']', '}');

    [Fact]
    public void Every_page_feed_and_json_file_stays_well_formed_and_inert()
    {
        using var site = Site();
        Assert.True(site.Run.ExitCode == 0, site.Run.Error);
        var pages = 0;
        foreach (var file in site.Files)
        {
            switch (Path.GetExtension(file))
            {
                case ".html":
                    pages++;
                    AssertInert(site.Text(file), file);
                    break;
                case ".xml":
                    AssertXml(XDocument.Parse(site.Text(file)), file);
                    break;
                case ".json" or ".webmanifest":
                    using (JsonDocument.Parse(site.Text(file))) { }

                    break;
                default:
                    break;
            }
        }

        Assert.True(pages > 8);
    }

    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JavaScript:alert(1))")]
    [InlineData("[a](<java\tscript:alert(1)>)")]
    [InlineData("[a](&#106;avascript:alert(1))")]
    [InlineData("[a](&#1;javascript:alert(1))")]
    [InlineData("[a](vbscript:x)")]
    [InlineData("[a](data:text/html,<b>)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[a][b]\n\n[b]: javascript:alert(1)")]
    public void A_link_that_would_run_code_is_text_and_a_finding(string body)
    {
        using var site = new BuiltSite("", BuiltSite.Post("2026-01-02-a", "title: 題", body));

        Assert.Equal(0, site.Run.ExitCode);
        Assert.Contains("a.md(4,1): warning unsafe-link", site.Run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "href=\"javascript:",
            site.Text("2026/01/02/a/index.html"),
            StringComparison.OrdinalIgnoreCase
        );
        Assert.All(
            site.Page("2026/01/02/a/index.html").QuerySelectorAll("a[href]"),
            link => Assert.DoesNotContain("script:", link.GetAttribute("href"), StringComparison.OrdinalIgnoreCase)
        );
    }

    [Theory]
    [InlineData("image: javascript:alert(1)", "unsafe-link")]
    [InlineData("image: {path: 'java\tscript:alert(1)'}", "unsafe-link")]
    [InlineData("canonical_url: javascript:alert(1)", "bad-address")]
    [InlineData("canonical_url: data:text/html,x", "bad-address")]
    public void An_address_of_the_front_matter_that_would_run_code_is_on_no_page(string field, string code)
    {
        using var site = new BuiltSite(
            "",
            BuiltSite.Post("2026-01-02-a", $"title: 題\n{field}"),
            ("about.md", $"---\ntitle: 頁\n{field}\n---\n頁。\n")
        );

        Assert.Equal(0, site.Run.ExitCode);
        Assert.Equal(2, site.Run.Error.Split($"warning {code}").Length - 1);
        Assert.All(
            site.Files.Where(file => file.EndsWith('l')),
            file => Assert.DoesNotContain("alert(1)", site.Text(file), StringComparison.Ordinal)
        );
        Assert.Contains(
            "rel=\"canonical\" href=\"https://e.jp/2026/01/02/a/\"",
            site.Text("2026/01/02/a/index.html"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("navigation: [{title: a, url: 'javascript:alert(1)'}]", "navigation")]
    [InlineData("footer: [{title: a, url: /}, {title: b, url: 'JAVASCRIPT:alert(1)'}]", "footer")]
    [InlineData("theme: {navigation: [{title: a, url: 'vbscript:x'}]}", "theme.navigation.url")]
    public void A_menu_whose_link_would_run_code_is_an_error_of_the_settings(string settings, string key)
    {
        using var site = new BuiltSite(settings + "\n", BuiltSite.Post("2026-01-02-a", "title: 題"));

        Assert.Equal(1, site.Run.ExitCode);
        Assert.Contains($"error setting-value: the setting '{key}' is", site.Run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_of_names_are_on_no_page()
    {
        const string Name = "\"\\0甲\\a\\e[31m\\x7F乙\\x01\"";
        using var site = new BuiltSite(
            $"description: {Name}\nauthor: {Name}\n",
            BuiltSite.Post("2026-01-02-a", $"title: {Name}\ntags: [{Name}]\ncategories: [{Name}]\ndescription: {Name}")
        );

        Assert.Equal(0, site.Run.ExitCode);
        Assert.Contains("<h1 class=\"post-title\">甲[31m乙</h1>", string.Concat(Pages(site)), StringComparison.Ordinal);
        Assert.DoesNotContain(string.Concat(Pages(site)), c => char.IsControl(c) && c is not ('\n' or '\t'));
    }

    private static IEnumerable<string> Pages(BuiltSite site) =>
        site.Files.Where(file => Path.GetExtension(file) == ".html").Select(site.Text);

    private static BuiltSite Site() =>
        new(
            Settings,
            BuiltSite.Post(
                "2026-01-02-a",
                $"title: \"{Bad}\"\ndescription: \"{Bad}\"\ntags: [\"{Bad}\", b]\ncategories: [\"{Bad}\"]\nauthor: \"{Bad}\"\nexcerpt: \"{Bad}\"",
                "## ``\"'><xss-tag onxss=1>``\n\n`</script><xss-tag>` と \\<xss-tag\\>。"
            ),
            BuiltSite.Post("2026-01-03-b", "title: \"<xss-tag>\"\nauthor: key\nimage: \"/x\\\" onxss='1'.png\""),
            BuiltSite.Post("2026-01-04-\"'<xss-tag onxss=1>&", "tags: [b]"),
            (
                "_data/authors.yml",
                $"key:\n  name: \"{Bad}\"\n  bio: \"{Bad}\"\n  links:\n    \"{Bad}\": \"javascript:alert(1)\"\n"
            ),
            ("about.md", $"---\ntitle: \"{Bad}\"\ndescription: \"{Bad}\"\n---\n頁。\n")
        );

    private static void AssertInert(string html, string file)
    {
        var page = new HtmlParser().ParseDocument(html);
        Assert.True(page.QuerySelector("xss-tag") is null, $"{file}: an element came in");
        foreach (var element in page.All)
        {
            Assert.DoesNotContain(element.Attributes, one => one.Name.Contains("xss", StringComparison.Ordinal));
            foreach (var name in (string[])["href", "src", "action", "formaction"])
            {
                var address = element.GetAttribute(name) ?? "";
                Assert.False(
                    address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase),
                    $"{file}: {address}"
                );
            }
        }

        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            using var json = JsonDocument.Parse(script.TextContent);
        }
    }

    private static void AssertXml(XDocument document, string file)
    {
        Assert.DoesNotContain(document.Descendants(), element => element.Name.LocalName == "xss-tag");
        foreach (var html in document.Descendants().Where(element => element.Attribute("type")?.Value == "html"))
        {
            AssertInert(html.Value, file);
        }
    }
}
