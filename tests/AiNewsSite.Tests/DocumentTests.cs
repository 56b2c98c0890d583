using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AiNewsSite.Parsing;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests;

/// <summary>What the folders' READMEs say is so. UPDATE_GOLDEN=1 writes the generated parts anew.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void Every_front_matter_key_is_in_the_reference()
    {
        var file = Path.Combine(Places.Content, "README.md");
        var table = new StringBuilder("\n| key | value | meaning | 意味 |\n| --- | --- | --- | --- |\n");
        foreach (var key in FrontMatterKeys.All)
        {
            table.Append(
                CultureInfo.InvariantCulture,
                $"| `{key.Name}` | {Value(key.Shape)} | {key.English} | {key.Japanese} |\n"
            );
        }

        var text = File.ReadAllText(file);
        var (from, to) = Between(text, "front matter");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Assert.Null(Environment.GetEnvironmentVariable("CI"));
            File.WriteAllText(file, text[..from] + table.Append('\n') + text[to..]);
            return;
        }

        Assert.Equal(table.Append('\n').ToString(), text[from..to]);
    }

    [Fact]
    public void Every_setting_is_in_the_reference()
    {
        var named = FirstColumn(Path.Combine(Places.Content, "README.md"), "settings");

        Assert.Equal(KnownSettings.Names.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_folder_of_the_program_is_in_its_order()
    {
        var named = FirstColumn(Path.Combine(Places.Root, "src/README.md"), "folders");
        var folders = Directory
            .GetDirectories(Path.Combine(Places.Root, "src/AiNewsSite"))
            .Select(Path.GetFileName)
            .Except(["bin", "obj"]);

        Assert.Equal(ArchitectureTests.Order, named);
        Assert.Equal(folders.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_test_project_is_named()
    {
        var named = FirstColumn(Path.Combine(Places.Root, "tests/README.md"), "projects");
        var projects = Directory
            .EnumerateFiles(Path.Combine(Places.Root, "tests"), "*.csproj", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(projects.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("content/README.md")]
    [InlineData("src/README.md")]
    [InlineData("tests/README.md")]
    [InlineData("templates/README.md")]
    public void Every_file_that_a_document_links_or_names_is_there(string document)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Places.Root, document))!;
        var text = File.ReadAllText(Path.Combine(Places.Root, document));
        var links = Link().Matches(text).Select(match => match.Groups[1].Value).Where(link => !link.Contains("://"));
        var named =
            document == "src/README.md" ? SourceFile().Matches(text).Select(match => match.Groups[1].Value) : [];

        Assert.All(links.Concat(named), path => Assert.True(File.Exists(Path.Combine(folder, path)), path));
    }

    private static string Value(FrontMatterShape shape) =>
        shape switch
        {
            FrontMatterShape.Text => "text",
            FrontMatterShape.Date => "date",
            FrontMatterShape.Flag => "true, false",
            FrontMatterShape.Minutes => "minutes",
            FrontMatterShape.Names => "name or list",
            FrontMatterShape.Image => "path, or `path` and `alt`",
            FrontMatterShape.NamesOrFalse => "name, list or false",
            _ => "language: address",
        };

    private static (int From, int To) Between(string text, string mark)
    {
        var start = $"<!-- {mark} -->\n";
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return (from, text.IndexOf($"<!-- /{mark} -->", StringComparison.Ordinal));
    }

    private static string[] FirstColumn(string file, string mark)
    {
        var text = File.ReadAllText(file);
        var (from, to) = Between(text, mark);
        return
        [
            .. text[from..to]
                .Split('\n')
                .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
                .SelectMany(line => Code().Matches(line.Split('|')[1]).Select(match => match.Groups[1].Value)),
        ];
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)#]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`(AiNewsSite/[A-Za-z/]+\.cs)`")]
    private static partial Regex SourceFile();
}
