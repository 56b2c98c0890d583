using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Values;
using NodaTime;

namespace AiNewsSite.Parsing;

/// <summary>Fields that posts and pages read alike.</summary>
internal static class CommonFields
{
    public static DateTimeOffset? Updated(FieldReader read, DateTimeZone zone) =>
        read.Date(read.All["last_modified_at"] is null ? "updated" : "last_modified_at", zone);

    /// <summary>Null for `none`, false and null: the body is the whole page.</summary>
    /// <param name="whenMissing">
    /// For a file and defaults that say nothing. Jekyll would show the bare body, which no reader can use.
    /// </param>
    public static string? Layout(FieldReader read, string? whenMissing)
    {
        if (!read.All.TryGet("layout", out var written))
        {
            return whenMissing;
        }

        var isNone = written is DataBool { Value: false };
        return isNone || read.Text("layout") is not { Length: > 0 } name || name == "none" ? null : name;
    }

    public static string? Image(FieldReader read) => read.TextOrPart("image", ["path", "url", "src"]);

    public static string? Permalink(FieldReader read) => read.Text("permalink") is { Length: > 0 } text ? text : null;

    /// <summary>Reports a URL that no file can have, and a permalink that asks for one outside the site.</summary>
    /// <param name="permalink">As written; null where the URL comes from the file's name.</param>
    public static void CheckUrl(FieldReader read, string? permalink, string url)
    {
        var outside = permalink is null ? null : Parsing.Permalink.WrittenProblem(permalink);
        if ((Parsing.Permalink.Problem(url) ?? outside) is { } problem)
        {
            var shown = outside is null ? url : permalink!;
            read.Report(FrontMatterCodes.BadPermalink, "permalink", DataNames.Shorten(shown), problem);
        }
    }

    /// <summary>Reports an image that would run code, and a `canonical_url` or a translation that leads to no page; pages leave them out.</summary>
    public static void CheckAddresses(FieldReader read, string? image)
    {
        if (image is not null && LinkScheme.RunsScript(image))
        {
            read.Report(MarkdownCodes.UnsafeLink, "image", Short(image));
        }

        if (read.Text("canonical_url") is { Length: > 0 } canonical && !WrittenAddress.LeadsToPage(canonical))
        {
            read.ReportAt(FrontMatterCodes.BadAddress, read.All["canonical_url"]!, "canonical_url", Short(canonical));
        }

        if (read.All["translations"] is not { } written)
        {
            return;
        }

        if (written is not DataMap translations)
        {
            read.Wrong("translations", "languages with an address each, such as {en: /en/a/}", written);
            return;
        }

        foreach (var one in translations.Entries.Where(one => one.Value is not DataNull))
        {
            if (one.Value.Text is not { } address || !WrittenAddress.LeadsToPage(address))
            {
                var shown = one.Value.Text is { } text ? Short(text) : DataNames.Of(one.Value);
                read.ReportAt(FrontMatterCodes.BadAddress, one.Value, "translations", $"{one.Key}: {shown}");
            }
        }
    }

    private static string Short(string text) => DataNames.Shorten(text);

    /// <summary>`noindex: true`, a `robots` that says noindex (or none, which is noindex and nofollow), `sitemap: false`, or a `redirect_to`.</summary>
    public static bool NoIndex(FieldReader read) =>
        read.Flag("noindex") == true
        || Robots(read)
        || read.All["sitemap"] is DataBool { Value: false }
        || read.Given("redirect_to") is not null;

    private static bool Robots(FieldReader read)
    {
        var robots = read.All["robots"] is DataList list
            ? string.Join(',', list.Items.Select(item => item.Text))
            : read.Text("robots");
        return robots is not null
            && robots.Split([',', ' ']).Any(rule => rule.ToUpperInvariant() is "NOINDEX" or "NONE");
    }
}
