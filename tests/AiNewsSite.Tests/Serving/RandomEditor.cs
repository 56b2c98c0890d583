using System.Globalization;
using System.Text;

namespace AiNewsSite.Tests.Serving;

/// <summary>Edits a blog as a script would: the same seed, the same edits.</summary>
internal sealed class RandomEditor(PreviewRun run, int seed)
{
    private static readonly string[] Words = ["音声", "検索", "モデル", "評価", "学習", "RAG", "推論", "データ"];

    private readonly Random _random = new(seed);
    private readonly Dictionary<string, byte[]?> _broken = new(StringComparer.Ordinal);
    private readonly List<string> _posts = [];
    private int _made;

    public int RelatedLimit { get; init; } = 3;

    public void WriteBlog(int posts)
    {
        run.Write("site/_config.yml", Settings());
        run.Write("site/_data/authors.yml", "hana:\n  name: 花\n");
        run.Write("site/about.md", "---\ntitle: About\npermalink: /about/\n---\n概要。\n");
        run.Write("site/assets/note.txt", "0");
        run.Write("theme/layouts/own.html", "---\nlayout: base\n---\n<h1>{{ page.title }}</h1>{{ content }}\n");
        run.Write("theme/partials/box.html", "<b>{{ page.title }}</b>");
        run.Write("theme/assets/own.css", "p{}");
        for (var post = 0; post < posts; post++)
        {
            AddPost();
        }
    }

    /// <summary>One edit of any kind, breaking ones among them.</summary>
    public void Edit()
    {
        switch (_random.Next(15))
        {
            case 0:
                AddPost();
                break;
            case 1:
                Rename();
                break;
            case 2:
                Remove();
                break;
            case 3:
                run.Write("site/_config.yml", Settings());
                break;
            case 4:
                run.Write(
                    "theme/layouts/own.html",
                    $"---\nlayout: base\n---\n<h2>{_random.Next()}</h2>{{{{ content }}}}\n"
                );
                break;
            case 5:
                run.Write("theme/assets/own.css", $"p{{order:{_random.Next(99)}}}");
                break;
            case 6:
                run.Write(
                    $"site/_drafts/draft-{_random.Next(3)}.md",
                    $"---\ntitle: D{_random.Next(9)}\n---\n下書き。\n"
                );
                break;
            case 7:
                run.Write("site/_data/authors.yml", $"hana:\n  name: 花{_random.Next(9)}\n");
                break;
            case 8:
                run.Write("site/assets/note.txt", $"{_random.Next()}");
                break;
            case 9:
                Break();
                break;
            case 10:
                MendAll();
                break;
            case 11:
                Rewrite();
                break;
            default:
                SaveBody();
                break;
        }
    }

    /// <summary>Makes some file wrong, in one of many ways.</summary>
    public void Break()
    {
        string[] others =
        [
            "site/_config.yml",
            "site/_data/authors.yml",
            "theme/layouts/own.html",
            "theme/partials/box.html",
        ];
        var file = _random.Next(3) == 0 ? others[_random.Next(others.Length)] : _posts[_random.Next(_posts.Count)];
        var path = Path.Combine(run.Folder, file);
        if (!_broken.ContainsKey(file))
        {
            _broken[file] = File.Exists(path) ? File.ReadAllBytes(path) : null;
        }

        switch (_random.Next(9))
        {
            case 0:
                run.Write(file, "---\ntitle: \"torn\n---\n");
                break;
            case 1:
                run.Write(file, []);
                break;
            case 2:
                run.Write(file, [.. "---\ntitle: x\n---\n"u8, 0xFF, 0xFE, 0x81]);
                break;
            case 3:
                run.Write(file, "---\nlayout: nowhere\ndate: 2026-99-99\n---\n{% post_url gone %}\n");
                break;
            case 4:
                run.Write(file, "{{ if }} {{ page.x.y }} {{ for }}");
                break;
            case 5:
                File.Delete(path);
                break;
            case 6:
                run.Write(file, "---\ntitle: " + new string('[', 500) + "\n---\n" + new string('>', 5000));
                break;
            case 7 when _random.Next(8) == 0:
                run.Write(file, "---\ntitle: 大\n---\n" + string.Concat(Enumerable.Repeat("長い文。\n\n", 1_300_000)));
                break;
            default:
                run.Write(file, "a: [b\n\t- c: {d\n");
                break;
        }
    }

    /// <summary>Puts every broken file back as it was.</summary>
    public void MendAll()
    {
        foreach (var (file, bytes) in _broken)
        {
            if (bytes is null)
            {
                run.Delete(file);
            }
            else
            {
                run.Write(file, bytes);
            }
        }

        _broken.Clear();
    }

    private void AddPost()
    {
        var number = _made++;
        var file = $"site/_posts/2026-01-{(number % 28) + 1:D2}-post-{number}.md";
        _posts.Add(file);
        run.Write(file, Post(number));
    }

    private void Rewrite()
    {
        var file = _posts[_random.Next(_posts.Count)];
        if (!_broken.ContainsKey(file))
        {
            var number = file[(file.LastIndexOf('-') + 1)..^3];
            run.Write(file, Post(int.Parse(number, CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>What a writer does most: the front matter stays.</summary>
    private void SaveBody()
    {
        var file = _posts[_random.Next(_posts.Count)];
        var path = Path.Combine(run.Folder, file);
        if (_broken.ContainsKey(file) || !File.Exists(path))
        {
            return;
        }

        var text = File.ReadAllText(path);
        var body = _random.Next(6) switch
        {
            0 => "",
            1 => $"[{Word()}]({{% link about.md %}})\n",
            2 => $"## {Word()}\n\n{{% include box.html %}}\n",
            _ => $"{Word()}を{_random.Next(99)}回。\n",
        };
        run.Write(file, text[..(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)] + body);
    }

    private void Rename()
    {
        var at = _random.Next(_posts.Count);
        var (from, to) = (_posts[at], _posts[at].Replace("-post-", "-post-moved-", StringComparison.Ordinal));
        if (_broken.ContainsKey(from) || File.Exists(Path.Combine(run.Folder, to)))
        {
            return;
        }

        File.Move(Path.Combine(run.Folder, from), Path.Combine(run.Folder, to));
        _posts[at] = to;
    }

    private void Remove()
    {
        var at = _random.Next(_posts.Count);
        if (_posts.Count > 5 && !_broken.ContainsKey(_posts[at]))
        {
            run.Delete(_posts[at]);
            _posts.RemoveAt(at);
        }
    }

    private string Settings() =>
        $"title: 題{_random.Next(9)}\npaginate: {_random.Next(3, 6)}\nrelated_posts_limit: {RelatedLimit}\n";

    private string Post(int number)
    {
        var text = new StringBuilder($"---\ntitle: {Word()}の{Word()} {number}\npermalink: /p/{number}/\n");
        text.Append(CultureInfo.InvariantCulture, $"tags: [{Word()}, {Word()}]\nauthor: hana\n");
        text.Append(_random.Next(3) == 0 ? "layout: own\n---\n" : "---\n");
        for (var sentence = 0; sentence < 12; sentence++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{Word()}は{Word()}と{Word()}を{_random.Next(99)}回変えた。\n\n"
            );
        }

        return text.Append("{% include box.html %}\n").ToString();
    }

    private string Word() => Words[_random.Next(Words.Length)];
}
