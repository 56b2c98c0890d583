using AiNewsSite.Values;

namespace AiNewsSite.Parsing;

/// <summary>Reads the settings of what programs read: feeds, redirects, llms.txt.</summary>
internal static class MachineSettingsReader
{
    public static FeedSettings Feed(SettingsReader read)
    {
        var feed = read.InsideIfMap("feed");
        var defaults = new FeedSettings();
        return new FeedSettings
        {
            Enabled = read.Map["feed"] is not DataBool { Value: false },
            Path = Path(feed) ?? defaults.Path,
            Limit = read.Count("feed_limit", 1, 100_000) ?? feed.Count("posts_limit", 1, 100_000) ?? defaults.Limit,
            TermLimit = feed.Count("term_limit", 1, 100_000) ?? defaults.TermLimit,
            ExcerptOnly = feed.Flag("excerpt_only", defaults.ExcerptOnly),
            Tags = Terms(feed, "tags"),
            Categories = Terms(feed, "categories"),
        };
    }

    public static RedirectSettings Redirects(SettingsReader read)
    {
        var own = read.InsideIfMap("redirects");
        var plugin = read.InsideIfMap("redirect_from");
        return new RedirectSettings
        {
            FilenameDate = own.Flag("filename_date", true),
            Json = own.Flag("json", plugin.Flag("json", true)),
        };
    }

    public static LlmsSettings Llms(SettingsReader read)
    {
        var llms = read.InsideIfMap("llms");
        var defaults = new LlmsSettings();
        return new LlmsSettings
        {
            Enabled = read.Map["llms"] is not DataBool { Value: false },
            Limit = llms.Count("posts_limit", 1, 1_000_000) ?? defaults.Limit,
            MarkdownCopies = llms.Flag("full", false) || read.Flag("markdown_copies", false),
        };
    }

    private static UrlPath? Path(SettingsReader feed)
    {
        if (feed.Text("path") is not { Length: > 0 } path)
        {
            return null;
        }

        if (!path.EndsWith(".xml", StringComparison.Ordinal) || Permalink.WrittenProblem(path) is not null)
        {
            feed.WrongValue("path", path, "/feed.xml");
            return null;
        }

        return new UrlPath(path);
    }

    private static FeedTerms Terms(SettingsReader feed, string key) =>
        feed.Map[key] switch
        {
            null or DataBool { Value: true } => FeedTerms.All,
            DataBool => FeedTerms.None,
            DataMap when feed.Inside(key) is var map && map.Texts("only") is { } only => new FeedTerms(true, only),
            DataMap => new FeedTerms(false, feed.Inside(key).Texts("except") ?? []),
            _ => feed.Texts(key) is { } names ? new FeedTerms(true, names) : FeedTerms.All,
        };
}
