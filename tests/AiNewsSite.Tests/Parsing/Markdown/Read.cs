using System.Text;
using AiNewsSite.Diagnostics;
using AiNewsSite.Parsing;
using AiNewsSite.Parsing.Markdown;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Parsing.Markdown;

/// <summary>Reads one body and shows it.</summary>
internal static class Read
{
    public static readonly BodyContext Plain = new()
    {
        Markdown = new MarkdownSettings(),
        Url = new UrlPath("/2026/01/02/title/"),
    };

    public static Parsed<Body> Body(string text, BodyContext? context = null) =>
        BodyParser.Parse(new BodySource(new SourcePath("_posts/a.md"), text, 0, 1), context ?? Plain);

    public static string Html(string text, BodyContext? context = null) =>
        Encoding.UTF8.GetString(Body(text, context).Value!.Html.Span).TrimEnd('\n');

    public static string Html(string text, MarkdownSettings settings) => Html(text, Plain with { Markdown = settings });

    public static string Html(Body body) => Encoding.UTF8.GetString(body.Html.Span);

    /// <summary>The HTML with "⟦n⟧" where slot n is, so that a test can see its place.</summary>
    public static string WithSlots(Body body)
    {
        var text = new StringBuilder();
        var at = 0;
        for (var i = 0; i < body.Slots.Length; i++)
        {
            text.Append(Encoding.UTF8.GetString(body.Html.Span[at..body.Slots[i].Offset]))
                .Append('⟦')
                .Append(i)
                .Append('⟧');
            at = body.Slots[i].Offset;
        }

        return text.Append(Encoding.UTF8.GetString(body.Html.Span[at..])).ToString().TrimEnd('\n');
    }
}
