using System.Globalization;
using AiNewsSite.Auditing.Pages;
using AiNewsSite.Auditing.Texts;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Auditing.Rules;

/// <summary>What publishing asks for: disclosure, size, URLs that stay.</summary>
internal static class PublishingRules
{
    /// <summary>GitHub Docs, "GitHub Pages limits": published sites may be no larger than 1 GB.</summary>
    private const long Limit = 1_000_000_000;

    private static readonly byte[][] Disclosures =
    [
        .. new[]
        {
            "広告",
            "アフィリエイト",
            "プロモーション",
            "PR",
            "提供：",
            "Sponsored",
            "affiliate",
            "Affiliate",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
    ];

    /// <summary>Hosts of Japan's common affiliate networks, beside the settings' own.</summary>
    private static readonly string[] Networks =
    [
        "amzn.to",
        "px.a8.net",
        "hb.afl.rakuten.co.jp",
        "ck.jp.ap.valuecommerce.com",
        "af.moshimo.com",
        "click.linksynergy.com",
        "t.afi-b.com",
        "h.accesstrade.net",
        "tcs-asp.net",
        "px.moba8.net",
    ];

    public static void Disclosure(AuditedSite site, FindingList into)
    {
        string[] hosts = [.. Networks, .. site.Settings.Markdown.AffiliateHosts];
        foreach (var post in site.Graph.Site.Posts)
        {
            var html = post.Body.Html.Span;
            if (html.IndexOf("href=\"http"u8) >= 0 && AffiliateIn(html, hosts) is { } host && !Discloses(post))
            {
                into.Add(PublishingCheckCodes.Disclosure, post.Source, TextPosition.None, host);
            }
        }
    }

    public static void Address(AuditedSite site, FindingList into)
    {
        if (site.Settings.Origin.Length == 0)
        {
            into.Add(PublishingCheckCodes.NoAddress, site.Settings.File, TextPosition.None);
        }
    }

    public static void Title(AuditedSite site, FindingList into)
    {
        var written = site.Settings.Raw["title"]?.Text ?? site.Settings.Raw["name"]?.Text;
        if (string.IsNullOrWhiteSpace(written))
        {
            into.Add(PublishingCheckCodes.NoTitle, site.Settings.File, TextPosition.None, site.Settings.Title);
        }
    }

    public static void Size(RenderedSite site, FindingList into)
    {
        if (site.Bytes > Limit * 9 / 10)
        {
            into.Add(
                PublishingCheckCodes.Size,
                site.Site.Settings.File,
                TextPosition.None,
                (site.Bytes / 1_000_000).ToString(CultureInfo.InvariantCulture),
                (Limit / 1_000_000).ToString(CultureInfo.InvariantCulture)
            );
        }
    }

    private static bool Discloses(Post post)
    {
        if (
            post.FrontMatter["affiliate"] is DataBool { Value: true }
            || post.FrontMatter["sponsored"] is DataBool { Value: true }
        )
        {
            return true;
        }

        foreach (var word in Disclosures)
        {
            if (post.Body.Html.Span.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string? AffiliateIn(ReadOnlySpan<byte> html, string[] hosts)
    {
        var scanner = new HtmlScanner(html);
        while (scanner.Next())
        {
            if (
                scanner.Kind == HtmlTokenKind.Open
                && scanner.Name.SequenceEqual("a"u8)
                && scanner.Attribute("href"u8) is { } href
                && Uri.TryCreate(href, UriKind.Absolute, out var url)
                && hosts.FirstOrDefault(host => IsHost(url, host)) is { } found
            )
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>A plain shop link is advertising only with a partner's tag.</summary>
    private static bool IsHost(Uri url, string host) =>
        url.Host.Equals(host, StringComparison.OrdinalIgnoreCase)
        || url.Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase);
}
