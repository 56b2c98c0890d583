using System.Collections.Immutable;
using AiNewsSite.Pages;
using AiNewsSite.Relations;
using AiNewsSite.Templating;

namespace AiNewsSite.Rendering.Views;

/// <summary>The archive's years and months as templates see them.</summary>
public static class ArchiveView
{
    public static FieldTable<(RenderModel Site, ArchiveMonth Month)> MonthFields { get; } =
        new(
            "Archive month",
            new Field<(RenderModel Site, ArchiveMonth Month)>("month", "1 to 12", month => month.Month.Month),
            new("year", "", month => month.Month.Year),
            new(
                "url",
                "its list, ready for href",
                month => month.Site.Links.Href(SiteUrls.Month(month.Month.Year, month.Month.Month))
            ),
            new("count", "posts", month => month.Month.Posts.Length),
            new("posts", "[Post summary], newest first", month => month.Site.Views.Summaries(month.Month.Posts))
        );

    public static FieldTable<(RenderModel Site, ImmutableArray<ArchiveMonth> Months)> YearFields { get; } =
        new(
            "Archive year",
            new Field<(RenderModel Site, ImmutableArray<ArchiveMonth> Months)>("year", "", year => year.Months[0].Year),
            new("url", "its list, ready for href", year => year.Site.Links.Href(SiteUrls.Year(year.Months[0].Year))),
            new("count", "posts", year => year.Months.Sum(month => month.Posts.Length)),
            new(
                "months",
                "[{month, url, count, posts}], newest first",
                year => SharedViews.List(year.Months, month => SharedViews.Wrap(MonthFields, (year.Site, month)))
            )
        );

    public static ScriptValue Years(PageModel page) =>
        SharedViews.List(
            [.. page.Site.Graph.Months.GroupBy(month => month.Year).Select(year => year.ToImmutableArray())],
            months => SharedViews.Wrap(YearFields, (page.Site, months))
        );
}
