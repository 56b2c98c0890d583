using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AiNewsSite.Parsing.Importing;

/// <summary>A page saved from a browser: its article as Markdown, what stood around it left out.</summary>
internal sealed class HtmlArticle
{
    private const string Around =
        "script,style,noscript,template,nav,header nav,footer,aside,form,iframe,button,svg,.share,.sns,.ad,.ads,.comments,#comments,.related,.breadcrumb";

    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<string>.Builder _leftOut = ImmutableArray.CreateBuilder<string>();

    private HtmlArticle() { }

    public static RawMarkdown ToMarkdown(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var root = document.QuerySelector("article") ?? document.QuerySelector("main") ?? (IElement?)document.Body;
        var heading = (root?.QuerySelector("h1") ?? document.QuerySelector("h1"))?.TextContent.Trim();
        var title = heading is { Length: > 0 } ? heading : Meta(document, "og:title") ?? document.Title ?? "";
        var date = DateOf(document);
        var article = new HtmlArticle();
        if (root is not null)
        {
            article.LeaveOutAround(root);
            root.QuerySelector("h1")?.Remove();
            article.Blocks(root);
        }

        var canonical = document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Meta(document, "og:url");
        return new RawMarkdown(
            article._text.ToString(),
            Collapse(title),
            date,
            Meta(document, "description") ?? Meta(document, "og:description")
        )
        {
            Source = canonical is null ? null : new ArticleSource(Collapse(title), canonical),
            LeftOut = article._leftOut.ToImmutable(),
        };
    }

    private static string? Meta(IDocument document, string name)
    {
        var content = document
            .QuerySelectorAll("meta")
            .FirstOrDefault(meta => meta.GetAttribute("property") == name || meta.GetAttribute("name") == name)
            ?.GetAttribute("content");
        return string.IsNullOrWhiteSpace(content) ? null : content.Trim();
    }

    private static DateOnly? DateOf(IDocument document)
    {
        var written =
            Meta(document, "article:published_time")
            ?? document.QuerySelector("time[datetime]")?.GetAttribute("datetime");
        return
            written is { Length: >= 10 }
            && DateOnly.TryParseExact(
                written[..10],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
            ? day
            : null;
    }

    private void LeaveOutAround(IElement root)
    {
        foreach (var element in root.QuerySelectorAll(Around).ToArray())
        {
            var text = Collapse(element.TextContent);
            if (text.Length > 0 && element.LocalName is not ("script" or "style" or "template"))
            {
                _leftOut.Add(text.Length > 60 ? text[..60] + "…" : text);
            }

            element.Remove();
        }
    }

    private void Blocks(INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
            {
                Paragraph(EscapedText.LineStart(Collapse(EscapedText.Of(text.Data))));
            }
            else if (node is IElement element)
            {
                Block(element);
            }
        }
    }

    private void Block(IElement element)
    {
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Paragraph(new string('#', Math.Max(2, element.LocalName[1] - '0')) + " " + Inline(element));
                break;
            case "p" or "figcaption" or "dt" or "address" or "summary" or "caption":
                Paragraph(EscapedText.LineStart(Inline(element)));
                break;
            case "dd":
                Paragraph(": " + Inline(element));
                break;
            case "ul" or "ol":
                List(element, "");
                _text.Append('\n');
                break;
            case "blockquote":
                Paragraph("> " + EscapedText.LineStart(Inline(element)));
                break;
            case "pre":
                Paragraph(Fenced(element.TextContent.Trim('\n')));
                break;
            case "table":
                Table(element);
                break;
            case "hr":
                Paragraph("---");
                break;
            case "img" or "a" or "strong" or "em" or "b" or "i" or "span" or "code":
                Paragraph(Inline(element.ParentElement is { } && element.LocalName == "img" ? Wrap(element) : element));
                break;
            default:
                Blocks(element);
                break;
        }
    }

    /// <summary>An element around a copy, so that the element itself is written and not only what it holds.</summary>
    private static IElement Wrap(IElement element)
    {
        var holder = element.Owner!.CreateElement("span");
        holder.AppendChild(element.Clone());
        return holder;
    }

    private void List(IElement list, string indent)
    {
        var number = 1;
        foreach (var item in list.Children.Where(child => child.LocalName == "li"))
        {
            var nested = item.Children.Where(child => child.LocalName is "ul" or "ol").ToArray();
            foreach (var inner in nested)
            {
                inner.Remove();
            }

            var mark = list.LocalName == "ol" ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ") : "- ";
            _text.Append(indent).Append(mark).Append(EscapedText.LineStart(Inline(item))).Append('\n');
            foreach (var inner in nested)
            {
                List(inner, indent + new string(' ', mark.Length));
            }
        }
    }

    private void Table(IElement table)
    {
        var first = true;
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            var cells = row.Children.Select(Cell).ToArray();
            _text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
            if (first)
            {
                _text.Append('|').Insert(_text.Length, " --- |", cells.Length).Append('\n');
                first = false;
            }
        }

        _text.Append('\n');
    }

    /// <summary>In a table even code may hold no bare '|'.</summary>
    private static string Cell(IElement cell) =>
        Inline(cell).Replace("\\|", "|", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);

    private void Paragraph(string text)
    {
        if (text.Trim() is not { Length: > 0 } trimmed)
        {
            return;
        }

        if (ArticleText.IsJunk(trimmed))
        {
            _leftOut.Add(trimmed);
            return;
        }

        _text.Append(trimmed).Append("\n\n");
    }

    private static string Inline(INode parent)
    {
        var text = new StringBuilder();
        foreach (var node in parent.ChildNodes)
        {
            text.Append(
                node is IElement element ? InlineElement(element)
                : node is IText data ? EscapedText.Of(data.Data)
                : ""
            );
        }

        return Collapse(text.ToString());
    }

    private static string InlineElement(IElement element) =>
        element.LocalName switch
        {
            "strong" or "b" when Inline(element) is { Length: > 0 } bold => $"**{bold}**",
            "em" or "i" when Inline(element) is { Length: > 0 } italic => $"*{italic}*",
            "code" => Code(element.TextContent),
            "a" when element.GetAttribute("href") is { Length: > 0 } href => $"[{Inline(element)}]({Address(href)})",
            "img" when element.GetAttribute("src") is { Length: > 0 } source =>
                $"![{EscapedText.Of(element.GetAttribute("alt") ?? "")}]({Address(source)})",
            "br" => " ",
            "rt" or "rp" => "",
            _ => Inline(element),
        };

    /// <summary>With more backticks around it than stand together in it.</summary>
    private static string Code(string text)
    {
        var marks = new string('`', LongestRun(text) + 1);
        return marks.Length == 1 ? $"`{text}`" : $"{marks} {text} {marks}";
    }

    private static string Fenced(string code)
    {
        var fence = new string('`', Math.Max(3, LongestRun(code) + 1));
        return $"{fence}\n{code}\n{fence}";
    }

    private static int LongestRun(string code)
    {
        var (longest, run) = (0, 0);
        foreach (var c in code)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static string Address(string href) =>
        href.Replace(" ", "%20", StringComparison.Ordinal)
            .Replace("(", "%28", StringComparison.Ordinal)
            .Replace(")", "%29", StringComparison.Ordinal);

    private static string Collapse(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
