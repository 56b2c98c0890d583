using AiNewsSite.Diagnostics;
using AiNewsSite.Input;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Parsing;

public class DataParserTests
{
    private static Parsed<DataMap> Read(params (string Path, string Text)[] files) =>
        DataParser.Parse(files.Select(file => new SourceText(new SourcePath(file.Path), file.Text)), "_data");

    private static DataMap Good(params (string Path, string Text)[] files)
    {
        var (map, findings) = Read(files);
        Assert.Empty(findings);
        return map!;
    }

    [Fact]
    public void Folders_and_file_names_are_keys()
    {
        var data = Good(
            ("_data/a/b/著者 一覧.yml", "x: 1"),
            ("_data/my-list!.json", "[1]"),
            ("_data/team notes.yaml", "y: 2")
        );

        Assert.Equal(["my-list", "team_notes", "a"], data.Entries.Select(entry => entry.Key));
        var deep = (DataMap)((DataMap)data["a"]!)["b"]!;
        Assert.Equal("1", ((DataMap)deep["著者_一覧"]!)["x"]!.Text);
    }

    [Fact]
    public void A_file_beside_its_folder_is_one_map()
    {
        var data = Good(("_data/team.yml", "lead: a"), ("_data/team/tokyo.yml", "lead: b"));

        Assert.Equal(["lead", "tokyo"], ((DataMap)data["team"]!).Entries.Select(entry => entry.Key));
    }

    [Fact]
    public void Json_is_read_with_its_types()
    {
        var map = (DataMap)
            Good(("_data/a.json", """{"s": "あ", "i": 3, "f": 1.5, "t": true, "n": null, "l": [1, {"x": 2}]}"""))["a"]!;

        Assert.Equal(("あ", "3", "1.5", "true"), (map["s"]!.Text, map["i"]!.Text, map["f"]!.Text, map["t"]!.Text));
        Assert.Null(map["n"]);
        Assert.Equal(2, ((DataList)map["l"]!).Items.Length);
    }

    [Theory]
    [InlineData("csv", "name,note\n山田,\"a, \"\"b\"\"\nc\"\n\n佐藤,\n")]
    [InlineData("tsv", "name\tnote\n山田\t\"a, \"\"b\"\"\nc\"\n佐藤\n")]
    public void Tables_are_lists_of_maps(string extension, string text)
    {
        var rows = ((DataList)Good(($"_data/a.{extension}", text))["a"]!).Items;

        Assert.Equal(2, rows.Length);
        Assert.Equal(("山田", "a, \"b\"\nc"), (((DataMap)rows[0])["name"]!.Text, ((DataMap)rows[0])["note"]!.Text));
        Assert.Equal("佐藤", ((DataMap)rows[1])["name"]!.Text);
        Assert.Null(((DataMap)rows[1])["note"]);
    }

    [Theory]
    [InlineData("a.json", "{\n \"日本\": x}", "invalid-data", 2, 8)]
    [InlineData("a.json", "", "invalid-data", 1, 1)]
    [InlineData("a.json", "\"\\ud800\"", "invalid-data", 0, 0)]
    [InlineData("a.csv", "a,b\n1,\"open\n2", "invalid-data", 2, 3)]
    [InlineData("a.csv", "a,b\n\"x\"y,2", "invalid-data", 2, 4)]
    [InlineData("a.yml", "a: b: c", "invalid-yaml", 1, 5)]
    public void Broken_data_is_an_error_at_its_place(string name, string text, string code, int line, int column)
    {
        var finding = Assert.Single(Read(("_data/" + name, text)).Diagnostics);

        Assert.Equal(
            (code, $"_data/{name}", new TextPosition(line, column)),
            (finding.Code.Id, finding.File.Value, finding.Position)
        );
    }

    [Fact]
    public void Two_files_for_one_key_are_a_warning_and_the_later_wins()
    {
        var (map, findings) = Read(("_data/a.json", "1"), ("_data/a.yml", "2"));

        Assert.Equal("2", map!["a"]!.Text);
        Assert.Equal(("data-key-taken", "_data/a.yml"), (Assert.Single(findings).Code.Id, findings[0].File.Value));
    }
}
