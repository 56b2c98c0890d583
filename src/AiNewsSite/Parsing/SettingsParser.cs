using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Values;
using NodaTime;

namespace AiNewsSite.Parsing;

/// <summary>`_config.yml` and the command line to checked settings. A wrong setting is a finding and leaves its default.</summary>
public static class SettingsParser
{
    /// <param name="file">The file to name in findings.</param>
    /// <param name="config">The file's map; empty where there is no such file.</param>
    public static Parsed<SiteSettings> Parse(SourcePath file, DataMap config, CommandChoices choices)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var read = new SettingsReader(file, config, findings);
        var address = SiteAddress.Read(read, choices.BaseUrl);
        var settings = new SiteSettings
        {
            File = file,
            Title = Title(read) ?? (address.Host.Length > 0 ? address.Host : "Blog"),
            ShortTitle = read.Text("short_title"),
            Tagline = read.Text("tagline"),
            Description = read.Text("description"),
            Language = Language(read),
            Origin = address.Origin,
            BasePath = address.BasePath,
            Author = PersonName(read, "author"),
            Email = read.Text("email"),
            Logo = read.Text("logo"),
            Image = read.Text("og_image") ?? read.InsideIfMap("image").Text("path") ?? Image(read),
            Cname = SiteAddress.Cname(read),
            TimeZone = Zone(read),
            Raw = config,
        };
        settings = Lists(settings, read);
        settings = settings with
        {
            Markdown = MarkdownSettingsReader.Read(read, address),
            PostPermalink = PermalinkSettings.ForPosts(read),
            PagePermalink = PermalinkSettings.ForPages(read),
            Defaults = DefaultsReader.Read(read),
            Severities = SeverityReader.Read(read, choices),
            PathSeverities = SeverityReader.ReadPaths(read),
            CategoryDescriptions = CategoryDescriptions(read),
            Visibility = Visibility(read, choices),
        };
        CheckMenus(read);
        KnownSettings.Check(read);
        return new Parsed<SiteSettings>(settings, findings.DrainToImmutable());
    }

    private static SiteSettings Lists(SiteSettings settings, SettingsReader read)
    {
        var reading = read.InsideIfMap("reading");
        return settings with
        {
            Paginate = read.Count("paginate", 1, 100_000) ?? settings.Paginate,
            PaginatePath = PaginatePath(read) ?? settings.PaginatePath,
            ExcerptSeparator = read.Text("excerpt_separator") ?? settings.ExcerptSeparator,
            RelatedLimit = read.Count("related_posts_limit", 0, 100) ?? settings.RelatedLimit,
            Feed = MachineSettingsReader.Feed(read),
            Redirects = MachineSettingsReader.Redirects(read),
            Llms = MachineSettingsReader.Llms(read),
            Reading = new ReadingRates(
                reading.Count("cjk_per_minute", 1, 100_000) ?? settings.Reading.CjkPerMinute,
                reading.Count("words_per_minute", 1, 100_000) ?? settings.Reading.WordsPerMinute
            ),
            Include = read.Texts("include") ?? KnownSettings.DefaultInclude,
            Exclude = KnownSettings.DefaultExclude.AddRange(read.Texts("exclude") ?? []),
            DataFolder = (read.Text("data_dir") ?? settings.DataFolder).Trim('/'),
        };
    }

    private static string? Title(SettingsReader read) =>
        (read.Text("title") ?? read.Text("name")) is { } title && !string.IsNullOrWhiteSpace(title) ? title : null;

    private static string Language(SettingsReader read)
    {
        var key = read.Map["lang"] is null ? "locale" : "lang";
        var name = read.Text(key)?.Replace('_', '-');
        if (name is null)
        {
            return "ja";
        }

        var isTag = name.Length is >= 2 and <= 35 && name.All(one => char.IsAsciiLetterOrDigit(one) || one == '-');
        if (!isTag)
        {
            read.WrongValue(key, name, "ja / en-US");
        }

        return isTag ? name : "ja";
    }

    /// <summary>Menus outside `theme`, which themes of other generators read in forms of their own: every page has their links.</summary>
    private static void CheckMenus(SettingsReader read)
    {
        foreach (var key in (ReadOnlySpan<string>)["navigation", "footer"])
        {
            foreach (var link in (read.Map[key] as DataList)?.Items.OfType<DataMap>() ?? [])
            {
                if (link["url"]?.Text is { } url && LinkScheme.RunsCode(url))
                {
                    read.WrongValue(key, url, "/path/ / https://example.com/");
                }
            }
        }
    }

    private static string? PersonName(SettingsReader read, string key) =>
        read.Map[key] is DataMap ? read.Inside(key).Text("name") : read.Text(key);

    private static string? Image(SettingsReader read) => read.Map["image"] is DataMap ? null : read.Text("image");

    private static DateTimeZone Zone(SettingsReader read)
    {
        if (read.Text("timezone") is not { Length: > 0 } name)
        {
            return DateTimeZone.Utc;
        }

        var zones = DateTimeZoneProviders.Tzdb;
        if (zones.GetZoneOrNull(name) is { } zone)
        {
            return zone;
        }

        var near = name.Equals("JST", StringComparison.OrdinalIgnoreCase) ? "Asia/Tokyo" : Nearest.To(name, zones.Ids);
        read.Report(SettingsCodes.UnknownTimeZone, read.At("timezone"), name, near ?? "Asia/Tokyo, UTC");
        return DateTimeZone.Utc;
    }

    private static string? PaginatePath(SettingsReader read)
    {
        if (read.Text("paginate_path") is not { } path)
        {
            return null;
        }

        if (!path.Contains(":num", StringComparison.Ordinal))
        {
            read.WrongValue("paginate_path", path, "/page:num/");
            return null;
        }

        return new UrlPath(path.TrimEnd('/') + "/").Value;
    }

    private static Visibility Visibility(SettingsReader read, CommandChoices choices)
    {
        var posts = read.InsideIfMap("collections").InsideIfMap("posts");
        var future = posts.Flag("future", read.Flag("future", false));
        var shown = ImmutableArray<HiddenKind>.Empty;
        shown = choices.Drafts || read.Flag("show_drafts", false) ? shown.Add(HiddenKind.Draft) : shown;
        shown = choices.Future || future ? shown.Add(HiddenKind.Future) : shown;
        shown = choices.Unpublished || read.Flag("unpublished", false) ? shown.Add(HiddenKind.Unpublished) : shown;
        return new Visibility(choices.AsOf, shown);
    }

    private static Dictionary<string, string> CategoryDescriptions(SettingsReader read)
    {
        var descriptions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in (ReadOnlySpan<string>)["categories", "content_categories"])
        {
            if (read.Map[key] is not DataList list)
            {
                continue;
            }

            foreach (var item in list.Items)
            {
                if (item is DataMap map && map["name"]?.Text is { } name && map["description"]?.Text is { } description)
                {
                    descriptions[name] = description;
                }
            }
        }

        return descriptions;
    }
}
