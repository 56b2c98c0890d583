using System.Globalization;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Parsing;
using AiNewsSite.Relations;
using AiNewsSite.Values;

namespace AiNewsSite.Auditing.Rules;

/// <summary>Front matter that is valid and probably not what was meant.</summary>
internal static class FrontMatterRules
{
    /// <summary>Full-width characters of a description that a search result shows.</summary>
    private const int ShownDescription = 160;

    // Keys of other programs and themes, which posts bring along, after those that this program reads.
    private static readonly string[] Keys =
    [
        .. FrontMatterKeys.All.Select(key => key.Name),
        "keywords",
        "subtitle",
        "summary",
        "comments",
        "series",
        "header",
        "share",
        "math",
        "links",
        "status",
        "source",
        "sources",
        "version",
        "type",
        "toc",
        "pin",
        "featured",
        "order",
        "rating",
    ];

    public static void KeyNames(AuditedSite site, FindingList into)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (
            var key in site.Graph.Site.Posts.SelectMany(post => post.FrontMatter.Entries.Select(entry => entry.Key))
        )
        {
            uses[key] = uses.GetValueOrDefault(key) + 1;
        }

        foreach (var post in site.Graph.Site.Posts)
        {
            foreach (var entry in post.FrontMatter.Entries)
            {
                // What many posts have is the author's own key.
                var isOwn = uses[entry.Key] > Math.Max(3, site.Graph.Site.Posts.Length / 20);
                if (!isOwn && Meant(entry, post.FrontMatter) is { } meant)
                {
                    into.Add(FrontMatterCheckCodes.Mistyped, post.Source, entry.KeyAt.Position, entry.Key, meant);
                }
            }

            if (post.FrontMatter["title"] is null)
            {
                into.Add(FrontMatterCheckCodes.Missing, post.Source, TextPosition.None, "title");
            }

            if (post.Tags.IsEmpty && post.Categories.IsEmpty)
            {
                into.Add(FrontMatterCheckCodes.Missing, post.Source, TextPosition.None, "tags");
            }
        }
    }

    public static void Titles(AuditedSite site, FindingList into)
    {
        foreach (var post in site.Graph.Site.Posts)
        {
            if (IsCut(post.Title))
            {
                into.Add(FrontMatterCheckCodes.CutTitle, post.Source, At(post, "title"), post.Title);
            }

            var length = post.Description?.Length ?? 0;
            if (length > ShownDescription)
            {
                into.Add(
                    FrontMatterCheckCodes.LongDescription,
                    post.Source,
                    At(post, "description"),
                    Number(length),
                    Number(ShownDescription)
                );
            }
        }
    }

    public static void Dates(AuditedSite site, FindingList into)
    {
        foreach (var post in site.Graph.Site.Posts)
        {
            var written = post.FrontMatter["date"];
            var day = DateOnly.FromDateTime(post.Date.DateTime);
            if (post.Date > site.Settings.Visibility.AsOf)
            {
                into.Add(FrontMatterCheckCodes.Future, post.Source, At(post, "date"), Day(day));
            }

            if (
                written is not null
                && post.FileDate is { } fileDay
                && Math.Abs(day.DayNumber - fileDay.DayNumber) is var days and > 1
            )
            {
                into.Add(
                    FrontMatterCheckCodes.DateMismatch,
                    post.Source,
                    written.At.Position,
                    Day(day),
                    Day(fileDay),
                    Number(days)
                );
            }

            if (written is DataTimestamp { HasTime: true, Offset: null } stamp && post.Date.Offset != TimeSpan.Zero)
            {
                var local = post.Date.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
                into.Add(FrontMatterCheckCodes.UtcDate, post.Source, stamp.At.Position, stamp.Source, local);
            }
        }
    }

    /// <summary>
    /// Off by more than 30 per cent of the larger number, and by more than a minute: both are rounded.
    /// </summary>
    public static void ReadingTimes(AuditedSite site, FindingList into)
    {
        foreach (var post in site.Graph.Site.Posts)
        {
            if (post.DeclaredReadingMinutes is not { } declared)
            {
                continue;
            }

            var counted = ReadingTime.Computed(post.Body.Counts, site.Settings.Reading);
            var off = Math.Abs(declared - counted);
            if (off > 1 && off * 10 > Math.Max(declared, counted) * 3)
            {
                into.Add(
                    FrontMatterCheckCodes.ReadingTime,
                    post.Source,
                    At(post, "reading_time"),
                    Number(declared),
                    Number(counted)
                );
            }
        }
    }

    public static void Names(AuditedSite site, FindingList into)
    {
        var authors = site.Graph.Site.Data["authors"] as DataMap;
        var known = authors is null
            ? []
            : authors
                .Entries.SelectMany(entry => (string?[])[entry.Key, (entry.Value as DataMap)?["name"]?.Text])
                .OfType<string>()
                .ToHashSet(StringComparer.Ordinal);
        var categories = site.Settings.CategoryDescriptions;
        foreach (var post in site.Graph.Site.Posts)
        {
            foreach (var author in post.Authors.Where(author => known.Count > 0 && !known.Contains(author)))
            {
                var nearest = Nearest.To(author, known) ?? "";
                into.Add(FrontMatterCheckCodes.UnknownAuthor, post.Source, At(post, "author"), author, nearest);
            }

            foreach (var category in post.Categories.Where(one => categories.Count > 0 && !categories.ContainsKey(one)))
            {
                var nearest = Nearest.To(category, categories.Keys) ?? "";
                var key = post.FrontMatter["category"] is null ? "categories" : "category";
                into.Add(FrontMatterCheckCodes.UnknownCategory, post.Source, At(post, key), category, nearest);
            }
        }
    }

    /// <summary>True where a bracket of the title is opened or closed alone: titles are cut by length.</summary>
    private static bool IsCut(string title)
    {
        const string pairs = "「」『』（）【】《》()";
        for (var i = 0; i < pairs.Length; i += 2)
        {
            if (title.AsSpan().Count(pairs[i]) > title.AsSpan().Count(pairs[i + 1]))
            {
                // A half-width bracket may close a full-width one.
                return pairs[i] is not ('（' or '(')
                    || title.Count(c => c is '（' or '(') > title.Count(c => c is '）' or ')');
            }
        }

        return false;
    }

    private static string? Meant(DataMap.Entry entry, DataMap all)
    {
        if (entry.Key == "tag" && HoldsSeveral(entry.Value))
        {
            return "tags";
        }

        if (entry.Key.Length < 4 || Keys.Contains(entry.Key))
        {
            return null;
        }

        var near = Nearest.To(entry.Key, Keys, entry.Key.Length < 8 ? 1 : 2);
        return near is null || all.TryGet(near, out _) ? null : near;
    }

    private static bool HoldsSeveral(DataValue value) =>
        value is DataList || value.Text?.AsSpan().IndexOfAny(",、") >= 0;

    private static TextPosition At(Post post, string key) =>
        post.FrontMatter.TryGet(key, out var value) ? value.At.Position : TextPosition.None;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
