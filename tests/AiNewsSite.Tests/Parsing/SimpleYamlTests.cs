using AiNewsSite.Parsing.Data;
using AiNewsSite.Values;
using FsCheck;
using FsCheck.Fluent;

namespace AiNewsSite.Tests.Parsing;

public class SimpleYamlTests
{
    private static readonly SourcePath File = new("a.md");

    [Fact]
    public void Usual_front_matter_is_read_at_once() =>
        Assert.NotNull(
            SimpleYaml.TryRead(
                "layout: post\ntitle: \"「題」: その後\"\n# 注\n\ndate: 2026-01-02 16:00:00 +0900\ntags: [\"AI\", 'LLM', 推論, 3]\nempty: []\nurl: https://example.com/a?b\n",
                2
            )
        );

    [Theory]
    [InlineData("a: b: c\n")]
    [InlineData("a:\n  b: 1\n")]
    [InlineData("a: x\n  y\n")]
    [InlineData("a:\n- 1\n")]
    [InlineData("a: |\n  x\n")]
    [InlineData("a: \"x\\n\"\n")]
    [InlineData("a: 'x''y'\n")]
    [InlineData("a: x # y\n")]
    [InlineData("a: &b x\n")]
    [InlineData("a: {b: 1}\n")]
    [InlineData("a: [b, [c]]\n")]
    [InlineData("a: [b: c]\n")]
    [InlineData("a: 1\na: 2\n")]
    [InlineData("a: \tx\n")]
    [InlineData("a: x\u2028b: y\n")]
    [InlineData("\"a\": 1\n")]
    [InlineData("")]
    public void The_rest_is_left_to_the_full_reader(string text) => Assert.Null(SimpleYaml.TryRead(text, 1));

    [Fact]
    public void What_it_reads_both_readers_read_alike()
    {
        var pieces = Gen.Elements(
            "a",
            "b-c",
            "key",
            ": ",
            ":",
            "\n",
            "\n",
            "\n",
            " ",
            "- ",
            "[",
            "]",
            ", ",
            ",",
            "{",
            "}",
            "'",
            "\"",
            "\\",
            "#",
            " #",
            "&x",
            "*x",
            "!t",
            "|",
            ">",
            "---",
            "...",
            "?",
            "%",
            "@",
            "2026-01-02",
            "16:00:00",
            "+0900",
            "1_0",
            "0x1F",
            "-3",
            "yes",
            "~",
            "null",
            "日本",
            "、",
            "「",
            "\u3000",
            "/p/",
            "\t",
            "\u2028",
            "\u00A0",
            "。",
            "~x",
            "=",
            "<<",
            "."
        );
        var words = Gen.Select(Gen.Resize(Gen.ListOf(pieces), 4), parts => string.Concat(parts));
        var values = Gen.Elements(
            "x",
            "\"「題」: 一\"",
            "'a: b # c'",
            "2026-01-02 16:00:00",
            "[a, \"b, c\", 'd']",
            "[]",
            "[ 1 ,2]",
            "yes",
            "~",
            "007",
            "https://a.example/b#c",
            "a:b",
            "a :b",
            "a'b",
            "x ",
            "\"x\"  ",
            "''",
            "/p/:title/",
            "AI（人工知能）、その後",
            "3 min",
            "1,000",
            "[a b, c-d]",
            "[a,,b]",
            "[,]",
            "a, b",
            "a]",
            "a - b"
        );
        var keys = Gen.Elements("a", "title", "tags", "last_modified_at", "x-y", "date", "b", "c", "D", "e1");
        var usual = Gen.Select(Gen.Zip(keys, values), pair => $"{pair.Item1}: {pair.Item2}\n");
        var mixed = Gen.Select(
            Gen.Zip(keys, Gen.Zip(values, words)),
            all => $"{all.Item1}: {all.Item2.Item1}{all.Item2.Item2}\n"
        );
        var odd = Gen.Select(words, text => text + "\n");
        var line = Gen.Frequency(
            (12, usual),
            (2, mixed),
            (1, odd),
            (1, Gen.Constant("# 注\n")),
            (1, Gen.Constant("\n"))
        );
        var texts = Gen.Select(Gen.Resize(Gen.ListOf(line), 6), lines => string.Concat(lines));
        var read = 0;

        Prop.ForAll(
                texts.ToArbitrary(),
                text =>
                {
                    if (SimpleYaml.TryRead(text, 2) is not { } simple)
                    {
                        return true;
                    }

                    read++;
                    var (full, findings) = YamlReader.Parse(File, text, 2);
                    return findings.IsEmpty && full is not null && Same(simple, full);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));
        Assert.True(read > 200, $"only {read} texts were read");
    }

    // Values, kinds, order and positions.
    private static bool Same(DataValue left, DataValue right) =>
        left.At.Position == right.At.Position
        && (left, right) switch
        {
            (DataMap one, DataMap other) => one.Entries.Length == other.Entries.Length
                && one.Entries.Zip(other.Entries)
                    .All(pair =>
                        pair.First.Key == pair.Second.Key
                        && pair.First.KeyAt.Position == pair.Second.KeyAt.Position
                        && Same(pair.First.Value, pair.Second.Value)
                    ),
            (DataList one, DataList other) => one.Items.Length == other.Items.Length
                && one.Items.Zip(other.Items).All(pair => Same(pair.First, pair.Second)),
            _ => left.Equals(right),
        };
}
