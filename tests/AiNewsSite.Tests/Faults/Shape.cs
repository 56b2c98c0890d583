namespace AiNewsSite.Tests.Faults;

/// <summary>A text that costs some reader the square of its length, its depth in stack, or more memory than it has bytes.</summary>
/// <param name="Count">How often the shape is repeated: what the issue that asked for bounds names, or as much.</param>
/// <param name="Text">Of a post's body, or with <paramref name="InFrontMatter"/> of its front matter, by count.</param>
/// <param name="Refusal">The one error that says no; null where the text is read.</param>
public sealed record Shape(string Name, int Count, Func<int, string> Text, string? Refusal = null)
{
    private const string TooDeep = "markdown-too-deep";
    private const string BadYaml = "invalid-yaml";

    public bool InFrontMatter { get; init; }

    public string Post(int count) =>
        InFrontMatter ? $"---\ntitle: 題\n{Text(count)}\n---\n本文。\n" : $"---\ntitle: 題\n---\n{Text(count)}\n";

    public static Shape[] All =>
        [
            new("lists in lists on one line", 10_000, n => Times("- ", n) + "a", TooDeep),
            new("lists in lists, line by line", 1_000, n => Join(n, i => new string(' ', 2 * i) + "- a\n"), TooDeep),
            new("quotes in quotes", 10_000, n => Times(">", n) + "a", TooDeep),
            new("a line of a megabyte", 350_000, n => Times("あ", n)),
            new("a line of words", 200_000, n => Times("word ", n)),
            new("marks of emphasis", 100_000, n => Times("*", n)),
            new("emphasis that nothing closes", 50_000, n => Times("*a ", n), TooDeep),
            new("emphasis of two kinds", 50_000, n => Times("*a_ ", n), TooDeep),
            new("emphasis, closed", 4_000, n => Times("*a* ", n)),
            new("strikes", 50_000, n => Times("~~a ", n), TooDeep),
            new("links", 50_000, n => Times("[a](/b/) ", n)),
            new("links by reference", 50_000, n => Times("[a][b] ", n) + "\n\n[b]: /c/\n"),
            new("addresses in brackets", 50_000, n => Times("<https://e.jp/> ", n)),
            new("bare addresses", 50_000, n => Times("https://e.jp/ ", n)),
            new("square brackets that nothing closes", 50_000, n => Times("[", n), TooDeep),
            new("links that nothing closes", 50_000, n => Times("[a](", n)),
            new("images that nothing closes", 50_000, n => Times("![a](", n)),
            new("links in pointed brackets", 50_000, n => Times("[a](<b", n)),
            new("titles that nothing closes", 20_000, n => Times("[a](b \"", n)),
            new("titles in brackets", 20_000, n => Times("[a](b (", n)),
            new("definitions, each by itself", 50_000, n => Join(n, i => $"[l{i}]: /c/\n\n")),
            new("definitions of links", 50_000, n => Join(n, i => $"[l{i}]: /c/\n")),
            new(
                "definitions that nobody needs, then text",
                20_000,
                n => Join(n, i => $"[l{i}]: /c/\n") + Times("語\n", n)
            ),
            new("footnotes", 10_000, n => Join(n, i => $"[^{i}] ") + "\n\n" + Join(n, i => $"[^{i}]: 注\n")),
            new("footnotes that nobody names", 20_000, n => "a\n\n" + Join(n, i => $"[^{i}]: 注\n\n")),
            new("one footnote, named often", 20_000, n => Times("[^1] ", n) + "\n\n[^1]: 注\n"),
            new("code between marks of emphasis", 100_000, n => Times("*a ", 4_000) + Times("`b` ", n), TooDeep),
            new("entities between marks of emphasis", 100_000, n => Times("*a ", 9_000) + Times("&amp;", n), TooDeep),
            new("lines between brackets", 100_000, n => Times("[", 9_000) + Times("a\n", n), TooDeep),
            new("processing instructions that nothing closes", 50_000, n => Times("a <? ", n)),
            new("comments that nothing closes", 50_000, n => Times("a <!-- ", n)),
            new("sections that nothing closes", 30_000, n => Times("a <![CDATA[ ", n), TooDeep),
            new("tags that nothing closes", 50_000, n => Times("a <b ", n)),
            new("elements in elements", 20_000, n => Times("<div>", n)),
            new("attributes of one tag", 50_000, n => "<a " + Times("x=y ", n) + ">"),
            new("columns", 10_000, n => $"{Times("|a", n)}|\n{Times("|-", n)}|\n{Times("|b", n)}|"),
            new(
                "rows to be filled up",
                1_000,
                n => $"{Times("|a", 5_000)}|\n{Times("|-", 5_000)}|\n{Times("|b|\n", n)}"
            ),
            new("backticks", 100_000, n => Times("`", n)),
            new(
                "backticks of every length",
                700,
                n => Join((int)Math.Sqrt(700 * n), i => new string('`', i + 1) + " ")
            ),
            new("attribute lists under one text", 40_000, n => "a\n" + Times("{:.b}\n", n)),
            new("extensions that nothing closes", 50_000, n => Times("a{::comment ", n)),
            new("attribute lists that nothing closes", 50_000, n => Times("a{: b", n)),
            new("Liquid outputs that nothing closes", 50_000, n => Times("{{ a", n)),
            new("Liquid tags that nothing closes", 20_000, n => Times("{% if a %}", n)),
            new("marks over one letter", 300_000, n => "か" + Times("\u3099", n)),
            new("quoted code", 20_000, n => $"```bash\n{Times("\"'`${{(<!--/*#@", n)}\n```"),
            new("here documents", 5_000, n => $"```bash\n{Times("<<A $(\n", n)}```"),
            new("aliases of aliases", 12, Aliases, BadYaml) { InFrontMatter = true },
            new("lists in lists of front matter", 10_000, n => "a: " + Times("[", n), BadYaml) { InFrontMatter = true },
            new("maps in maps", 10_000, n => "a: " + Times("{a: ", n), BadYaml) { InFrontMatter = true },
            new("tags", 10_000, n => $"tags: [{Join(n, i => $"タグ{i}, ")}]") { InFrontMatter = true },
            new("keys", 20_000, n => Join(n, i => $"k{i}: v\n")) { InFrontMatter = true },
            new("old addresses", 10_000, n => $"redirect_from: [{Join(n, i => $"/o/{i}/, ")}]")
            {
                InFrontMatter = true,
            },
        ];

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Join(int count, Func<int, string> each) =>
        string.Concat(Enumerable.Range(0, count).Select(each));

    // Nine of the line before in every line: 9^12 values.
    private static string Aliases(int lines) =>
        "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        + Join(lines, i => $"a{i + 1}: &a{i + 1} [{string.Join(", ", Enumerable.Repeat($"*a{i}", 9))}]\n");
}
