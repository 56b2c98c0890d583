namespace AiNewsSite.Tests.Parsing.Highlighting;

/// <summary>JSON, YAML, SQL, patches, TOML and markup.</summary>
public class DataLanguageTests
{
    [Theory]
    [InlineData(
        "{\"a\" : -1.5e+3, \"b\": [\"x\\\"y\", true]}",
        "{‹p:\"a\"› : ‹n:-1.5e+3›, ‹p:\"b\"›: [‹s:\"x\\\"y\"›, ‹n:true›]}"
    )]
    [InlineData("{ // c\n/* d */ \"a\": null }", "{ ‹c:// c›\n‹c:/* d */› ‹p:\"a\"›: ‹n:null› }")]
    [InlineData("{\"a\"\n: 1}", "{‹p:\"a\"›\n: ‹n:1›}")]
    [InlineData("[\"open\n1", "[‹s:\"open›\n‹n:1›")]
    public void Json(string code, string expected) => Assert.Equal(expected, Marked.Of("json", code));

    [Theory]
    [InlineData("---\nname: CI # c\nn: 1", "‹m:---›\n‹p:name›: ‹s:CI› ‹c:# c›\n‹p:n›: ‹n:1›")]
    [InlineData("url: https://x.y/#a b", "‹p:url›: ‹s:https://x.y/#a b›")]
    [InlineData("on: {push: [main, \"x\"], a: true}", "‹p:on›: {‹p:push›: [‹s:main›, ‹s:\"x\"›], ‹p:a›: ‹n:true›}")]
    [InlineData("a: &b !!map\n  <<: *b", "‹p:a›: ‹v:&b› ‹t:!!map›\n  ‹p:<<›: ‹v:*b›")]
    [InlineData("\"q k\": 'it''s'", "‹p:\"q k\"›: ‹s:'it''s'›")]
    [InlineData("- - a\n- b: c", "‹o:-› ‹o:-› ‹s:a›\n‹o:-› ‹p:b›: ‹s:c›")]
    [InlineData("t: 12:30\nd: 2026-01-02\nv: 1.5.x", "‹p:t›: ‹s:12:30›\n‹p:d›: ‹n:2026-01-02›\n‹p:v›: ‹s:1.5.x›")]
    [InlineData("k: ${{ a.b }}-x", "‹p:k›: ‹v:${{ a.b }}›‹s:-x›")]
    [InlineData("題名: 日本語 #5", "‹p:題名›: ‹s:日本語› ‹c:#5›")]
    [InlineData("k: \"a\n  b\"\nc: d", "‹p:k›: ‹s:\"a\n  b\"›\n‹p:c›: ‹s:d›")]
    public void Yaml(string code, string expected) => Assert.Equal(expected, Marked.Of("yaml", code));

    [Theory]
    [InlineData("r: |\n  a: b\n\n  # c\nd: e", "‹p:r›: ‹o:|›\n‹s:  a: b›\n\n‹s:  # c›\n‹p:d›: ‹s:e›")]
    [InlineData("- r: >- # c\n    x\n  y: z", "‹o:-› ‹p:r›: ‹o:>-› ‹c:# c›\n‹s:    x›\n  ‹p:y›: ‹s:z›")]
    [InlineData("- |\n a\n- b", "‹o:-› ‹o:|›\n‹s: a›\n‹o:-› ‹s:b›")]
    [InlineData("r: |", "‹p:r›: ‹o:|›")]
    public void Yaml_block_scalars_end_where_the_indentation_does(string code, string expected) =>
        Assert.Equal(expected, Marked.Of("yml", code));

    [Theory]
    [InlineData("select COUNT(*) FROM t -- c", "‹k:select› ‹f:COUNT›(*) ‹k:FROM› t ‹c:-- c›")]
    [InlineData(
        "'it''s\nx' \"My \"\"T\"\"\" [a b].[c] `d`",
        "‹s:'it''s\nx'› ‹v:\"My \"\"T\"\"\"› ‹v:[a b]›.‹v:[c]› ‹v:`d`›"
    )]
    [InlineData(
        "a >= @p AND b::text = $1 OR c = :n",
        "a ‹o:>=› ‹v:@p› ‹k:AND› b‹o:::›‹t:text› = ‹v:$1› ‹k:OR› c = ‹v::n›"
    )]
    [InlineData("x[1] /* a\nb */ IS NULL", "x[‹n:1›] ‹c:/* a\nb */› ‹k:IS› ‹n:NULL›")]
    [InlineData("id BIGINT, e vector(1536)", "id ‹t:BIGINT›, e ‹t:vector›(‹n:1536›)")]
    public void Sql(string code, string expected) => Assert.Equal(expected, Marked.Of("sql", code));

    [Theory]
    [InlineData(
        "--- a/x\n+++ b/x\n@@ -1 +1 @@\n a\n-b\n+c",
        "‹m:--- a/x›\n‹m:+++ b/x›\n‹m:@@ -1 +1 @@›\n a\n‹d:-b›\n‹i:+c›"
    )]
    [InlineData("diff --git a b\nindex 1..2\n\\ No newline", "‹m:diff --git a b›\n‹m:index 1..2›\n‹m:\\ No newline›")]
    [InlineData("--- a note\n+++ x", "‹m:--- a note›\n‹m:+++ x›")]
    [InlineData("--- a note\n x\n+++ y", "‹d:--- a note›\n x\n‹i:+++ y›")]
    public void Diff(string code, string expected) => Assert.Equal(expected, Marked.Of("diff", code));

    [Theory]
    [InlineData(
        "toml",
        "[a.b] # c\nk-1 = \"v\"\nl = [\n  'x',\n  1.5\n]",
        "‹t:[a.b]› ‹c:# c›\n‹p:k-1› = ‹s:\"v\"›\n‹p:l› = [\n  ‹s:'x'›,\n  ‹n:1.5›\n]"
    )]
    [InlineData(
        "toml",
        "a = { b = true }\nc = \"\"\"x\ny\"\"\"",
        "‹p:a› = { ‹p:b› = ‹n:true› }\n‹p:c› = ‹s:\"\"\"x\ny\"\"\"›"
    )]
    [InlineData("ini", "; c\n[s]\nk = it's", "‹c:; c›\n‹t:[s]›\n‹p:k› = it's")]
    public void Settings(string language, string code, string expected) =>
        Assert.Equal(expected, Marked.Of(language, code));

    [Theory]
    [InlineData("<!doctype html><!-- a\nb -->", "‹m:<!doctype html>›‹c:<!-- a\nb -->›")]
    [InlineData(
        "<a href='x' b=1 c>d &amp; e & f</a>",
        "<‹t:a› ‹p:href›=‹s:'x'› ‹p:b›=‹s:1› ‹p:c›>d ‹v:&amp;› e & f</‹t:a›>"
    )]
    [InlineData("<script>if (a<b) '</b>'</script>x", "<‹t:script›>‹k:if› (a<b) ‹s:'</b>'›</‹t:script›>x")]
    [InlineData("<style>a:hover{color:red}</style>", "<‹t:style›>‹t:a›:‹t:hover›{‹p:color›:red}</‹t:style›>")]
    [InlineData("<x:y><![CDATA[<a>]]></x:y>", "<‹t:x:y›>‹s:<![CDATA[<a>]]>›</‹t:x:y›>")]
    [InlineData("1 < 2 <a", "1 < 2 <‹t:a›")]
    public void Markup(string code, string expected) => Assert.Equal(expected, Marked.Of("html", code));

    [Theory]
    [InlineData(
        ".a { color: #fff; margin: 0 -1.5rem !important }",
        ".‹t:a› { ‹p:color›: ‹n:#fff›; ‹p:margin›: ‹n:0› ‹n:-1.5rem› ‹k:!important› }"
    )]
    [InlineData(
        "@media (min-width: 1px) { a:hover { --x: var(--y) } }",
        "‹k:@media› (‹p:min-width›: ‹n:1px›) { ‹t:a›:‹t:hover› { ‹v:--x›: ‹f:var›(‹v:--y›) } }"
    )]
    [InlineData(
        "/* a\nb */ a::after { content: \"x\\\"\" }",
        "‹c:/* a\nb */› ‹t:a›::‹t:after› { ‹p:content›: ‹s:\"x\\\"\"› }"
    )]
    public void Css(string code, string expected) => Assert.Equal(expected, Marked.Of("css", code));

    [Theory]
    [InlineData(
        "FROM a:1\n# c\nRUN x && \\\n  y -z\nENV A=1",
        "‹k:FROM› a:1\n‹c:# c›\n‹k:RUN› ‹f:x› ‹o:&&› \\\n  ‹f:y› ‹p:-z›\n‹k:ENV› ‹p:A›=1"
    )]
    public void Dockerfile(string code, string expected) => Assert.Equal(expected, Marked.Of("dockerfile", code));
}
