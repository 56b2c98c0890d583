using AiNewsSite.Diagnostics;
using AiNewsSite.Parsing.Data;
using AiNewsSite.Values;
using FsCheck;
using FsCheck.Fluent;

namespace AiNewsSite.Tests.Parsing;

public class YamlReaderTests
{
    private static readonly SourcePath File = new("_data/x.yml");

    private static DataMap Map(string text)
    {
        var (map, findings) = YamlReader.ParseMap(File, text);
        Assert.Empty(findings);
        return map!;
    }

    private static Diagnostic Only(string text) => Assert.Single(YamlReader.Parse(File, text).Diagnostics);

    [Theory]
    [InlineData("yes", true)]
    [InlineData("Yes", true)]
    [InlineData("on", true)]
    [InlineData("TRUE", true)]
    [InlineData("no", false)]
    [InlineData("Off", false)]
    [InlineData("false", false)]
    public void Yaml_11_words_are_switches(string word, bool value) =>
        Assert.Equal(new DataBool(value), Map($"a: {word}")["a"]);

    [Theory]
    [InlineData("y")]
    [InlineData("n")]
    [InlineData("Nope")]
    [InlineData("16:00")]
    [InlineData("1.2.3")]
    [InlineData("1e")]
    [InlineData("0x")]
    [InlineData("09")]
    [InlineData("+")]
    [InlineData(".")]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-30")]
    [InlineData("2026-01-02 16:00")]
    [InlineData("2026-01-02 25:00:00")]
    [InlineData("2026-01-02x")]
    [InlineData("2026年")]
    [InlineData("日本語")]
    public void Words_that_only_look_like_values_stay_text(string word) =>
        Assert.Equal(new DataString(word, false), Map($"a: {word}")["a"]);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-12", -12)]
    [InlineData("+7", 7)]
    [InlineData("1_000", 1000)]
    [InlineData("1,000", 1000)]
    [InlineData("017", 15)]
    [InlineData("0xFf", 255)]
    [InlineData("0b101", 5)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void Integers_are_read_in_every_base(string word, long value) =>
        Assert.Equal(new DataInteger(value, word), Map($"a: {word}")["a"]);

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData(".5", 0.5)]
    [InlineData("-1_0.25", -10.25)]
    [InlineData("1.0e+3", 1000)]
    [InlineData("1e3", 1000)]
    [InlineData(".inf", double.PositiveInfinity)]
    [InlineData("-.INF", double.NegativeInfinity)]
    [InlineData(".NaN", double.NaN)]
    [InlineData("9223372036854775808", 9223372036854775808.0)]
    public void Floats_are_read(string word, double value) =>
        Assert.Equal(new DataNumber(value, word), Map($"a: {word}")["a"]);

    [Theory]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("NULL")]
    [InlineData("")]
    public void Nulls_are_absent_values(string word)
    {
        var map = Map($"a: {word}\nb: 1");

        Assert.Null(map["a"]);
        Assert.True(map.TryGet("a", out var value) && value is DataNull);
    }

    [Fact]
    public void Plain_and_quoted_timestamps_differ()
    {
        var map = Map(
            "plain: 2026-01-02 16:00:00\nquoted: '2026-01-02 16:00:00'\nzone: 2026-1-2T3:04:05.25 +09:00\nday: 2026-01-02"
        );

        var plain = Assert.IsType<DataTimestamp>(map["plain"]);
        Assert.Equal(
            (new DateTime(2026, 1, 2, 16, 0, 0), (TimeSpan?)null, true),
            (plain.Clock, plain.Offset, plain.HasTime)
        );
        Assert.Equal(new DataString("2026-01-02 16:00:00", true), map["quoted"]);
        var zone = Assert.IsType<DataTimestamp>(map["zone"]);
        Assert.Equal(new DateTime(2026, 1, 2, 3, 4, 5, 250), zone.Clock);
        Assert.Equal(TimeSpan.FromHours(9), zone.Offset);
        Assert.False(Assert.IsType<DataTimestamp>(map["day"]).HasTime);
    }

    [Theory]
    [InlineData("'yes'", "yes")]
    [InlineData("\"1\"", "1")]
    [InlineData("!!str 1", "1")]
    [InlineData("! 1", "1")]
    [InlineData("|\n  あ\n  い", "あ\nい")]
    [InlineData(">-\n  a\n  b", "a b")]
    public void Quotes_tags_and_blocks_make_text(string yaml, string value) =>
        Assert.Equal(value, Assert.IsType<DataString>(Map($"a: {yaml}")["a"]).Value);

    [Fact]
    public void Positions_count_from_the_top_of_the_file()
    {
        var map = YamlReader.ParseMap(File, "a: 1\nb:\n  - x\n  - あ: い\n", firstLine: 2).Value!;

        Assert.Equal(new TextPosition(2, 4), map["a"]!.At.Position);
        Assert.Equal(new TextPosition(3, 1), map.Entries[1].KeyAt.Position);
        var list = (DataList)map["b"]!;
        Assert.Equal(new TextPosition(4, 5), list.Items[0].At.Position);
        Assert.Equal(new TextPosition(5, 8), ((DataMap)list.Items[1])["あ"]!.At.Position);
    }

    [Fact]
    public void A_key_that_stands_twice_is_reported_and_the_last_one_wins()
    {
        var (value, findings) = YamlReader.Parse(File, "a: 1\nb: 2\na: 3\n");

        Assert.Equal("3", ((DataMap)value!)["a"]!.Text);
        Assert.Equal(["a", "b"], ((DataMap)value).Entries.Select(entry => entry.Key));
        var finding = Assert.Single(findings);
        Assert.Equal(
            ("duplicate-key", Severity.Warning, new TextPosition(3, 1)),
            (finding.Code.Id, finding.Severity, finding.Position)
        );
        Assert.Equal(["a", "1"], finding.Arguments.AsEnumerable());
    }

    [Fact]
    public void Anchors_aliases_and_merge_keys_are_followed()
    {
        var map = Map(
            "base: &b {x: 1, y: 2}\nuse:\n  y: 9\n  <<: *b\nboth:\n  <<: [*b, {z: 3}]\nword: &w あ\nagain: *w\n"
        );

        var use = (DataMap)map["use"]!;
        Assert.Equal(("1", "9"), (use["x"]!.Text, use["y"]!.Text));
        Assert.Equal("3", ((DataMap)map["both"]!)["z"]!.Text);
        Assert.Equal("あ", map["again"]!.Text);
    }

    [Fact]
    public void Aliases_that_multiply_are_an_error()
    {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
        for (var i = 1; i <= 9; i++)
        {
            bomb += $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n";
        }

        var finding = Only(bomb);

        Assert.Equal("invalid-yaml", finding.Code.Id);
        Assert.Contains("aliases", finding.Arguments[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: *missing", 1, 4)]
    [InlineData("a: &x [*x]", 1, 8)]
    [InlineData("a: b: c", 1, 5)]
    [InlineData("ok: 1\nb: @x", 2, 4)]
    [InlineData("a: 'open\nb: 1", 1, 4)]
    [InlineData("a: [1, 2\n", 2, 1)]
    [InlineData("{[a]: 1}", 1, 2)]
    [InlineData("<<: 1", 1, 1)]
    [InlineData("a: 1\n---\nb: 2", 2, 1)]
    public void Broken_yaml_is_one_error_at_its_place(string yaml, int line, int column)
    {
        var finding = Only(yaml);

        Assert.Equal("invalid-yaml", finding.Code.Id);
        Assert.Equal(new TextPosition(line, column), finding.Position);
    }

    [Fact]
    public void Depth_is_bounded() =>
        Assert.Equal("invalid-yaml", Only(new string('[', 5000) + new string(']', 5000)).Code.Id);

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Equal("\uFFFD", YamlReader.ParseMap(File, "a: \"\\ud83d\"").Value?["a"]?.Text ?? "\uFFFD");

    [Theory]
    [InlineData("")]
    [InlineData("# only a remark\n")]
    public void An_empty_file_is_an_empty_map(string text) => Assert.Empty(Map(text).Entries);

    [Fact]
    public void No_text_makes_the_reader_throw()
    {
        var pieces = Gen.Elements(
            "a",
            ": ",
            "\n",
            "  ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "'",
            "\"",
            "&a",
            "*a",
            "<<: ",
            "|",
            ">",
            "!",
            "!!int ",
            "#",
            "\t",
            "---",
            "...",
            "?",
            "%",
            "@",
            "`",
            "\\u",
            "\\U0011FFFF",
            "\\xZ",
            "0x",
            "2026-01-02",
            "1e999",
            "日本",
            "\uD800",
            "\0",
            ",",
            "~",
            "yes"
        );
        var texts = Gen.Select(Gen.ListOf(pieces), parts => string.Concat(parts));

        Prop.ForAll(
                texts.ToArbitrary(),
                text =>
                {
                    var (value, findings) = YamlReader.Parse(File, text);
                    return value is not null || findings.Any(finding => finding.Severity == Severity.Error);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }
}
