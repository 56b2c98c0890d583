using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AiNewsSite.Tests.Support;

/// <summary>What a reader sees of a page, as a browser's parser understands it.</summary>
internal static class VisibleText
{
    /// <param name="withCode">False leaves out pre and code.</param>
    public static string Of(string html, bool withCode)
    {
        var document = new HtmlParser().ParseDocument(html);
        foreach (
            var hidden in document
                .QuerySelectorAll(withCode ? "script,style,template" : "script,style,template,pre,code")
                .ToArray()
        )
        {
            hidden.Remove();
        }

        return document.Body?.TextContent ?? "";
    }
}
