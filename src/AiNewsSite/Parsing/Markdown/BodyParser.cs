using System.Text;
using AiNewsSite.Diagnostics;
using Markdig;

namespace AiNewsSite.Parsing.Markdown;

/// <summary>Turns the body of one file into HTML with slots.</summary>
public static class BodyParser
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseCjkFriendlyEmphasis()
        .UsePipeTables()
        .UseFootnotes()
        .UseDefinitionLists()
        .UseTaskLists()
        .UseAbbreviations()
        .Build();

    /// <returns>No value where the page is a Liquid program and is to be left out; the one finding says so.</returns>
    public static Parsed<Body> Parse(BodySource source, BodyContext context)
    {
        var text = source.Text[source.BodyStart..];
        var html = context.Kind == BodyKind.HtmlPage ? text : Markdig.Markdown.ToHtml(text, Pipeline);
        return new(Body.Empty with { Html = Encoding.UTF8.GetBytes(html) }, []);
    }
}
