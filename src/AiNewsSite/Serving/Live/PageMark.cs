using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AiNewsSite.Pages;
using AiNewsSite.Values;

namespace AiNewsSite.Serving.Live;

/// <summary>Tells whether a page that a tab shows is still the page.</summary>
/// <param name="WithoutStyles">Of the page less the names of the theme's style sheets, which change with their content.</param>
internal readonly record struct PageMark(ContentHash Whole, ContentHash WithoutStyles)
{
    public static PageMark Of(ReadOnlySpan<byte> page, SiteState state)
    {
        var whole = ContentHash.Of(page);
        using var rest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var styles = Styles(state).Select(Encoding.UTF8.GetBytes).ToArray();
        while (!page.IsEmpty)
        {
            var (at, length) = Next(page, styles);
            rest.AppendData(page[..at]);
            page = page[(at + length)..];
        }

        return new PageMark(whole, ContentHash.Of(rest.GetHashAndReset()));
    }

    /// <summary>The theme's style sheets as a page names them.</summary>
    public static IEnumerable<string> Styles(SiteState state)
    {
        var site = state.Site.Site;
        return site
            .Plans.Where(plan => plan.View is AssetView && plan.OutputFile.EndsWith(".css", StringComparison.Ordinal))
            .Select(plan => site.Graph.Site.Settings.BasePath + plan.Url.Encoded);
    }

    /// <summary>As it travels to the tab and back.</summary>
    public override string ToString() => $"{Whole.All}-{WithoutStyles.All}";

    /// <summary>Anything else than a mark is the mark of no page.</summary>
    public static PageMark Parse(string text) =>
        text.Split('-') is [var whole, var rest] && Hash(whole) is { } one && Hash(rest) is { } other
            ? new PageMark(one, other)
            : default;

    private static ContentHash? Hash(string digits) =>
        digits.Length == 32 && Half(digits[..16]) is { } high && Half(digits[16..]) is { } low
            ? new ContentHash(high, low)
            : null;

    private static ulong? Half(string digits) =>
        ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var half)
            ? half
            : null;

    private static (int At, int Length) Next(ReadOnlySpan<byte> page, byte[][] styles)
    {
        var next = (At: page.Length, Length: 0);
        foreach (var style in styles)
        {
            var at = page[..next.At].IndexOf(style);
            next = at >= 0 ? (at, style.Length) : next;
        }

        return next;
    }
}
