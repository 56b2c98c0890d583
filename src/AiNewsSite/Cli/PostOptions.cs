using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using AiNewsSite.Build;
using AiNewsSite.Parsing.Importing;
using AiNewsSite.Values;

namespace AiNewsSite.Cli;

/// <summary>The options of a post to be written, and how they are filled in from the blog's own terms.</summary>
internal sealed class PostOptions
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm"];

    private readonly Option<string?> _slug = new("--slug")
    {
        Description = "The part of the URL after the date. Default: from the title.",
        HelpName = "SLUG",
    };
    private readonly Option<string[]> _category = new("--category")
    {
        Description = "A category; may be repeated.",
        HelpName = "NAME",
    };
    private readonly Option<string[]> _tag = new("--tag")
    {
        Description = "A tag; may be repeated.",
        HelpName = "NAME",
    };
    private readonly Option<string?> _author = new("--author")
    {
        Description = "A key of _data/authors, or a name. Default: the site's author.",
        HelpName = "NAME",
    };
    private readonly Option<bool> _draft = new("--draft") { Description = "Write to _drafts instead of _posts." };
    private readonly Option<string?> _date = new("--date")
    {
        Description = "The post's date in the site's time zone. Default: now.",
        HelpName = "DATE",
    };
    private readonly Option<string?> _source = new("--source")
    {
        Description = "The blog. Default: content, or . where there is none.",
        HelpName = "DIR",
    };

    public PostOptions()
    {
        _date.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && ParseDate(text) is null)
            {
                result.AddError("--date takes a date such as 2026-11-21 or 2026-11-21T09:00.");
            }
        });
    }

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_slug, _category, _tag, _author, _draft, _date, _source])
        {
            command.Options.Add(option);
        }
    }

    public bool IsDraft(ParseResult parsed) => parsed.GetValue(_draft);

    public bool HasDate(ParseResult parsed) => parsed.GetValue(_date) is not null;

    public string Source(ParseResult parsed) =>
        parsed.GetValue(_source) ?? (Directory.Exists("content") ? "content" : ".");

    /// <summary>The blog as it is, for its terms, its authors and its clock.</summary>
    public LoadedSite Blog(ParseResult parsed, CommandHost host) =>
        SiteBuilder.Load(
            new SiteChoices
            {
                Source = Source(parsed),
                Output = "_site",
                AsOf = new Moment(host.Now.DateTime, host.Now.Offset),
            }.Request,
            new StageClock()
        );

    public string? Slug(ParseResult parsed) => parsed.GetValue(_slug);

    /// <param name="found">A date in the article itself; the option overrules it.</param>
    public NewPost Post(ParseResult parsed, CommandHost host, LoadedSite blog, (string Title, DateOnly? Found) article)
    {
        var settings = blog.Graph.Site.Settings;
        var clock = parsed.GetValue(_date) is { } text
            ? ParseDate(text)!.Value
            : article.Found?.ToDateTime(TimeOnly.MinValue);
        var moment = clock is { } local
            ? settings.TimeZone.AtLeniently(NodaTime.LocalDateTime.FromDateTime(local)).ToDateTimeOffset()
            : NodaTime.Instant.FromDateTimeOffset(host.Now).InZone(settings.TimeZone).ToDateTimeOffset();
        return new NewPost(article.Title, moment)
        {
            Slug = Slug(parsed),
            Categories = Known(
                parsed.GetValue(_category),
                "category",
                blog.Graph.Categories,
                settings.CategoryDescriptions.Keys,
                host
            ),
            Tags = Known(parsed.GetValue(_tag), "tag", blog.Graph.Tags, [], host),
            Author = parsed.GetValue(_author) ?? settings.Author,
        };
    }

    /// <summary>Names as the blog spells them; a new one is kept, and said to be new.</summary>
    private static ImmutableArray<string> Known(
        string[]? names,
        string kind,
        Relations.Taxonomy taxonomy,
        IEnumerable<string> more,
        CommandHost host
    )
    {
        var bySlug = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in taxonomy.Terms.Select(term => term.Term.Name).Concat(more))
        {
            bySlug.TryAdd(Relations.TermSlug.Of(name), name);
        }

        var known = ImmutableArray.CreateBuilder<string>();
        foreach (var name in names ?? [])
        {
            if (bySlug.TryGetValue(Relations.TermSlug.Of(name), out var spelling))
            {
                known.Add(spelling);
                continue;
            }

            var nearest = Nearest.To(name, bySlug.Values);
            host.Error.WriteLine(
                $"ainews: the {kind} '{name}' is new to this blog"
                    + (nearest is null ? "." : $"; was '{nearest}' meant?")
            );
            known.Add(name);
        }

        return known.ToImmutable();
    }

    private static DateTime? ParseDate(string text) =>
        DateTime.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && SiteOptions.IsOfCalendar(date)
            ? date
            : null;
}
