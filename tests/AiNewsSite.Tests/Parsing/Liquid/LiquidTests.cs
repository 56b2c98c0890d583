using AiNewsSite.Parsing;
using AiNewsSite.Parsing.Markdown;
using AiNewsSite.Tests.Parsing.Markdown;
using AiNewsSite.Values;
using ReadBody = AiNewsSite.Tests.Parsing.Markdown.Read;

namespace AiNewsSite.Tests.Parsing.Liquid;

public class LiquidTests
{
    private static readonly BodyContext Context = ReadBody.Plain with
    {
        Markdown = new MarkdownSettings { BasePath = "/repo" },
        Site = Map(
            ("title", Text("時事 & AI")),
            ("url", Text("https://example.jp")),
            ("social", Map(("x", Text("@desk"))))
        ),
        Page = Map(
            ("title", Text("題名")),
            ("tags", new DataList([Text("甲"), Text("乙")])),
            ("date", new DataTimestamp("2026-01-02", new DateTime(2026, 1, 2), null, HasTime: false))
        ),
    };

    [Theory]
    [InlineData("{{ site.title }}", "時事 &amp; AI")]
    [InlineData("{{ site.social.x }} {{ site.social['x'] }}", "@desk @desk")]
    [InlineData("{{ page.title | append: \"。\" }}", "題名。")]
    [InlineData(
        "{{ page.tags | join: '・' }} {{ page.tags.first }} {{ page.tags[1] }} {{ page.tags.size }}",
        "甲・乙 甲 乙 2"
    )]
    [InlineData("{{ page.none | default: \"無\" }}{{ page.none }}", "無")]
    [InlineData("{{ page.date | date: \"%Y年%-m月%-d日\" }}", "2026年1月2日")]
    [InlineData("{{ \"/a/\" | relative_url }} {{ '/a/' | absolute_url }}", "/repo/a/ ")]
    [InlineData("{{ 'AI 1' | downcase }} {{ 'ai' | upcase }} {{ 'a b' | url_encode }}", "ai 1 AI a+b")]
    [InlineData("{{ page.title -}}   次", "題名次")]
    [InlineData("{{ page.url }}", "/2026/01/02/title/")]
    public void Values_of_the_site_and_the_page_are_put_in(string source, string expected)
    {
        var (body, findings) = ReadBody.Body(source, Context);

        Assert.Empty(findings);
        Assert.StartsWith($"<p>{expected}", ReadBody.Html(body!), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_to_posts_and_files_are_slots_that_survive_markdown()
    {
        var body = ReadBody
            .Body("[記事]({% post_url 2026-01-01-名前 %}#節) と <a href=\"{% link a/b.md %}\">b</a>", Context)
            .Value!;

        Assert.Equal("<p><a href=\"⟦0⟧#%E7%AF%80\">記事</a> と <a href=\"⟦1⟧\">b</a></p>", ReadBody.WithSlots(body));
        Assert.Equal("2026-01-01-名前", Assert.IsType<PostUrlSlot>(body.Slots[0]).Name);
        Assert.Equal("a/b.md", Assert.IsType<FileUrlSlot>(body.Slots[1]).Path);
        Assert.Equal(new TextPosition(1, 6), body.Slots[0].At);
    }

    [Fact]
    public void The_base_path_before_a_link_tag_is_not_doubled() =>
        Assert.Equal(
            "<p><a href=\"⟦0⟧\">a</a></p>",
            ReadBody.WithSlots(ReadBody.Body("[a]({{ site.baseurl }}{% link a.md %})", Context).Value!)
        );

    [Fact]
    public void A_partial_alone_on_its_line_stands_in_no_paragraph()
    {
        var body = ReadBody
            .Body(
                "前\n{% include ad.html kind=\"a \\\"b\\\"\" title=page.title %}\n後 {% include x.html %} 続き",
                Context
            )
            .Value!;

        Assert.Equal("<p>前</p>\n⟦0⟧<p>後 ⟦1⟧ 続き</p>", ReadBody.WithSlots(body));
        var slot = Assert.IsType<IncludeSlot>(body.Slots[0]);
        Assert.Equal("ad.html", slot.Name);
        Assert.Equal([("kind", "a \"b\""), ("title", "題名")], slot.Arguments.Select(one => (one.Key, one.Value)));
    }

    [Fact]
    public void Raw_text_is_left_alone_and_loses_its_marks()
    {
        Assert.Equal(
            "<p>{{ a }} {% b %} <strong>c</strong></p>",
            ReadBody.Html("{% raw %}{{ a }} {% b %} **c**{% endraw %}")
        );
        Assert.Contains(
            "<code class=\"language-yaml\"><span class=\"hl-v\">${{ secrets.A }}</span>\n",
            ReadBody.Html("```yaml\n{% raw %}${{ secrets.A }}{% endraw %}\n```"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void In_code_what_is_not_known_stays_and_what_is_known_works()
    {
        var (body, findings) = ReadBody.Body(
            "```text\nkey: ${{ secrets.A }}\n{% for x in y %}\ntitle: {{ page.title }}\n```\n\n`{{ x }}` と ``{% if ` %}``",
            Context
        );

        Assert.Empty(findings);
        var html = ReadBody.Html(body!);
        Assert.Contains("key: ${{ secrets.A }}\n{% for x in y %}\ntitle: 題名\n", html, StringComparison.Ordinal);
        Assert.Contains("<code>{{ x }}</code> と <code>{% if ` %}</code>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_makes_html_stays_as_written_in_code() =>
        Assert.Equal(
            "<p><code>{% include a.html %}</code> <code>{% highlight c %}x{% endhighlight %}</code></p>",
            ReadBody.Html("`{% include a.html %}` `{% highlight c %}x{% endhighlight %}`")
        );

    [Fact]
    public void Highlighted_code_is_not_read_as_markdown() =>
        Assert.Equal(
            "<p>前</p>\n<div class=\"code\" data-lang=\"Ruby\"><pre tabindex=\"0\"><code class=\"language-ruby\">puts *a*, &quot;&lt;b&gt;&quot;\n\n# x\n</code></pre></div>\n<p>後</p>",
            ReadBody.Html("前\n\n{% highlight ruby linenos %}\nputs *a*, \"<b>\"\n\n# x\n{% endhighlight %}\n\n後")
        );

    [Theory]
    [InlineData("一\n二 {% gist 12 %} 三", "liquid-tag", 2, 3)]
    [InlineData("{{ user.name }}", "liquid-output", 1, 1)]
    [InlineData("a {{ page.title | shout }}", "liquid-filter", 1, 3)]
    [InlineData("a {{ site.posts }}", "liquid-output", 1, 3)]
    [InlineData("a {% raw %} b", "liquid-unclosed", 1, 3)]
    [InlineData("a {% oops", "liquid-unclosed", 1, 3)]
    [InlineData("{% post_url %}", "liquid-argument", 1, 1)]
    [InlineData("{% include {{ x }}.html %}", "liquid-argument", 1, 1)]
    public void What_is_not_known_is_a_warning_and_leaves_no_trace(string source, string code, int line, int column)
    {
        var (body, findings) = ReadBody.Body(source, Context);

        var finding = Assert.Single(findings);
        Assert.Equal(code, finding.Code.Id);
        Assert.Equal(new TextPosition(line, column), finding.Position);
        Assert.DoesNotContain("{%", ReadBody.Html(body!), StringComparison.Ordinal);
        Assert.DoesNotContain("{{ u", ReadBody.Html(body!), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_are_counted_from_the_top_of_the_file()
    {
        var text = "---\ntitle: x\n---\n本文\n\n{% bogus %}";
        var source = new BodySource(new SourcePath("a.md"), text, text.IndexOf('本'), 4);

        Assert.Equal(new TextPosition(6, 1), Assert.Single(BodyParser.Parse(source, Context).Diagnostics).Position);
    }

    [Fact]
    public void Findings_after_a_value_of_several_lines_keep_their_place()
    {
        var context = Context with { Page = Map(("long", Text("一\n\n二\n\n三"))) };
        var (_, findings) = ReadBody.Body("{{ page.long }}\n\n四 {: .x}", context);

        Assert.Equal(new TextPosition(3, 3), Assert.Single(findings).Position);
    }

    [Theory]
    [InlineData(BodyKind.HtmlPage)]
    [InlineData(BodyKind.MarkdownPage)]
    public void A_page_that_is_a_program_is_left_out_with_one_warning(BodyKind kind)
    {
        var (body, findings) = ReadBody.Body(
            "<ul>\n{% for post in site.posts %}<li>{{ post.title }}</li>{% endfor %}\n{% if x %}{% endif %}</ul>",
            Context with
            {
                Kind = kind,
            }
        );

        Assert.Null(body);
        var finding = Assert.Single(findings);
        Assert.Equal("liquid-program", finding.Code.Id);
        Assert.Equal(new TextPosition(2, 1), finding.Position);
    }

    [Fact]
    public void A_posts_control_flow_is_a_warning_each_and_its_text_stays()
    {
        var (body, findings) = ReadBody.Body("{% if a %}一{% else %}二{% endif %}", Context);

        Assert.Equal("<p>一二</p>\n", ReadBody.Html(body!));
        Assert.Equal("liquid-tag", Assert.Single(findings).Code.Id);
    }

    [Fact]
    public void An_html_page_is_not_read_as_markdown() =>
        Assert.Equal(
            "# 題名\n<a href=\"/repo/x\">**a**</a>\n    <b>",
            ReadBody.Html(
                "# {{ page.title }}\n<a href=\"/x\">**a**</a>\n    <b>",
                Context with
                {
                    Kind = BodyKind.HtmlPage,
                }
            )
        );

    [Fact]
    public void Characters_that_placeholders_are_made_of_cannot_forge_one()
    {
        var body = ReadBody.Body("a \uFDD0\uFDE0\uFDE0\uFDE0\uFDE0\uFDE0\uFDE0\uFDD1 {% include a.html %}").Value!;

        Assert.Single(body.Slots);
        Assert.Contains("\uFFFD", ReadBody.Html(body), StringComparison.Ordinal);
    }

    private static DataString Text(string value) => new(value, Quoted: true);

    private static DataMap Map(params (string Key, DataValue Value)[] entries) =>
        new([.. entries.Select(one => new DataMap.Entry(one.Key, one.Value))]);
}
