using System.Collections.Immutable;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing;

/// <summary>The names of settings: Jekyll's and ours. Other keys are the author's own and are left alone.</summary>
internal static class KnownSettings
{
    /// <summary>Jekyll, lib/jekyll/configuration.rb.</summary>
    public static readonly ImmutableArray<string> DefaultInclude = [".htaccess"];

    /// <summary>Jekyll adds these to every site's own list.</summary>
    public static readonly ImmutableArray<string> DefaultExclude =
    [
        ".sass-cache",
        ".jekyll-cache",
        "gemfiles",
        "Gemfile",
        "Gemfile.lock",
        "node_modules",
        "vendor/bundle/",
        "vendor/cache/",
        "vendor/gems/",
        "vendor/ruby/",
    ];

    public static readonly ImmutableArray<string> Names =
    [
        "title",
        "name",
        "short_title",
        "tagline",
        "description",
        "lang",
        "locale",
        "url",
        "baseurl",
        "author",
        "email",
        "logo",
        "og_image",
        "cname",
        "timezone",
        "permalink",
        "paginate",
        "paginate_path",
        "excerpt_separator",
        "related_posts_limit",
        "feed_limit",
        "feed",
        "redirects",
        "redirect_from",
        "llms",
        "markdown_copies",
        "reading",
        "markdown",
        "kramdown",
        "content",
        "defaults",
        "include",
        "exclude",
        "diagnostics",
        "content_categories",
        "affiliate_hosts",
        "collections",
        "future",
        "unpublished",
        "show_drafts",
        "encoding",
        "data_dir",
        "plugins",
    ];

    // Jekyll settings that would change the site and do nothing here.
    private static readonly string[] Ignored =
    [
        "collections_dir",
        "layouts_dir",
        "includes_dir",
        "limit_posts",
        "keep_files",
        "markdown_ext",
        "lsi",
    ];

    public static void Check(SettingsReader read)
    {
        foreach (var entry in read.Map.Entries)
        {
            if (Names.Contains(entry.Key))
            {
                continue;
            }

            var isOn = entry.Value is not (DataNull or DataBool { Value: false });
            if (isOn && Array.IndexOf(Ignored, entry.Key) >= 0)
            {
                read.Report(SettingsCodes.Unsupported, entry.KeyAt.Position, entry.Key);
            }
            else if (read.Meant(entry.Key, Names) is { } meant)
            {
                read.Report(SettingsCodes.Mistyped, entry.KeyAt.Position, entry.Key, meant);
            }
        }

        CheckCollections(read);
        CheckEncoding(read);
        ThemeSettings.Check(read);
    }

    private static void CheckCollections(SettingsReader read)
    {
        if (read.Map["collections"] is not DataMap collections)
        {
            return;
        }

        foreach (var entry in collections.Entries)
        {
            var isOutput = entry.Value is DataMap map && map["output"] is DataBool { Value: true };
            if (isOutput && entry.Key != "posts")
            {
                read.Report(SettingsCodes.UnsupportedCollection, entry.KeyAt.Position, entry.Key);
            }
        }
    }

    private static void CheckEncoding(SettingsReader read)
    {
        var name = read.Text("encoding");
        if (
            name is not null
            && !name.Replace("bom|", "", StringComparison.Ordinal).Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        )
        {
            read.WrongValue("encoding", name, "utf-8");
        }
    }
}
