using System.Collections.Immutable;
using AiNewsSite.Model;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Relations;

/// <summary>Small sites made of values.</summary>
internal static class Sites
{
    public static Post Post(int number, string[]? tags = null, string[]? categories = null, string[]? authors = null)
    {
        var name = $"2026-01-{31 - number:D2}-p{number}";
        return new Post
        {
            Source = new SourcePath($"_posts/{name}.md"),
            Url = new UrlPath($"/p{number}/"),
            Id = $"/p{number}",
            Slug = $"p{number}",
            Title = $"Post {number}",
            Date = new DateTimeOffset(2026, 1, 31 - number, 9, 0, 0, TimeSpan.FromHours(9)),
            Tags = [.. tags ?? []],
            Categories = [.. categories ?? []],
            Authors = [.. authors ?? []],
            Body = Body.Empty,
            FrontMatter = DataMap.Empty,
        };
    }

    public static Site Of(params Post[] newestFirst) => Of(new SiteSettings(), newestFirst);

    public static Site Of(SiteSettings settings, params Post[] newestFirst) =>
        new(settings, [.. newestFirst], [], [], DataMap.Empty, ImmutableArray<HiddenPost>.Empty);
}
