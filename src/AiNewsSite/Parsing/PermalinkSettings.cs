using AiNewsSite.Diagnostics.Codes;

namespace AiNewsSite.Parsing;

/// <summary>The settings' `permalink` and `collections.posts.permalink`.</summary>
internal static class PermalinkSettings
{
    private const string Default = "date";

    public static string ForPosts(SettingsReader read)
    {
        var posts = read.InsideIfMap("collections").InsideIfMap("posts");
        return Style(posts, isForPosts: true) ?? Style(read, isForPosts: true) ?? Default;
    }

    public static string ForPages(SettingsReader read) => Style(read, isForPosts: false) ?? Default;

    // A template for posts is reported once, by the reading for posts.
    private static string? Style(SettingsReader read, bool isForPosts)
    {
        if (
            read.Map["permalink"] is null or Values.DataBool { Value: false }
            || read.Text("permalink") is not { Length: > 0 } style
        )
        {
            return null;
        }

        if (isForPosts && PermalinkStyle.UnknownPlaceholder(PermalinkStyle.Template(style)) is { } unknown)
        {
            var known = string.Join(", ", PermalinkStyle.PostPlaceholders);
            read.Report(FrontMatterCodes.UnknownPlaceholder, read.At("permalink"), unknown, known);
            return Default;
        }

        return style;
    }
}
