using System.Text;
using AiNewsSite.Auditing.Texts;
using AiNewsSite.Pages;

namespace AiNewsSite.Auditing.Pages;

/// <summary>What one rendered page links to and holds.</summary>
internal sealed class PageFacts(PagePlan plan)
{
    public PagePlan Plan { get; } = plan;

    public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids that stand more than once.</summary>
    public List<string> RepeatedIds { get; } = [];

    /// <summary>Every different href and src.</summary>
    public HashSet<string> Links { get; } = new(StringComparer.Ordinal);

    /// <summary>The src of images without an alt attribute.</summary>
    public List<string> WithoutAlt { get; } = [];

    /// <summary>What the page loads over http.</summary>
    public List<string> Insecure { get; } = [];

    /// <summary>Where a refresh in the head leads; null for an ordinary page.</summary>
    public string? RedirectsTo { get; private set; }

    /// <summary>The first template code that a reader sees; null without any.</summary>
    public string? TemplateCode { get; private set; }

    /// <param name="names">One string for each different URL and id, for pages that share them.</param>
    public static PageFacts Of(PagePlan plan, ReadOnlySpan<byte> html, Dictionary<string, string> names)
    {
        var facts = new PageFacts(plan);
        var scanner = new HtmlScanner(html);
        while (scanner.Next())
        {
            if (scanner.Kind == HtmlTokenKind.Text)
            {
                if (!scanner.InCode && facts.TemplateCode is null)
                {
                    facts.TemplateCode = TemplateCodeIn(scanner.Content);
                }
            }
            else if (scanner.Kind == HtmlTokenKind.Open && scanner.Content.Length > scanner.Name.Length)
            {
                facts.TakeTag(scanner.Name, scanner.Content[scanner.Name.Length..], names);
            }
        }

        return facts;
    }

    private static string? TemplateCodeIn(ReadOnlySpan<byte> text)
    {
        var at = text.IndexOfAny("{%}"u8);
        if (at < 0)
        {
            return null;
        }

        var open = text.IndexOf("{{"u8) is var two and >= 0 ? two : text.IndexOf("{%"u8);
        if (open < 0)
        {
            return null;
        }

        var close = text[open..].IndexOf(text[open + 1] == '%' ? "%}"u8 : "}}"u8);
        return close < 0 ? null : Quote.Start(Encoding.UTF8.GetString(text.Slice(open, close + 2)));
    }

    private void TakeTag(ReadOnlySpan<byte> name, ReadOnlySpan<byte> content, Dictionary<string, string> names)
    {
        var isImage = Ascii.EqualsIgnoreCase(name, "img"u8);
        var isLoaded =
            isImage
            || Ascii.EqualsIgnoreCase(name, "script"u8)
            || Ascii.EqualsIgnoreCase(name, "iframe"u8)
            || Ascii.EqualsIgnoreCase(name, "source"u8);
        var isMeta = Ascii.EqualsIgnoreCase(name, "meta"u8);
        var (hasAlt, source) = (false, (string?)null);
        var (isRefresh, meta) = (false, (string?)null);
        var attributes = new HtmlAttributes(content);
        while (attributes.Next())
        {
            var attribute = attributes.Name;
            if (Ascii.EqualsIgnoreCase(attribute, "id"u8))
            {
                TakeId(Shared(attributes.Text, names));
            }
            else if (
                Ascii.EqualsIgnoreCase(attribute, "href"u8) || (isLoaded && Ascii.EqualsIgnoreCase(attribute, "src"u8))
            )
            {
                source = Shared(attributes.Text.Trim(), names);
                Links.Add(source);
            }
            else if (isImage && Ascii.EqualsIgnoreCase(attribute, "alt"u8))
            {
                hasAlt = true;
            }
            else if (isMeta && Ascii.EqualsIgnoreCase(attribute, "http-equiv"u8))
            {
                isRefresh = attributes.Text.Equals("refresh", StringComparison.OrdinalIgnoreCase);
            }
            else if (isMeta && Ascii.EqualsIgnoreCase(attribute, "content"u8))
            {
                meta = attributes.Text;
            }
        }

        if (isImage && !hasAlt && source is not null)
        {
            WithoutAlt.Add(source);
        }

        if (isLoaded && source is not null && source.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        {
            Insecure.Add(source);
        }

        if (
            isRefresh
            && meta is not null
            && meta.IndexOf("url=", StringComparison.OrdinalIgnoreCase) is var at and >= 0
        )
        {
            RedirectsTo = meta[(at + 4)..].Trim(' ', '\'', '"');
        }
    }

    private void TakeId(string id)
    {
        if (id.Length > 0 && !Ids.Add(id) && !RepeatedIds.Contains(id))
        {
            RepeatedIds.Add(id);
        }
    }

    private static string Shared(string text, Dictionary<string, string> names)
    {
        if (!names.TryGetValue(text, out var shared))
        {
            names[text] = shared = text;
        }

        return shared;
    }
}
