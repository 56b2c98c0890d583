using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json;
using AiNewsSite.Relations.Search;
using AiNewsSite.Relations.Terms;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Relations.Search;

public class FiveRowsTests
{
    private const int Rows = 8192;

    private static readonly string VectorFile = Path.Combine(
        Places.Root,
        "tests/AiNewsSite.Tests/Relations/Search/row-vectors.json"
    );

    public static TheoryData<string, int[]> Vectors()
    {
        var data = new TheoryData<string, int[]>();
        using var vectors = JsonDocument.Parse(File.ReadAllText(VectorFile));
        foreach (var vector in vectors.RootElement.EnumerateArray())
        {
            data.Add(
                vector.GetProperty("text").GetString()!,
                [.. vector.GetProperty("rows").EnumerateArray().Select(row => row.GetInt32())]
            );
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Rows_are_those_of_the_vectors(string text, int[] rows) =>
        Assert.Equal(rows.Distinct().Order(), RowsOf(text));

    [Fact]
    public void The_browser_computes_the_same_rows()
    {
        var script = """
            const { readFileSync } = require("fs");
            const [source, file] = process.argv.slice(-2);
            require("vm").runInThisContext(readFileSync(source, "utf8"));
            const { keyOf, rowsOf } = globalThis.siteSearch;
            const failed = JSON.parse(readFileSync(file, "utf8"))
              .filter(({ text, rows }) => String(rowsOf(keyOf(text), 8192)) !== String(rows));
            console.log(failed.length === 0 ? "same" : JSON.stringify(failed));
            """;
        if (
            Programs.Run("node", "-e", script, Path.Combine(Places.Templates, "assets/search.js"), VectorFile) is
            { } said
        )
        {
            Assert.Equal("same", said.Trim());
        }
    }

    [Theory]
    [InlineData("での導入が進んで")]
    [InlineData("GPT 4oを使う")]
    [InlineData("推論の費用、学習の費用")]
    public void Rows_of_a_phrase_are_among_those_of_a_text_that_holds_it(string phrase)
    {
        var text = RowsOf("企業での導入が進んでいる。GPT-4oを使うと、推論の費用・学習の費用が下がる。");
        Assert.Subset(text.ToHashSet(), RowsOf(phrase).ToHashSet());
        Assert.NotEmpty(RowsOf(phrase));
    }

    [Theory]
    [InlineData("導入が進")]
    [InlineData("representation")]
    public void Short_texts_and_single_words_have_no_rows(string text) => Assert.Empty(RowsOf(text));

    [Fact]
    public void Words_that_follow_each_other_have_rows() => Assert.Equal(2, RowsOf("AI、LLM").Length);

    [Fact]
    public void A_file_lists_the_units_of_each_row()
    {
        var graph = ThreadsAndOrderTests.Relate(ThreadsAndOrderTests.Posts, jobs: 2);
        var layout = graph.Search.Layout;
        Assert.True(BitOperations.IsPow2(layout.RowsInFile));
        Assert.Equal(layout.Rows, layout.RowFiles * layout.RowsInFile);
        Assert.InRange(layout.RowFiles, 2, 9999);
        // A phrase that all units of the long post have, and no other post.
        var rows = new ulong[layout.Rows / 64];
        FiveRows.Mark(SearchKey.Of("APIと量子計算機"), layout.Rows, rows);
        var found = Enumerable.Range(0, layout.Units).ToArray();
        for (var row = 0; row < layout.Rows; row++)
        {
            if ((rows[row / 64] >> row & 1) != 0)
            {
                found = [.. found.Intersect(UnitsOf(graph.Search, row))];
            }
        }

        var post = layout.Posts.IndexOf(graph.Site.Posts.ToList().FindIndex(one => one.Title == "長い記事"));
        Assert.Equal(Enumerable.Range(layout.FirstUnits[post], layout.UnitsOf(post)), found);
    }

    [Fact]
    public void A_site_whose_units_are_few_has_no_rows()
    {
        var graph = ThreadsAndOrderTests.Relate(ThreadsAndOrderTests.Posts[..31], jobs: 1);
        Assert.Equal(31, graph.Search.Layout.Units);
        Assert.Equal(0, graph.Search.Layout.Rows);
        Assert.Equal(0, graph.Search.Layout.RowFiles);
        Assert.NotEqual(0, graph.Search.Grams(0)[0]);
    }

    private static int[] RowsOf(string text)
    {
        var bits = new ulong[Rows / 64];
        FiveRows.Mark(SearchKey.Of(text), Rows, bits);
        return [.. Enumerable.Range(0, Rows).Where(row => (bits[row / 64] >> row & 1) != 0)];
    }

    private static ImmutableArray<int> UnitsOf(SearchSource search, int row)
    {
        var bytes = search.Rows(row / search.Layout.RowsInFile);
        var at = 0;
        for (var skipped = 0; skipped < row % search.Layout.RowsInFile; skipped++)
        {
            List();
        }

        return List();

        ImmutableArray<int> List()
        {
            var count = bytes[at++] & 0x7F;
            count |= bytes[at - 1] > 0x7F ? bytes[at++] << 7 : 0;
            var parameter = PostingWriter.Parameter(count, search.Layout.Units);
            var (units, last, bit) = (ImmutableArray.CreateBuilder<int>(), -1, at * 8);
            while (units.Count < count)
            {
                var gap = 0;
                while (Next() == 1)
                {
                    gap++;
                }

                for (var i = 0; i < parameter; i++)
                {
                    gap = (gap * 2) + Next();
                }

                units.Add(last += gap + 1);
            }

            at = (bit + 7) / 8;
            return units.ToImmutable();

            int Next() => bytes[bit / 8] >> (7 - (bit++ % 8)) & 1;
        }
    }
}
