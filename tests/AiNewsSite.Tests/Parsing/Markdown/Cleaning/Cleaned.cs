using AiNewsSite.Diagnostics;
using AiNewsSite.Parsing;
using AiNewsSite.Parsing.Markdown;
using AiNewsSite.Parsing.Markdown.Cleaning;
using AiNewsSite.Parsing.Markdown.Writing;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AiNewsSite.Tests.Parsing.Markdown.Cleaning;

/// <summary>Bodies of authors whom nobody knows, and what may be in them.</summary>
internal static class Cleaned
{
    public static readonly BodyContext Context = Read.Plain with
    {
        Markdown = new MarkdownSettings { RawHtml = RawHtmlMode.Strip },
    };

    public static Parsed<Body> Body(string text, BodyContext? context = null) => Read.Body(text, context ?? Context);

    public static string Html(string text) => Read.Html(text, Context);

    /// <summary>HTML cleaned by itself, without Markdown.</summary>
    public static string Again(string html)
    {
        using var sink = new Utf8Sink(256);
        new HtmlCleaner([], sink, _ => { }).Write(html);
        return System.Text.Encoding.UTF8.GetString(sink.Written);
    }

    /// <summary>Reads HTML as browsers do, with scripts and without, and fails for whatever could run or disguise.</summary>
    public static void AssertHarmless(string html, string because)
    {
        foreach (var runsScripts in (bool[])[true, false])
        {
            var parser = new HtmlParser(new HtmlParserOptions { IsScripting = runsScripts });
            var page = parser.ParseDocument("<!DOCTYPE html><body><main></main>");
            foreach (
                var node in parser
                    .ParseFragment(html, page.QuerySelector("main")!)
                    .SelectMany(one => one.GetDescendantsAndSelf())
            )
            {
                if (node is IElement element)
                {
                    AssertHarmless(element, $"{because}\n=> {html}");
                }
                else
                {
                    Assert.True(node is IText, $"{node.NodeName}: {because}\n=> {html}");
                }
            }
        }
    }

    private static void AssertHarmless(IElement element, string because)
    {
        Assert.True(element.NamespaceUri == NamespaceNames.HtmlUri, because);
        Assert.True(AllowedHtml.IsElement(element.LocalName), $"<{element.LocalName}>: {because}");
        foreach (var attribute in element.Attributes)
        {
            var (name, value) = (attribute.Name, attribute.Value);
            Assert.False(name.StartsWith("on", StringComparison.Ordinal), $"{name}: {because}");
            Assert.False(name is "srcdoc" or "action" or "formaction" or "ping" or "background", $"{name}: {because}");
            Assert.True(name != "style" || value.StartsWith("text-align: ", StringComparison.Ordinal), because);
            Assert.True(
                AllowedHtml.Judge(element.LocalName, name, value) == AttributeVerdict.Allowed,
                $"{name}={value}: {because}"
            );
            if (name is "href" or "src" or "cite")
            {
                // What AngleSharp makes of it as browsers do, by the standard and not by our list of what is cut out.
                var scheme = new Url(new Url("https://e.jp/a/"), value).Scheme;
                Assert.True(scheme is "http" or "https" or "mailto", $"{value} is {scheme}: {because}");
            }
        }
    }
}
