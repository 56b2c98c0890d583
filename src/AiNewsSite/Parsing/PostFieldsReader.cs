using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Input;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing;

/// <summary>What a post's fields are read from.</summary>
internal sealed record PostInput(
    SourceText Source,
    SiteSettings Settings,
    RawFrontMatter Raw,
    DataMap Defaults,
    bool IsDraft
);

/// <summary>Raw front matter and a file name to a post's fields; what is malformed is reported and takes its default.</summary>
internal static class PostFieldsReader
{
    public static PostFields Read(PostInput input, FieldReader read)
    {
        var path = input.Source.Path;
        var name = PostName.Of(path.Name);
        var fileDate = name.Date.Length > 0 ? DateReader.FileDay(name.Date) : null;
        var slug = read.Text("slug") ?? (name.Slug.Length > 0 ? name.Slug : path.Name);
        if (!input.IsDraft && read.All["draft"] is DataBool { Value: true })
        {
            read.Report(FrontMatterCodes.DraftKey, "draft");
        }

        var image = CommonFields.Image(read);
        CommonFields.CheckAddresses(read, image);
        return new PostFields
        {
            All = read.All,
            Slug = slug,
            Title = read.Text("title") ?? Slug.ToTitle(name.Slug),
            Date = Date(input, name, fileDate, read),
            FileDate = fileDate,
            Updated = CommonFields.Updated(read, input.Settings.TimeZone),
            Categories = TermReader.Categories(read, path, input.Defaults, input.Raw.Values),
            Tags = TermReader.Tags(read),
            Authors = TermReader.Authors(read),
            Layout = CommonFields.Layout(read, "post"),
            Draft = input.IsDraft,
            Published = read.Flag("published") ?? true,
            NoIndex = CommonFields.NoIndex(read),
            Redirects = RedirectReader.Read(read),
            ReadingMinutes = ReadingMinutes(read),
            Description = read.Text("description"),
            Excerpt = read.Text("excerpt"),
            ExcerptSeparator = read.Text("excerpt_separator") ?? input.Settings.ExcerptSeparator,
            Image = image,
            Permalink = CommonFields.Permalink(read),
            Extension = OutputExtension.Of(path.Extension),
        };
    }

    // Front matter, then the file name, then (for drafts) the file's time stamp. A malformed date is reported and passed over.
    private static DateTimeOffset? Date(PostInput input, PostName name, DateOnly? fileDate, FieldReader read)
    {
        var zone = input.Settings.TimeZone;
        if (read.Date("date", zone) is { } date)
        {
            return date;
        }

        if (fileDate is { } day)
        {
            return DateReader.Midnight(day, zone);
        }

        if (name.Date.Length == 0)
        {
            return DateReader.InZone(input.Source.Modified, zone);
        }

        read.ReportFile(FrontMatterCodes.BadFileDate, name.Date);
        return null;
    }

    private static int? ReadingMinutes(FieldReader read)
    {
        if (read.All["reading_time"] is not { } value)
        {
            return null;
        }

        var text = FieldReader.Written(value);
        var minutes = value is DataBool || text is null ? null : ReadingTimeReader.Read(text);
        if (minutes is null)
        {
            read.Report(
                FrontMatterCodes.BadReadingTime,
                "reading_time",
                DataNames.Shorten(text ?? DataNames.Of(value))
            );
        }

        return minutes;
    }
}
