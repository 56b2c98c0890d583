using System.Globalization;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Input;
using AiNewsSite.Parsing.Markdown;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing;

/// <summary>One file of `_posts` or `_drafts` to a <see cref="Post"/>; no value where its front matter, day or URL cannot be made out.</summary>
public static class PostParser
{
    public static Parsed<Post> Parse(SourceText source, SiteSettings settings) =>
        Parse(source, settings, (raw, context) => (Body(source, raw, context), null));

    /// <summary>The post over a body that the same file gave before.</summary>
    /// <param name="head">The file's text, to the end of the front matter at the least.</param>
    internal static Parsed<Post> Parse(SourceText head, SiteSettings settings, Body body) =>
        Parse(head, settings, (_, _) => (new Parsed<Body>(body, []), null));

    /// <summary>The front matter now, the body when it is asked for.</summary>
    /// <param name="head">The file's text, to the end of the front matter at the least.</param>
    /// <param name="whole">The file's text; called once at the most, on any thread. It must hold no Liquid.</param>
    internal static Parsed<Post> ParseHead(SourceText head, SiteSettings settings, Func<SourceText> whole) =>
        Parse(
            head,
            settings,
            (_, context) => (new Parsed<Body>(null, []), new LaterBody(() => Body(whole(), context)))
        );

    private static Parsed<Post> Parse(
        SourceText source,
        SiteSettings settings,
        Func<RawFrontMatter, BodyContext, (Parsed<Body> Now, LaterBody? Later)> parseBody
    )
    {
        var (raw, found) = FrontMatterReader.Read(source);
        if (raw is null)
        {
            return new Parsed<Post>(null, found);
        }

        var isDraft = IsDraft(source.Path.Value);
        var defaults = FrontMatterDefaults.Apply(settings, source.Path, isDraft ? "drafts" : "posts", DataMap.Empty);
        var all = FrontMatterDefaults.Merge(defaults, raw.Values);
        var read = new FieldReader(source.Path, settings.File, raw.Values, all);
        read.Add(found);
        var fields = PostFieldsReader.Read(new PostInput(source, settings, raw, defaults, isDraft), read);
        var url = Url(fields, source.Path, settings, read);
        var context = new BodyContext
        {
            Markdown = settings.Markdown,
            Page = all,
            Derived = name => Derived(name, fields),
            Site = settings.Raw,
            Url = url,
            TitleAbove = fields.Layout is null ? null : fields.Title,
            Language = settings.Language,
            ExcerptSeparator = fields.ExcerptSeparator,
            Kind = BodyKind.Post,
        };
        var (body, later) = parseBody(raw, context);
        read.Add(body.Diagnostics);

        // A post with a malformed value stays in the site, so that links to it are not reported as well.
        var isWhole =
            (body.HasValue || later is not null) && fields.Date is not null && Permalink.Problem(url.Value) is null;
        return new Parsed<Post>(
            isWhole ? Build(fields, url, (body.Value, later), (source.Path, settings)) : null,
            read.Findings
        );
    }

    private static Parsed<Body> Body(SourceText source, RawFrontMatter raw, BodyContext context) =>
        BodyParser.Parse(new BodySource(source.Path, source.Text, raw.BodyStart, raw.BodyLine), context);

    private static Parsed<Body> Body(SourceText whole, BodyContext context) =>
        Body(whole, FrontMatterReader.Read(whole).Value!, context);

    private static Post Build(
        PostFields fields,
        UrlPath url,
        (Body? Now, LaterBody? Later) body,
        (SourcePath Path, SiteSettings Settings) of
    ) =>
        new()
        {
            Source = of.Path,
            Url = url,
            OutputExtension = fields.Extension,
            FileDayUrl = FileDayUrl(fields, url, of.Path, of.Settings),
            Redirects = fields.Redirects,
            Id = Id(url, fields.Slug),
            Slug = fields.Slug,
            Title = fields.Title,
            Date = fields.Date!.Value,
            Updated = fields.Updated,
            FileDate = fields.FileDate,
            Categories = fields.Categories,
            Tags = fields.Tags,
            Authors = fields.Authors,
            Layout = fields.Layout,
            Draft = fields.Draft,
            Published = fields.Published,
            NoIndex = fields.NoIndex,
            DeclaredReadingMinutes = fields.ReadingMinutes,
            Description = fields.Description,
            Excerpt = fields.Excerpt ?? body.Now?.FirstParagraph,
            Image = fields.Image,
            Body = body.Now!,
            Later = body.Later,
            FrontMatter = fields.All,
        };

    // Document#populate_title, #populate_categories and #date.
    private static DataValue? Derived(string name, PostFields fields) =>
        name switch
        {
            "title" => new DataString(fields.Title, Quoted: true),
            "slug" => new DataString(fields.Slug, Quoted: true),
            "date" => Timestamp(fields.Date),
            "categories" => new DataList([.. fields.Categories.Select(one => new DataString(one, Quoted: true))]),
            _ => null,
        };

    private static DataValue Timestamp(DateTimeOffset? date) =>
        date is { } moment
            ? new DataTimestamp(Written(moment), moment.DateTime, moment.Offset, HasTime: true)
            : DataNull.Instance;

    /// <summary>As Liquid prints it: 2026-01-02 00:00:00 +0900.</summary>
    private static string Written(DateTimeOffset moment) =>
        moment.ToString("yyyy-MM-dd HH:mm:ss ", CultureInfo.InvariantCulture)
        + moment.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);

    private static bool IsDraft(string path) =>
        path.StartsWith("_drafts/", StringComparison.Ordinal)
        || (
            path.Contains("/_drafts/", StringComparison.Ordinal) && !path.Contains("_posts/", StringComparison.Ordinal)
        );

    // Document#id: File.join(File.dirname(url), slug).
    private static string Id(UrlPath url, string slug)
    {
        var value = url.Value.AsSpan().TrimEnd('/');
        var slash = value.LastIndexOf('/');
        return slash <= 0 ? "/" + slug : $"{value[..slash]}/{slug}";
    }

    private static UrlPath Url(PostFields fields, SourcePath path, SiteSettings settings, FieldReader read)
    {
        var template = fields.Permalink ?? PermalinkStyle.Template(settings.PostPermalink);
        if (fields.Permalink is not null && PermalinkStyle.UnknownPlaceholder(template) is { } unknown)
        {
            var known = string.Join(", ", PermalinkStyle.PostPlaceholders);
            read.Report(FrontMatterCodes.UnknownPlaceholder, "permalink", unknown, known);
        }

        if (fields.Permalink is null && Slug.Make(fields.Slug, SlugMode.Pretty).Length == 0)
        {
            read.Report(FrontMatterCodes.EmptySlug, "slug", fields.Slug);
        }

        var parts = Parts(fields, path, fields.Date ?? DateTimeOffset.UnixEpoch);
        var url = Permalink.ForPost(template, parts);
        if (Shorter(url, template, parts) is { } shorter)
        {
            read.Report(FrontMatterCodes.LongUrl, "slug", DataNames.Shorten(url), shorter);
            url = shorter;
        }

        CommonFields.CheckUrl(read, fields.Permalink, url);
        return new UrlPath(url);
    }

    /// <summary>The URL with names cut to a length that a file name can have; null where it has that already, or has not even so.</summary>
    private static string? Shorter(string url, string template, PermalinkParts parts)
    {
        if (!Permalink.IsTooLong(url))
        {
            return null;
        }

        var shorter = Permalink.ForPost(
            template,
            parts with
            {
                Slug = FileName.Shorten(parts.Slug),
                Name = FileName.Shorten(parts.Name),
                Categories = [.. parts.Categories.Select(FileName.Shorten)],
            }
        );
        return Permalink.IsTooLong(shorter) ? null : shorter;
    }

    /// <summary>The URL by the file name's day at the same time of day; null where it is the post's own or no URL.</summary>
    private static UrlPath? FileDayUrl(PostFields fields, UrlPath url, SourcePath path, SiteSettings settings)
    {
        if (
            fields.FileDate is not { } day
            || fields.Date is not { } date
            || DateOnly.FromDateTime(date.DateTime) == day
        )
        {
            return null;
        }

        var template = fields.Permalink ?? PermalinkStyle.Template(settings.PostPermalink);
        var moment = new DateTimeOffset(day.ToDateTime(TimeOnly.FromDateTime(date.DateTime)), TimeSpan.Zero);
        var parts = Parts(fields, path, moment);
        var other = Permalink.ForPost(template, parts);
        other = Shorter(other, template, parts) ?? other;
        return other == url.Value || Permalink.Problem(other) is not null ? null : new UrlPath(other);
    }

    private static PermalinkParts Parts(PostFields fields, SourcePath path, DateTimeOffset date) =>
        new(
            date,
            fields.Slug,
            path.Name[..^path.Extension.Length],
            InsideCollection(path, fields.Draft),
            fields.Categories,
            fields.Extension
        );

    // Document#cleaned_relative_path.
    private static string InsideCollection(SourcePath path, bool isDraft)
    {
        var folder = isDraft ? "_drafts" : "_posts";
        var stem = path.Value[..^path.Extension.Length].TrimEnd('.');
        var at = stem.IndexOf(folder, StringComparison.Ordinal);
        return at < 0 ? stem : stem.Remove(at, folder.Length);
    }
}
