using System.Collections.Immutable;
using System.Globalization;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing;

/// <summary>`markdown:` as a map (as a word it names Jekyll's own parser), what of `kramdown:` means something here, and `content:`.</summary>
internal static class MarkdownSettingsReader
{
    public static MarkdownSettings Read(SettingsReader read, SiteAddress address)
    {
        var own = read.InsideIfMap("markdown");
        var kramdown = read.Inside("kramdown");
        var defaults = new MarkdownSettings();
        var math =
            !kramdown.Map.TryGet("math_engine", out var engine)
            || engine is not (DataNull or DataBool { Value: false });
        return defaults with
        {
            Setext = own.Word(
                "setext",
                [("smart", SetextMode.Smart), ("commonmark", SetextMode.CommonMark), ("off", SetextMode.Off)],
                defaults.Setext
            ),
            Headings = own.Word(
                "headings",
                [("demote", HeadingMode.Demote), ("keep", HeadingMode.Keep)],
                defaults.Headings
            ),
            RawHtml = RawHtml(read),
            Ruby = own.Flag("ruby", defaults.Ruby),
            HardWrap = own.Flag("hard_wrap", kramdown.Flag("hard_wrap", defaults.HardWrap)),
            Typography = own.Flag("typography", defaults.Typography),
            Math = own.Flag("math", math),
            TocLevels = TocLevels(own) ?? TocLevels(kramdown) ?? defaults.TocLevels,
            AffiliateHosts = Hosts(own.Texts("affiliate_hosts") ?? read.Texts("affiliate_hosts")),
            OwnHosts = Hosts(OwnHosts(own, address)),
            BasePath = address.BasePath,
        };
    }

    // Who writes anything here but `allow` wants less than all: a slip must not let in what it was to keep out.
    private static RawHtmlMode RawHtml(SettingsReader read)
    {
        const string Key = "raw_html";
        var content = read.Inside("content");
        foreach (var entry in content.Map.Entries.Where(one => one.Key != Key))
        {
            content.Report(SettingsCodes.Mistyped, entry.KeyAt.Position, "content." + entry.Key, "content." + Key);
        }

        return content.Word(
            Key,
            [("allow", RawHtmlMode.Allow), ("strip", RawHtmlMode.Strip)],
            read.Map["content"] is null ? RawHtmlMode.Allow : RawHtmlMode.Strip
        );
    }

    private static ImmutableArray<string> OwnHosts(SettingsReader own, SiteAddress address)
    {
        var named = own.Texts("own_hosts") ?? [];
        return address.Host.Length > 0 ? named.Add(address.Host) : named;
    }

    private static ImmutableArray<string> Hosts(ImmutableArray<string>? names) =>
        [.. (names ?? []).Select(name => name.ToLowerInvariant())];

    // kramdown takes "2..3", "2-3", "2,3" and a list.
    private static (int From, int To)? TocLevels(SettingsReader read)
    {
        const string Key = "toc_levels";
        if (read.Map[Key] is not { } value)
        {
            return null;
        }

        var levels = new List<int>();
        var words = value is DataList list
            ? list.Items.Select(item => item.Text ?? "")
            : (value.Text ?? "").Split(['.', '-', ','], StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
        {
            var isLevel = int.TryParse(word.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var level);
            if (!isLevel || level is < 1 or > 6)
            {
                levels.Clear();
                break;
            }

            levels.Add(level);
        }

        if (levels.Count == 0)
        {
            read.WrongValue(Key, value.Text ?? "", "1..6");
            return null;
        }

        return (levels.Min(), levels.Max());
    }
}
