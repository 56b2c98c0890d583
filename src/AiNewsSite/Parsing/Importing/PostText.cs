using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing.Importing;

/// <summary>What a new post's front matter says.</summary>
public sealed record NewPost(string Title, DateTimeOffset Date)
{
    public string? Slug { get; init; }

    public ImmutableArray<string> Categories { get; init; } = [];

    public ImmutableArray<string> Tags { get; init; } = [];

    public string? Author { get; init; }

    public string? Excerpt { get; init; }

    public ArticleSource? Source { get; init; }

    public string Body { get; init; } = "";
}

/// <summary>A new post as the text of its file.</summary>
public static class PostText
{
    // With "YYYY-MM-DD-" and ".md" this stays far below the 255 bytes that file systems allow a name.
    private const int LongestSlug = 120;

    public static string Write(NewPost post)
    {
        var text = new StringBuilder("---\nlayout: post\n");
        Field(text, "title", Quote(post.Title));
        Field(text, "date", post.Date.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture).Remove(23, 1));
        Field(text, "categories", List(post.Categories));
        Field(text, "tags", List(post.Tags));
        Field(text, "author", post.Author is null ? null : Quote(post.Author));
        Field(text, "excerpt", post.Excerpt is null ? null : Quote(post.Excerpt));
        if (post.Source is { } source)
        {
            text.Append("source:\n");
            Field(text, "  title", Quote(source.Title));
            Field(text, "  url", source.Url is null ? null : Quote(source.Url));
        }

        return text.Append("---\n\n").Append(post.Body).Append(post.Body.Length > 0 ? "\n" : "").ToString();
    }

    /// <summary>Below the source folder: `_posts/2026-01-02-slug.md`, or `_drafts/slug.md`.</summary>
    public static string FileName(NewPost post, bool isDraft)
    {
        var slug = post.Slug is { Length: > 0 } given
            ? Slug.Make(given, SlugMode.Pretty, keepCase: true)
            : SlugOf(post.Title);
        slug = Values.FileName.IsDevice(slug) ? "post-" + slug : slug;
        var day = post.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return isDraft ? $"_drafts/{slug}.md" : $"_posts/{day}-{slug}.md";
    }

    /// <summary>From the title's Latin words where there are two or more, else from all of it; never longer than 120 bytes.</summary>
    public static string SlugOf(string title)
    {
        // 【解説】 and the like at the front say what kind of article it is, not what it is about.
        var label = title.StartsWith('【') ? title.IndexOf('】', StringComparison.Ordinal) + 1 : 0;
        var normal = (label < title.Length ? title[label..] : title).Normalize(NormalizationForm.FormKC);
        var latin = Slug.Make(normal, SlugMode.Ascii);
        var slug =
            latin.Contains('-', StringComparison.Ordinal) && latin.Length >= 8
                ? latin
                : Slug.Make(normal, SlugMode.Default);
        slug = Values.FileName.Cut(slug, LongestSlug);
        return slug.Length > 0 ? slug : ContentHash.Of(Encoding.UTF8.GetBytes(title)).Digits;
    }

    private static void Field(StringBuilder text, string key, string? value)
    {
        if (value is not null)
        {
            text.Append(key).Append(": ").Append(value).Append('\n');
        }
    }

    private static string List(ImmutableArray<string> items) => $"[{string.Join(", ", items.Select(Quote))}]";

    /// <summary>A YAML double-quoted scalar (YAML 1.1, section 5.6): safe for any text.</summary>
    internal static string Quote(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                '\n' => result.Append("\\n"),
                '\t' => result.Append("\\t"),
                _ when char.IsControl(c) => result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => result.Append(c),
            };
        }

        return result.Append('"').ToString();
    }
}
