using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Input;
using AiNewsSite.Parsing.Markdown;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing;

/// <summary>One file with front matter that is no post to a <see cref="StaticPage"/>; no value where it is left out.</summary>
public static class PageParser
{
    public static Parsed<StaticPage> Parse(SourceText source, SiteSettings settings)
    {
        var path = source.Path;
        if (OutputExtension.MissingConverter(path.Extension) is { } tool)
        {
            return new(null, [Diagnostic.Create(SourceCodes.UnsupportedFile, path, TextPosition.None, tool)]);
        }

        var (raw, found) = FrontMatterReader.Read(source);
        if (raw is null)
        {
            return new Parsed<StaticPage>(null, found);
        }

        var all = FrontMatterDefaults.Apply(settings, path, "pages", raw.Values);
        var read = new FieldReader(path, settings.File, raw.Values, all);
        read.Add(found);
        var page = Fields(source, settings, read);
        var body = BodyParser.Parse(
            new BodySource(path, source.Text, raw.BodyStart, raw.BodyLine),
            new BodyContext
            {
                Markdown = settings.Markdown,
                Page = all,
                Site = settings.Raw,
                Url = page.Url,
                TitleAbove = page.Layout is null ? null : page.Title ?? settings.Title,
                Language = settings.Language,
                ExcerptSeparator = "",
                Kind = OutputExtension.IsMarkdown(path.Extension) ? BodyKind.MarkdownPage : BodyKind.HtmlPage,
            }
        );
        read.Add(body.Diagnostics);
        var isWhole = body.HasValue && Permalink.Problem(page.Url.Value) is null;
        return new Parsed<StaticPage>(isWhole ? page with { Body = body.Value! } : null, read.Findings);
    }

    private static StaticPage Fields(SourceText source, SiteSettings settings, FieldReader read)
    {
        var extension = OutputExtension.Of(source.Path.Extension);
        var image = CommonFields.Image(read);
        CommonFields.CheckAddresses(read, image);
        return new StaticPage
        {
            Source = source.Path,
            Url = Url(source.Path, settings, extension, read),
            OutputExtension = extension,
            Title = read.Text("title"),
            Date = read.Date("date", settings.TimeZone),
            Updated = CommonFields.Updated(read, settings.TimeZone),
            Layout = CommonFields.Layout(read, OutputExtension.IsMarkdown(source.Path.Extension) ? "page" : null),
            Published = read.Flag("published") ?? true,
            Redirects = RedirectReader.Read(read),
            NoIndex = CommonFields.NoIndex(read),
            Description = read.Text("description"),
            Image = image,
            Body = Body.Empty,
            FrontMatter = read.All,
        };
    }

    private static UrlPath Url(SourcePath path, SiteSettings settings, string extension, FieldReader read)
    {
        var baseName = path.Name[..^path.Extension.Length].TrimEnd('.');
        var permalink = CommonFields.Permalink(read);
        var template = permalink ?? Template(baseName, extension, settings.PagePermalink);
        var url = Permalink.ForPage(template, path.Folder, baseName, extension);
        CommonFields.CheckUrl(read, permalink, url);
        return new UrlPath(url);
    }

    // Page#template.
    private static string Template(string baseName, string extension, string style)
    {
        if (!OutputExtension.IsHtml(extension))
        {
            return "/:path/:basename:output_ext";
        }

        return baseName == "index" ? "/:path/" : "/:path/:basename" + PermalinkStyle.PageSuffix(style);
    }
}
