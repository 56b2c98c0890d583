using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AiNewsSite.Parsing.Importing;

/// <summary>What can be told from a line of an article, whatever its format.</summary>
internal static partial class ArticleText
{
    // Lines that a copied web page carries below or around its article.
    private static readonly string[] JunkWhole =
    [
        "コメント",
        "コメントを残す",
        "コメントする",
        "シェアする",
        "シェア",
        "ツイート",
        "続きを読む",
        "もっと見る",
        "この記事をシェア",
        "この記事を共有",
        "関連記事はこちら",
        "トップへ戻る",
        "Read more",
        "Share",
        "Advertisement",
        "広告",
        "スポンサーリンク",
    ];

    private static readonly string[] JunkEnds = ["でもっと読む", "をもっと読む", "の続きを読む"];

    private static readonly string[] JunkStarts =
    [
        "メールアドレスが公開されることはありません",
        "Copyright ",
        "©",
        "(C) ",
        "Cookie",
        "このサイトはスパムを低減するために",
    ];

    private static readonly string[] SourceLabels =
    [
        "元記事",
        "出典",
        "引用元",
        "参照元",
        "情報源",
        "ソース",
        "From",
        "Source",
        "Via",
    ];

    /// <summary>True for comment forms, "read more" lines and the like: no part of any article.</summary>
    public static bool IsJunk(string line)
    {
        var text = line.Trim();
        return JunkWhole.Contains(text, StringComparer.OrdinalIgnoreCase)
            || JunkEnds.Any(end => text.Length < 60 && text.EndsWith(end, StringComparison.Ordinal))
            || JunkStarts.Any(start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The article that a line such as "元記事: [題](URL)" names; null for any other line.</summary>
    public static ArticleSource? SourceOf(string line)
    {
        var text = WithoutMarks(line, keepLinks: true).Trim();
        foreach (var label in SourceLabels)
        {
            if (!text.StartsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var rest = text[label.Length..].TrimStart();
            if (rest.Length == 0 || rest[0] is not (':' or '：'))
            {
                continue;
            }

            return Named(rest[1..].Trim());
        }

        return Published().Match(text) is { Success: true } news ? new ArticleSource(news.Groups[1].Value, null) : null;
    }

    /// <summary>The first day in the first 2,000 characters that is said to be one of publication, or has a line to itself.</summary>
    public static DateOnly? FindDate(string text)
    {
        var head = text.Length > 2000 ? text[..2000] : text;
        foreach (Match match in WrittenDate().Matches(head.Normalize(NormalizationForm.FormKC)))
        {
            var digits = $"{match.Groups[1].Value}-{match.Groups[2].Value}-{match.Groups[3].Value}";
            if (
                DateOnly.TryParseExact(
                    digits,
                    "yyyy-M-d",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>True for a line that says little more than a day, such as "公開日: 2026年3月4日".</summary>
    public static bool IsDate(string line) =>
        WrittenDate().Match(line.Normalize(NormalizationForm.FormKC)) is { Success: true, Index: < 8 } date
        && line.Length - date.Length < 12;

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The text of a line of Markdown.</summary>
    public static string WithoutMarks(string line, bool keepLinks = false)
    {
        var text = line.Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
        return keepLinks ? text : MarkdownLink().Replace(text, "$1");
    }

    private static ArticleSource? Named(string rest)
    {
        if (MarkdownLink().Match(rest) is { Success: true } link)
        {
            return new ArticleSource(link.Groups[1].Value, link.Groups[2].Value);
        }

        var url = WebAddress().Match(rest);
        var title = (url.Success ? rest.Remove(url.Index, url.Length) : rest).Trim();
        title = title.StartsWith("文献リンク", StringComparison.Ordinal) ? title["文献リンク".Length..] : title;
        if (title.Length == 0 && !url.Success)
        {
            return null;
        }

        return new ArticleSource(title.Length > 0 ? title : url.Value, url.Success ? url.Value : null);
    }

    [GeneratedRegex(
        @"(20\d\d)\s*[年/.\-]\s*(\d{1,2})\s*[月/.\-]\s*(\d{1,2})日?(?:[^。\n]{0,16}(?:公開|配信|掲載|投稿|更新)|\s*$)",
        RegexOptions.NonBacktracking | RegexOptions.Multiline
    )]
    private static partial Regex WrittenDate();

    [GeneratedRegex(@"\[([^\[\]]+)\]\(([^()\s]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex MarkdownLink();

    // 「Medium」が公開したニュース「題」について: a news explanation names its source in its first sentence.
    [GeneratedRegex(@"」が(?:公開|発表|掲載|配信|報道)した[^「」]{0,30}「([^「」]+)」", RegexOptions.NonBacktracking)]
    private static partial Regex Published();

    [GeneratedRegex(@"https?://[^\s）」』]+", RegexOptions.NonBacktracking)]
    private static partial Regex WebAddress();
}
