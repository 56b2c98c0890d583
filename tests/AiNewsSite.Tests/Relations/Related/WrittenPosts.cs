using System.Globalization;
using System.Text;
using AiNewsSite.Model;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Relations.Related;

/// <summary>Posts with text, a day apart, made of values.</summary>
internal static class WrittenPosts
{
    public static string[] Subjects { get; } =
    ["量子計算機の誤り訂正", "自動運転の安全基準", "音声認識の議事録", "画像生成の著作権", "半導体工場の建設"];

    public static int Index(Site site, string slug) =>
        Enumerable.Range(0, site.Posts.Length).Single(index => site.Posts[index].Slug == slug);

    public static Post About(int number, string subject)
    {
        var n = number.ToString(CultureInfo.InvariantCulture);
        var post = Written(
            number,
            $"{subject}について 第{n}回",
            $"<h2>{subject}とは</h2><p>第{n}報では{subject}を{n}件の例で説明する。担当者は{n}日に発表した。</p>"
        );
        return post with { Tags = [subject] };
    }

    public static Post Bare(int number, string word) => Written(number, word, $"<p>{word}</p>");

    public static Post Written(int number, string title, string html)
    {
        var date = new DateTimeOffset(2026, 1, 1, 9, 0, 0, TimeSpan.FromHours(9)).AddDays(number);
        return new Post
        {
            Source = new SourcePath(
                string.Create(CultureInfo.InvariantCulture, $"_posts/{date:yyyy-MM-dd}-s{number}.md")
            ),
            Url = new UrlPath(string.Create(CultureInfo.InvariantCulture, $"/2026/s{number}/")),
            Id = string.Create(CultureInfo.InvariantCulture, $"/2026/s{number}"),
            Slug = string.Create(CultureInfo.InvariantCulture, $"s{number}"),
            Title = title,
            Date = date,
            Body = Body.Empty with { Html = Encoding.UTF8.GetBytes(html) },
            FrontMatter = DataMap.Empty,
        };
    }

    public static Post With(Post post, string key, DataValue value) =>
        post with
        {
            FrontMatter = new DataMap([new DataMap.Entry(key, value)]),
        };

    public static DataList List(params string[] names) =>
        new([.. names.Select(name => (DataValue)new DataString(name, false))]);

    public static Site SiteOf(Post[] posts) =>
        new(
            new SiteSettings { Origin = "https://example.com", BasePath = "/base" },
            [.. posts.OrderByDescending(post => post.Date)],
            [],
            [],
            DataMap.Empty,
            []
        );
}
