using AiNewsSite.Parsing.Markdown.Headings;
using AiNewsSite.Parsing.Markdown.Links;
using AiNewsSite.Parsing.Markdown.Writing;

namespace AiNewsSite.Parsing.Markdown.Html;

/// <summary>
/// Writes the author's own HTML: untouched, but for what our own links and images have too — the base path before
/// root-relative addresses, `rel` on links that leave the site, lazy loading and sizes on images.
/// </summary>
internal static class RawHtmlWriter
{
    public static void Write(BodyWriter writer, ReadOnlySpan<char> html)
    {
        // After the last ">" nothing is a tag, so nothing there is searched for an end again and again.
        var end = html.LastIndexOf('>') + 1;
        var rest = html[end..];
        html = html[..end];
        while (!html.IsEmpty)
        {
            var open = html.IndexOf('<');
            if (open < 0)
            {
                Text(writer, html);
                break;
            }

            Text(writer, html[..open]);
            html = html[open..];
            var length = WriteMarkup(writer, html);
            html = html[length..];
        }

        Text(writer, rest);
    }

    private static void Text(BodyWriter writer, ReadOnlySpan<char> text)
    {
        if (!writer.IsOutline)
        {
            writer.Counter.Add(text);
        }

        writer.Html(text);
    }

    /// <summary>Writes the comment, tag or stray "&lt;" that a text starts with; returns its length.</summary>
    private static int WriteMarkup(BodyWriter writer, ReadOnlySpan<char> html)
    {
        if (html.StartsWith("<!--", StringComparison.Ordinal))
        {
            var end = html.IndexOf("-->", StringComparison.Ordinal);
            var length = end < 0 ? html.Length : end + 3;
            writer.Html(html[..length]);
            return length;
        }

        var isEnd = html.Length > 1 && html[1] == '/';
        var name = HtmlTag.Name(html[(isEnd ? 2 : 1)..]);
        var tagLength = HtmlTag.Length(html);
        if (name.IsEmpty || tagLength < 0)
        {
            writer.Html(html[..1]);
            return 1;
        }

        var tag = html[..tagLength];
        if (writer.HeadingShift > 0 && RawHeadings.LevelOf(name) is var level and > 0)
        {
            writer.Counter.Element(name, isEnd);
            writer.Html(isEnd ? "</h" : "<h");
            writer.Sink.WriteNumber(Math.Min(6, level + writer.HeadingShift));
            writer.Html(tag[((isEnd ? 2 : 1) + name.Length)..]);
            return tagLength;
        }

        if (isEnd)
        {
            writer.Counter.Element(name, isEnd: true);
            writer.Html(tag);
            return tagLength;
        }

        WriteStartTag(writer, tag, name);
        if (!IsRawText(name))
        {
            if (!tag.EndsWith("/>", StringComparison.Ordinal))
            {
                writer.Counter.Element(name, isEnd: false);
            }

            return tagLength;
        }

        // The inside of scripts and styles is no HTML.
        var close = html.IndexOf(string.Concat("</", name), StringComparison.OrdinalIgnoreCase);
        var inside = close < 0 ? html[tagLength..] : html[tagLength..Math.Max(close, tagLength)];
        writer.Html(inside);
        writer.Counter.Element(name, isEnd: false);
        return tagLength + inside.Length;
    }

    private static bool IsRawText(ReadOnlySpan<char> name) =>
        name.Equals("script", StringComparison.OrdinalIgnoreCase)
        || name.Equals("style", StringComparison.OrdinalIgnoreCase);

    private static void WriteStartTag(BodyWriter writer, ReadOnlySpan<char> tag, ReadOnlySpan<char> name)
    {
        var isLink = name.Equals("a", StringComparison.OrdinalIgnoreCase);
        var isImage = name.Equals("img", StringComparison.OrdinalIgnoreCase);
        var hasAddress =
            tag.Contains("href", StringComparison.OrdinalIgnoreCase)
            || tag.Contains("src", StringComparison.OrdinalIgnoreCase)
            || tag.Contains("poster", StringComparison.OrdinalIgnoreCase);
        if (!hasAddress || (!isLink && !isImage && writer.Target.BasePath.Length == 0))
        {
            writer.Html(tag);
            return;
        }

        var found = Survey(tag[(name.Length + 1)..]);
        writer.Html(tag[..(name.Length + 1)]);
        var relation = isLink ? Relation.Merge(found.Rel, writer.Target.Relation(found.Href)) : null;
        WriteAttributes(writer, tag[(name.Length + 1)..], relation);
        if (relation is not null && found.Rel is null)
        {
            AttributeWriter.One(writer, "rel", relation);
        }

        if (isImage)
        {
            writer.Raw(found.HasLoading ? ""u8 : " loading=\"lazy\""u8);
            writer.Raw(found.HasDecoding ? ""u8 : " decoding=\"async\""u8);
            if (!found.HasSize && found.Src.Length > 0)
            {
                writer.ImageSize(System.Net.WebUtility.HtmlDecode(found.Src), found.Src, found.HasSet);
            }
        }

        writer.Raw(tag.EndsWith("/>", StringComparison.Ordinal) ? " />"u8 : ">"u8);
    }

    private readonly record struct Found(
        string Href,
        string Src,
        string? Rel,
        bool HasSize,
        bool HasSet,
        bool HasLoading,
        bool HasDecoding
    );

    private static Found Survey(ReadOnlySpan<char> rest)
    {
        var found = new Found("", "", null, false, false, false, false);
        while (HtmlTag.TryTakeAttribute(ref rest, out var attribute))
        {
            found =
                attribute.Is("href") ? found with { Href = attribute.Value.ToString() }
                : attribute.Is("src") ? found with { Src = attribute.Value.ToString() }
                : attribute.Is("rel") ? found with { Rel = attribute.Value.ToString() }
                : attribute.Is("width") || attribute.Is("height") ? found with { HasSize = true }
                : attribute.Is("srcset") || attribute.Is("sizes") ? found with { HasSet = true }
                : attribute.Is("loading") ? found with { HasLoading = true }
                : attribute.Is("decoding") ? found with { HasDecoding = true }
                : found;
        }

        return found;
    }

    private static void WriteAttributes(BodyWriter writer, ReadOnlySpan<char> rest, string? relation)
    {
        while (HtmlTag.TryTakeAttribute(ref rest, out var attribute))
        {
            writer.Raw(" "u8);
            writer.Html(attribute.Name);
            if (!attribute.HasValue)
            {
                continue;
            }

            var quote = attribute.Value.Contains('"') ? "'" : "\"";
            writer.Html("=");
            writer.Html(quote);
            WriteValue(writer, attribute, relation);
            writer.Html(quote);
        }
    }

    private static void WriteValue(BodyWriter writer, HtmlAttribute attribute, string? relation)
    {
        if (relation is not null && attribute.Is("rel"))
        {
            writer.Html(relation);
        }
        else if (attribute.Is("srcset"))
        {
            WriteSourceSet(writer, attribute.Value);
        }
        else
        {
            var isAddress = attribute.Is("href") || attribute.Is("src") || attribute.Is("poster");
            Based(writer, attribute.Value, isAddress);
        }
    }

    /// <summary>Candidates parted by commas: each an address, then a size.</summary>
    private static void WriteSourceSet(BodyWriter writer, ReadOnlySpan<char> value)
    {
        while (!value.IsEmpty)
        {
            var start = value.IndexOfAnyExcept(" \t\n,") is var first and >= 0 ? first : value.Length;
            writer.Html(value[..start]);
            value = value[start..];
            var end = value.IndexOf(", ", StringComparison.Ordinal) is var comma and >= 0 ? comma : value.Length;
            Based(writer, value[..end], isAddress: true);
            value = value[end..];
        }
    }

    private static void Based(BodyWriter writer, ReadOnlySpan<char> value, bool isAddress)
    {
        if (isAddress && writer.Target.NeedsBasePath(value))
        {
            writer.Html(writer.Target.BasePath);
        }

        writer.Html(value);
    }
}
