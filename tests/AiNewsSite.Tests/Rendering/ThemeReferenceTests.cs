using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using AiNewsSite.Rendering;
using AiNewsSite.Rendering.Theming;
using AiNewsSite.Rendering.Views;
using AiNewsSite.Templating;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Rendering;

/// <summary>templates/README.md says what a theme author can use, and all of it. UPDATE_GOLDEN=1 writes the tables anew.</summary>
public sealed partial class ThemeReferenceTests
{
    private const string Start = "<!-- fields -->\n";
    private const string End = "<!-- /fields -->";

    private static readonly string Reference = Path.Combine(Places.Templates, "README.md");

    [Fact]
    public void Every_field_of_every_view_is_in_the_reference()
    {
        var text = File.ReadAllText(Reference);
        var from = text.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var to = text.IndexOf(End, StringComparison.Ordinal);
        var expected = Tables();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Assert.Null(Environment.GetEnvironmentVariable("CI"));
            File.WriteAllText(Reference, text[..from] + expected + text[to..]);
            return;
        }

        Assert.Equal(expected, text[from..to]);
    }

    [Fact]
    public void Every_function_is_in_the_reference_and_no_other()
    {
        var functions = SiteFunctions
            .For(new SiteLinks("", ""), Words.From(), FrozenDictionary<string, ThemeAsset>.Empty)
            .Select(function => function.Key);

        Assert.Equal(functions.Order(), Rows("functions").Order());
    }

    [Fact]
    public void Every_layout_and_partial_is_in_the_reference_and_no_other() =>
        Assert.Equal(
            Names("layouts").Concat(Names("partials")).Order(),
            Rows("layouts").Concat(Rows("partials")).Order()
        );

    [Fact]
    public void Every_theme_setting_that_a_template_reads_is_in_the_reference()
    {
        var read = Directory
            .EnumerateFiles(Places.Templates, "*.html", SearchOption.AllDirectories)
            .SelectMany(file => ThemeSetting().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value);

        Assert.Subset(Rows("settings").ToHashSet(), read.ToHashSet());
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Places.Templates, folder)).Select(Path.GetFileNameWithoutExtension)!;

    /// <summary>The first words in code marks of the rows under a heading.</summary>
    private static IEnumerable<string> Rows(string heading)
    {
        var text = File.ReadAllText(Reference);
        var from = text.IndexOf($"\n## {heading}\n", StringComparison.OrdinalIgnoreCase);
        Assert.True(from >= 0, heading);
        var to = text.IndexOf("\n## ", from + 1, StringComparison.Ordinal);
        return Row().Matches(text[from..(to < 0 ? text.Length : to)]).Select(match => match.Groups[1].Value);
    }

    private static string Tables()
    {
        var pages = new (string Name, List<(string Name, string Doc)> Fields)[]
        {
            Read(PageFields.Post),
            Read(PageFields.Static),
            Read(PageFields.List),
            Read(PageFields.Index),
            Read(PageFields.Archive),
            Read(PageFields.NotFound),
        };
        var shared = pages[0].Fields.Where(field => pages.All(page => page.Fields.Contains(field))).ToList();
        var text = new StringBuilder();
        Write(text, Read(SiteFields.Site));
        Write(text, ("page (every kind)", shared));
        foreach (var (name, fields) in pages)
        {
            Write(text, (name, fields.Except(shared).ToList()));
        }

        Write(text, Read(SiteFields.Pagination));
        Write(text, Read(SharedViews.SummaryFields));
        Write(text, Read(SharedViews.TermFields));
        Write(text, Read(SharedViews.AuthorFields));
        Write(text, Read(SharedViews.ImageFields));
        Write(text, Read(SharedViews.LinkFields));
        Write(text, Read(PageFields.TranslationFields));
        Write(text, Read(TableOfContents.Fields));
        Write(text, Read(ArchiveView.YearFields));
        Write(text, Read(ArchiveView.MonthFields));
        return text.Append('\n').ToString();
    }

    private static (string Name, List<(string Name, string Doc)> Fields) Read<T>(FieldTable<T> table) =>
        (table.Name, [.. table.Fields.Select(field => (field.Name, field.Doc))]);

    private static void Write(StringBuilder text, (string Name, List<(string Name, string Doc)> Fields) table)
    {
        if (table.Fields.Count == 0)
        {
            return;
        }

        text.Append("\n### ").Append(table.Name).Append("\n\n| field | what |\n| --- | --- |\n");
        foreach (var (name, doc) in table.Fields)
        {
            text.Append("| `")
                .Append(name)
                .Append("` | ")
                .Append(doc.Replace("|", "\\|", StringComparison.Ordinal))
                .Append(" |\n");
        }
    }

    [GeneratedRegex(@"theme\??\.(\w+)")]
    private static partial Regex ThemeSetting();

    [GeneratedRegex(@"^\| `([\w-]+)", RegexOptions.Multiline)]
    private static partial Regex Row();
}
