using AiNewsSite.Relations.Terms;

namespace AiNewsSite.Tests.Relations.Terms;

public class TermScannerTests
{
    [Theory]
    [InlineData("生成AIの推論基盤", "生成 AI 推論 論基 基盤")]
    [InlineData("GPT-4oとClaude 3.5 Sonnet", "GPT-4o GPT Claude Sonnet")]
    [InlineData("Llama 4 / Gemini 2.5 Pro", "Llama Gemini Pro")]
    [InlineData("2026年8月、１２８ＧＢ", "2026年 8月 １２８ＧＢ")]
    [InlineData("1,000億円を40%", "1,000億 億円 40%")]
    [InlineData("5ドル、3パーセント、2エージェント", "5ドル ドル 3パーセント パーセント エージェント")]
    [InlineData("AIエージェントとRAG", "AI エージェント RAG")]
    [InlineData("これは、もう、こと", "")]
    [InlineData("x と 7 と 漢", "")]
    [InlineData("Qwen2.5-VL", "Qwen2.5-VL Qwen")]
    [InlineData("R&Dのnode.js", "R&D node.js node")]
    public void Terms_are_script_runs(string text, string terms) =>
        Assert.Equal(terms, string.Join(' ', TermsOf(text).Select(term => term.Written)));

    [Theory]
    [InlineData("サーバー", "サーバ")]
    [InlineData("ｻｰﾊﾞｰ", "サーバー")]
    [InlineData("ユーザーインターフェース", "ユーザインタフェース")]
    [InlineData("１２８ＧＢ", "128gb")]
    [InlineData("ＧＰＴ‐４ｏ", "gpt-4o")]
    [InlineData("1,000億", "1000億")]
    [InlineData("㍾", "明治")]
    [InlineData("ﾃﾞｰﾀ", "データ")]
    [InlineData("がき\u3099ガキ\u3099", "ガギ")]
    public void Ways_to_write_one_term_are_one_term(string one, string other) =>
        Assert.Equal(TermsOf(one)[0].Hash, TermsOf(other)[0].Hash);

    [Theory]
    [InlineData("GPT-4", "GPT-5")]
    [InlineData("2026年", "2025年")]
    [InlineData("モデル", "モジュール")]
    public void Different_terms_differ(string one, string other) =>
        Assert.NotEqual(TermsOf(one)[0].Hash, TermsOf(other)[0].Hash);

    private static List<(uint Hash, string Written)> TermsOf(string text)
    {
        var sink = new ListSink([]);
        TermScanner.Scan(text, ref sink);
        return sink.Terms;
    }

    private readonly record struct ListSink(List<(uint Hash, string Written)> Terms) : ITermSink
    {
        public void Add(uint term, scoped ReadOnlySpan<char> written) => Terms.Add((term, written.ToString()));
    }
}
