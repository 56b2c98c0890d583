using System.Globalization;

namespace AiNewsSite.Tests.Auditing;

/// <summary>One example of a rule: the files of a small site, and whether `check` finds the rule's code in them.</summary>
/// <param name="Number">Within its rule, for the test's name.</param>
public sealed record CheckExample(string Code, int Number, bool Finds, IReadOnlyList<(string Path, string Text)> Files)
{
    private const string Fence = "~~~~";
    private const string DefaultFile = "_posts/2026-01-02-example.md";
    private const string DefaultMatter =
        "---\ntitle: 例の記事\ndate: 2026-01-02 09:00:00 +0900\ntags: [試験]\ncategory: 技術\n---\n";

    public override string ToString() => $"{Code} {Number} {(Finds ? "finds" : "fine")}";

    /// <summary>
    /// `## code` opens a rule; a fence `~~~~ finds` or `~~~~ fine` holds one site. A line `=== path` starts a file of it;
    /// without one, the text is a post's, and a post without front matter gets one that no rule objects to.
    /// </summary>
    public static IEnumerable<CheckExample> Read(string text)
    {
        var (code, number) = ("", 0);
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                (code, number) = (lines[i][3..].Trim(), 0);
            }
            else if (lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                var end = Array.IndexOf(lines, Fence, i + 1);
                var finds = lines[i][Fence.Length..].Trim() switch
                {
                    "finds" => true,
                    "fine" => false,
                    var other => throw new InvalidDataException($"line {i + 1}: '{other}'"),
                };
                yield return new CheckExample(code, ++number, finds, [.. FilesOf(lines[(i + 1)..end])]);
                i = end;
            }
        }
    }

    private static IEnumerable<(string Path, string Text)> FilesOf(string[] lines)
    {
        var path = DefaultFile;
        var text = new List<string>();
        foreach (var line in lines)
        {
            if (!line.StartsWith("=== ", StringComparison.Ordinal))
            {
                text.Add(line);
                continue;
            }

            if (text.Count > 0)
            {
                yield return (path, Complete(path, text));
            }

            (path, text) = (line[4..].Trim(), []);
        }

        yield return (path, Complete(path, text));
    }

    private static string Complete(string path, List<string> lines)
    {
        var text = string.Join('\n', lines) + "\n";
        text = Unescape(text);
        var isPost = path.StartsWith("_posts/", StringComparison.Ordinal);
        return !isPost || text.StartsWith("---\n", StringComparison.Ordinal) ? text : DefaultMatter + text;
    }

    /// <summary>`\u{200B}` is that character, so that what cannot be seen can be read; `\u{20*9}` is nine of it.</summary>
    private static string Unescape(string text)
    {
        for (
            var at = text.IndexOf("\\u{", StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf("\\u{", StringComparison.Ordinal)
        )
        {
            var end = text.IndexOf('}', at);
            var parts = text[(at + 3)..end].Split('*');
            var rune = char.ConvertFromUtf32(Convert.ToInt32(parts[0], 16));
            var count = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1;
            text = text[..at] + string.Concat(Enumerable.Repeat(rune, count)) + text[(end + 1)..];
        }

        return text;
    }
}
