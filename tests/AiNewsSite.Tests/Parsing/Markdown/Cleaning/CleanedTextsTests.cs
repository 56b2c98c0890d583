using AiNewsSite.Parsing;
using AiNewsSite.Tests.Support;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AiNewsSite.Tests.Parsing.Markdown.Cleaning;

/// <summary>Whatever is cleaned is harmless to a browser, and clean.</summary>
public sealed class CleanedTextsTests
{
    private static readonly string[] Pieces =
    [
        .. "<|>|</|/>|\"|'|=| |\t|\n|/|&|;|#|:|`|!|-|?|[|]|(|)|*|_|{: |}|\\|<!--|-->|--!>|<![CDATA[|]]>|<?|\0|&#13;|\u00A0|\u202E".Split(
            '|'
        ),
        .. "<p>|</p>|<b>|</b>|<a |</a>|<div |</div>|<table>|<tr>|<td>|</table>|<ul><li>|</ul>|<br>|<pre>\n|</pre>|<h2>|</h2>|<details>|<img ".Split(
            '|'
        ),
        .. "<script>|</script>|<style>|</style>|<svg>|</svg>|<math>|</math>|<mtext>|<mglyph>|<foreignObject>|<desc>|<title>|</title>|<annotation-xml>".Split(
            '|'
        ),
        .. "<noscript>|</noscript>|<template>|</template>|<iframe>|</iframe>|<textarea>|</textarea>|<select>|<option>|<form>|</form>|<xmp>|</xmp>|<plaintext>".Split(
            '|'
        ),
        .. "<body |<html |<frameset>|<object>|<embed |<input |<base |<link |<meta |<image |<isindex |<button |<center>|<font |<nobr>|<marquee |<rt>|<rp>|<ruby>".Split(
            '|'
        ),
        .. "href=|src=|srcset=|style=|onclick=|onerror=|id=|name=|class=|title=|xlink:href=|action=|formaction=|srcdoc=|type=checkbox disabled |is=|xmlns=|cite=".Split(
            '|'
        ),
        .. "javascript:|JAVA&Tab;SCRIPT:|&#106;avascript&colon;|data:text/html,|vbscript:|https://e.jp/|/a|mailto:|x:y|alert(1)|text-align: left|cookie|日本語|a".Split(
            '|'
        ),
        .. "{{ page.x }}|{% include a.html %}|{% post_url b %}|\n\n|\n- |\n> |\n## |\n| a | b |\n|---|---|\n|```\n|**|~~|[^1]|![|](|)".Split(
            '|'
        ),
    ];

    [Fact]
    public void Cleaned_text_is_harmless_and_stays_as_it_is_when_it_is_cleaned_again()
    {
        for (var seed = 0; seed < 6000; seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(
                Enumerable.Range(0, random.Next(1, 50)).Select(_ => Pieces[random.Next(Pieces.Length)])
            );
            // Pure HTML comes through where Markdown would have escaped it.
            var once = Cleaned.Again(text);
            Cleaned.AssertHarmless(once, text);
            Assert.Equal(once, Cleaned.Again(once));

            var (body, findings) = Cleaned.Body(text);
            if (body is not null)
            {
                var html = Read.Html(body);
                Cleaned.AssertHarmless(html, text);
                Assert.Equal(html, Cleaned.Again(html));
                Assert.All(body.Headings, heading => Cleaned.AssertHarmless(heading.Text.ToString(), text));
                Assert.All(findings, one => Assert.True(one.Position is { Line: >= 1, Column: >= 1 }, text));
                Assert.True(
                    body.Slots.Select(slot => slot.Offset).SequenceEqual(body.Slots.Select(slot => slot.Offset).Order())
                );
            }
        }
    }

    /// <summary>Markdown makes nothing that is not allowed: what it wrote is left as it is.</summary>
    [Fact]
    public void Texts_without_html_of_their_own_lose_nothing()
    {
        var folders = new[]
        {
            Places.Content,
            Path.Combine(Places.Root, "tests/AiNewsSite.Tests/Golden/basics/site"),
            Path.Combine(Places.Root, "../shared/seeds"),
        };
        var files = folders
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories));
        var compared = 0;
        foreach (var file in files)
        {
            var text = File.ReadAllText(file).ReplaceLineEndings("\n");
            var allowed = Read.Body(text);
            var (cleaned, findings) = Cleaned.Body(text);
            if (allowed.Value is not { } body || findings.Length > allowed.Diagnostics.Length)
            {
                continue;
            }

            compared++;
            Assert.Equal(Shown(body), Shown(cleaned!));
            Assert.Equal(body.Slots.Length, cleaned!.Slots.Length);
        }

        Assert.True(compared > 5);
    }

    // As a browser has it, comments apart.
    private static string Shown(Body body)
    {
        var page = new HtmlParser().ParseDocument(Read.Html(body));
        foreach (var comment in page.Descendants<IComment>().ToArray())
        {
            comment.Remove();
        }

        return page.Body!.InnerHtml;
    }
}
