using System.Globalization;
using System.Text;

namespace AiNewsSite.Benchmarks.Whole;

/// <summary>
/// Writes a blog of Japanese posts that is the same bytes anywhere: front matter as a news desk writes it; bodies of
/// headings, paragraphs, lists, emphasis beside CJK signs, links to older posts, and now and then a table, code, a quote
/// or an attribute list.
/// </summary>
internal sealed class Corpus
{
    private static readonly string[] Fields =
    [
        "病院",
        "銀行",
        "工場",
        "学校",
        "商店",
        "港湾",
        "役所",
        "農園",
        "放送局",
        "法律事務所",
        "旅館",
        "発電所",
    ];
    private static readonly string[] Things =
    [
        "対話モデル",
        "画像認識",
        "音声合成",
        "検索拡張生成",
        "推論サーバー",
        "GPUの貸出",
        "小型モデル",
        "翻訳エンジン",
        "要約機能",
        "埋め込み",
        "エージェント",
        "合成データ",
    ];
    private static readonly string[] People =
    [
        "広報担当",
        "技術責任者",
        "利用部門",
        "調査班",
        "運用チーム",
        "外部監査人",
        "学生",
        "経理部",
    ];
    private static readonly string[] Matters =
    [
        "待ち時間",
        "月々の料金",
        "答えの正確さ",
        "記録の残し方",
        "失敗の原因",
        "権限の分け方",
        "更新の手順",
        "測定の方法",
        "教材",
        "契約条件",
    ];
    private static readonly string[] Verbs =
    [
        "を前の年より改めた",
        "について資料を公開した",
        "に課題が残ると述べた",
        "を三つに分けて考える",
        "を試験的に導入した",
        "の比較を続けている",
        "を見直す予定だ",
    ];
    private static readonly string[] Openings = ["今回、", "これに対し、", "また、", "具体的には、", "ところが、", ""];
    private static readonly string[] Emphasis =
    [
        "**安全性**",
        "**「透明性」**",
        "*段階的な公開*",
        "`ainews build`",
        "**費用（税別）**",
        "**12%**",
    ];
    private static readonly string[] Categories = ["速報", "解説", "事例", "研究", "論説", "用語"];
    private static readonly string[] TagHeads =
    [
        "医療",
        "金融",
        "教育",
        "行政",
        "製造",
        "流通",
        "法務",
        "広告",
        "農業",
        "観光",
        "音声",
        "画像",
        "言語",
        "検索",
        "安全",
        "半導体",
        "電力",
        "人材",
    ];
    private static readonly string[] TagTails =
    [
        "導入",
        "規制",
        "入門",
        "統計",
        "比較",
        "料金",
        "障害",
        "連携",
        "評価",
        "資格",
    ];

    private static readonly DateTime First = new(2016, 2, 1, 8, 30, 0);

    private readonly TimeSpan _step;
    private ulong _state = 0x2545F4914F6CDD1D;

    private Corpus(int posts) => _step = TimeSpan.FromMinutes(Math.Max(1, 10 * 365 * 24 * 60 / posts));

    /// <param name="bytes">Of a post, about; UTF-8.</param>
    public static void Write(string folder, int posts, int bytes)
    {
        var corpus = new Corpus(posts);
        Directory.CreateDirectory(Path.Combine(folder, "_posts"));
        File.WriteAllText(
            Path.Combine(folder, "_config.yml"),
            "title: 計測新聞\ndescription: 速さを測るための記事\nurl: https://example.org\npermalink: /:year/:month/:day/:title/\ntimezone: Asia/Tokyo\nfuture: true\npaginate: 10\n"
        );
        for (var post = 0; post < posts; post++)
        {
            File.WriteAllText(Path.Combine(folder, "_posts", corpus.Name(post) + ".md"), corpus.Post(post, bytes));
        }
    }

    private string Name(int post) =>
        (First + (post * _step)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "-" + Slug(post);

    private static string Slug(int post) => "post-" + post.ToString("000000", CultureInfo.InvariantCulture);

    private string Post(int post, int bytes)
    {
        var (field, thing) = (Pick(Fields), Pick(Things));
        var date = (First + (post * _step)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var tags = Enumerable.Range(0, 3).Select(_ => Pick(TagHeads) + Pick(TagTails)).Distinct();
        var text = new StringBuilder(
            $"---\nlayout: post\ntitle: \"{field}の{thing}と{Pick(Matters)} {Slug(post)[5..]}\"\ndate: {date} +0900\n"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"categories: [\"{Pick(Categories)}\"]\ntags: [{string.Join(", ", tags)}]\nauthor: 計測班\nexcerpt: {Sentence(field, thing)}\n---\n\n"
        );
        var size = Encoding.UTF8.GetByteCount(text.ToString());
        for (var block = 0; size < bytes; block++)
        {
            var next =
                (block % 8 == 0 ? $"## {Pick(Matters)}と{Pick(Things)}\n\n" : "") + Block(post, field, thing) + "\n";
            text.Append(next);
            size += Encoding.UTF8.GetByteCount(next);
        }

        return text.ToString();
    }

    private string Block(int post, string field, string thing)
    {
        switch (Below(12))
        {
            case 0:
                return "| 項目 | 値 |\n| --- | ---: |\n" + Repeat(4, () => $"| {Pick(Matters)} | {Below(900)} |\n");
            case 1:
                return $"```python\nfor step in range({Below(80)}):\n    total += step * 3  # {thing}\n```\n";
            case 2:
                return Repeat(2, () => $"> {Sentence(field, thing)}\n");
            case 3 when post > 0:
                var other = Below(post);
                var place = (First + (other * _step)).ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);
                return $"- [{Pick(Matters)}の記事](/{place}/{Slug(other)}/)\n- {Sentence(field, thing)}\n";
            case 4:
                return $"[{thing}について](/)\n{{: .cta-link}}\n";
            case 5 or 6:
                return Repeat(4, () => $"*   **{Pick(Things)}「{Pick(Matters)}」**: {Sentence(field, thing)}\n");
            case 7:
                return $"### {field}の{Pick(Matters)}：{Pick(Things)}\n";
            default:
                return Repeat(3, () => Sentence(field, thing)) + $"{thing}では{Pick(Emphasis)}が要になる。\n";
        }
    }

    private string Sentence(string field, string thing) =>
        $"{Pick(Openings)}{(Below(2) == 0 ? field : thing)}の{Pick(People)}は{Pick(Matters)}{Pick(Verbs)}。";

    private static string Repeat(int count, Func<string> part) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => part()));

    private string Pick(string[] from) => from[Below(from.Length)];

    /// <summary>Marsaglia's xorshift: the same numbers on every machine and version.</summary>
    private int Below(int limit)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)((_state >> 33) % (ulong)limit);
    }
}
