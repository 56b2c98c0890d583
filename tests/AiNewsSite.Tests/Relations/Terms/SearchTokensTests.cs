using AiNewsSite.Relations.Terms;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Relations.Terms;

public class SearchTokensTests
{
    [Fact]
    public void There_are_vectors_enough() => Assert.InRange(TokenVector.All.Length, 60, int.MaxValue);

    [Fact]
    public void Keys_are_those_of_the_vectors() =>
        Assert.All(TokenVector.All, vector => Assert.Equal(vector.Key, SearchKey.Of(vector.Text)));

    [Fact]
    public void Tokens_are_those_of_the_vectors() =>
        Assert.All(
            TokenVector.All.Where(vector => vector.Tokens is not null),
            vector => Assert.Equal(vector.Tokens, string.Join('/', TokensOf(vector.Text)))
        );

    [Theory]
    [InlineData("サーバー", "サーバ")]
    [InlineData("ｻｰﾊﾞｰ", "サーバ")]
    [InlineData("ＧＰＴ－４ｏ", "gpt-4o")]
    [InlineData("か\u3099", "が")]
    [InlineData("コンピューター", "コンピュータ")]
    public void Ways_to_write_one_word_have_one_key(string one, string other) =>
        Assert.Equal(SearchKey.Of(one), SearchKey.Of(other));

    [Theory]
    [InlineData("コート", "こと")]
    [InlineData("GPT-4", "GPT-5")]
    [InlineData("ハード", "バード")]
    public void Different_words_have_different_keys(string one, string other) =>
        Assert.NotEqual(SearchKey.Of(one), SearchKey.Of(other));

    [Fact]
    public void Texts_that_are_added_apart_share_no_pair()
    {
        var key = new SearchKey();
        key.Append("推論");
        key.Append("基盤");
        Assert.Equal("推論 基盤", key.Chars.ToString());
    }

    [Theory]
    [InlineData("\uD800が", "が")]
    [InlineData("\uFFFEか\u3099", "が")]
    public void What_is_no_character_does_no_harm(string text, string key) =>
        Assert.Equal(key, SearchKey.Of(text).Trim('\uFFFD', ' '));

    [Fact]
    public void Every_character_of_the_basic_plane_folds_as_unicode_normalises_it()
    {
        for (var c = 0; c < 0xFFFE; c++)
        {
            if (char.IsSurrogate((char)c))
            {
                continue;
            }

            var settled = Letters.Settle(((char)c).ToString());
            var normal = ((char)c).ToString().Normalize(System.Text.NormalizationForm.FormKC);
            Assert.True(Kept(normal) == Kept(settled.ToString()), $"U+{c:X4}");
        }
    }

    [Fact]
    public void The_browser_reads_the_same_tokens()
    {
        var script = """
            const { readFileSync } = require("fs");
            const [source, file] = process.argv.slice(-2);
            require("vm").runInThisContext(readFileSync(source, "utf8"));
            const { keyOf, tokensOf } = globalThis.siteSearch;
            let failed = 0;
            for (const { text, key, tokens } of JSON.parse(readFileSync(file, "utf8"))) {
              const places = [];
              const have = keyOf(text, places);
              const list = tokensOf(have).filter((t) => !t.unit).map((t) => t.word ?? t.pair).join("/");
              const mapped = places.length >= have.length && places.every((at) => at >= 0 && at < text.length);
              if (have !== key || (tokens !== undefined && list !== tokens) || !mapped) {
                failed++;
                console.log(JSON.stringify({ text, have, key, list, tokens }));
              }
            }
            console.log(failed === 0 ? "same" : "different");
            """;
        if (
            Programs.Run("node", "-e", script, Path.Combine(Places.Templates, "assets/search.js"), TokenVector.File) is
            { } said
        )
        {
            Assert.Equal("same", said.Trim());
        }
    }

    /// <summary>Folded units, those that separate all alike: only there may the table be coarser than NFKC.</summary>
    private static string Kept(string normal) =>
        string.Concat(normal.Select(c => Letters.KindOf(Letters.Fold(c)) == LetterKind.None ? ' ' : Letters.Fold(c)))
            .Trim();

    internal static List<string> TokensOf(string text)
    {
        var sink = new ListSink([]);
        SearchTokens.Read(SearchKey.Of(text), ref sink);
        return sink.Tokens;
    }

    private readonly record struct ListSink(List<string> Tokens) : ISearchTokenSink
    {
        public void Word(scoped ReadOnlySpan<char> word) => Tokens.Add(word.ToString());

        public void Unit(char unit) { }

        public void Pair(char first, char second) => Tokens.Add($"{first}{second}");
    }
}
