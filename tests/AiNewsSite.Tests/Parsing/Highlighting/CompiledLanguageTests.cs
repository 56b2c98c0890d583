namespace AiNewsSite.Tests.Parsing.Highlighting;

/// <summary>C#, Go, Rust, Java, Kotlin and C++.</summary>
public class CompiledLanguageTests
{
    [Theory]
    [InlineData("@\"C:\\ \"\"q\"\" \n\" + 1", "‹s:@\"C:\\ \"\"q\"\" \n\"› + ‹n:1›")]
    [InlineData(
        "$\"{x:N2} {{b}} {F(\"in\")}\"",
        "‹s:$\"›‹v:{›x‹s::N2›‹v:}›‹s: {{b}} ›‹v:{›‹f:F›(‹s:\"in\"›)‹v:}›‹s:\"›"
    )]
    [InlineData(
        "$@\"{a}\\\" + $\"{(b ? 1 : 2)}\"",
        "‹s:$@\"›‹v:{›a‹v:}›‹s:\\\"› + ‹s:$\"›‹v:{›(b ? ‹n:1› : ‹n:2›)‹v:}›‹s:\"›"
    )]
    [InlineData("\"\"\"\na \"\"b\"\" {c}\n\"\"\";", "‹s:\"\"\"\na \"\"b\"\" {c}\n\"\"\"›;")]
    [InlineData("\"\"\"\"a\"\"\"b\"\"\"\" c", "‹s:\"\"\"\"a\"\"\"b\"\"\"\"› c")]
    [InlineData("$$\"\"\"{a} {{b}}\"\"\"", "‹s:$$\"\"\"{a} ›‹v:{{›b‹v:}}›‹s:\"\"\"›")]
    [InlineData("\"\" + '\\'' + \"open\nif", "‹s:\"\"› + ‹s:'\\''› + ‹s:\"open›\n‹k:if›")]
    public void CSharp_strings(string code, string expected) => Assert.Equal(expected, Marked.Of("csharp", code));

    [Theory]
    [InlineData(
        "List<Dictionary<string, T>> Items = new();",
        "‹t:List›<‹t:Dictionary›<‹t:string›, ‹t:T›>> Items = ‹k:new›();"
    )]
    [InlineData("if (a < b && c > d) x = y >> 2;", "‹k:if› (a < b ‹o:&&› c > d) x = y >> ‹n:2›;")]
    [InlineData("list.Select<int, string>(x => x.Length)", "list.‹f:Select›<‹t:int›, ‹t:string›>(x ‹o:=>› x.Length)")]
    [InlineData(
        "public sealed record P<T>(int X) where T : class",
        "‹k:public› ‹k:sealed› ‹k:record› ‹t:P›<‹t:T›>(‹t:int› X) ‹k:where› ‹t:T› : ‹k:class›"
    )]
    [InlineData(
        "var record = with; int Count { get; init; }",
        "‹k:var› record = with; ‹t:int› Count { ‹k:get›; ‹k:init›; }"
    )]
    [InlineData("new Foo(name: 1, null)", "‹k:new› ‹t:Foo›(‹p:name›: ‹n:1›, ‹n:null›)")]
    [InlineData("[Fact, A(\"x\")]\nint[] a = [b];", "[‹m:Fact›, ‹f:A›(‹s:\"x\"›)]\n‹t:int›[] a = [b];")]
    [InlineData("#if X\n/// d\n/* e\nf */ x", "‹m:#if X›\n‹c:/// d›\n‹c:/* e\nf */› x")]
    [InlineData("[..values]", "[..values]")]
    public void CSharp_words(string code, string expected) => Assert.Equal(expected, Marked.Of("c#", code));

    [Theory]
    [InlineData(
        "func (s *Server) Do(w io.Writer) error {",
        "‹k:func› (s *‹t:Server›) ‹f:Do›(w io.‹t:Writer›) ‹t:error› {"
    )]
    [InlineData("x := `a\n\\` + 'b'", "x ‹o::=› ‹s:`a\n\\`› + ‹s:'b'›")]
    public void Go(string code, string expected) => Assert.Equal(expected, Marked.Of("go", code));

    [Theory]
    [InlineData(
        "#[derive(X)]\nfn f<'a>(x: &'a str) -> u8 {",
        "‹m:#[derive(X)]›\n‹k:fn› ‹f:f›<‹v:'a›>(‹p:x›: &‹v:'a› ‹t:str›) ‹o:->› ‹t:u8› {"
    )]
    [InlineData(
        "println!(\"{}\", 'c'); r#\"a \"q\" b\"# b'x'",
        "‹f:println›!(‹s:\"{}\"›, ‹s:'c'›); ‹s:r#\"a \"q\" b\"#› ‹s:b'x'›"
    )]
    [InlineData("/* a /* b */ c */ 1..2", "‹c:/* a /* b */ c */› ‹n:1›‹o:..›‹n:2›")]
    public void Rust(string code, string expected) => Assert.Equal(expected, Marked.Of("rust", code));

    [Theory]
    [InlineData(
        "java",
        "@Override public String f() { return null; }",
        "‹m:@Override› ‹k:public› ‹t:String› ‹f:f›() { ‹k:return› ‹n:null›; }"
    )]
    [InlineData("java", "\"\"\"\na \"b\"\"\" + \"c\"", "‹s:\"\"\"\na \"b\"\"\"› + ‹s:\"c\"›")]
    [InlineData("kotlin", "fun f(x: Int) = x", "‹k:fun› ‹f:f›(x: ‹t:Int›) = x")]
    [InlineData(
        "cpp",
        "#include <a>\nstd::vector<int> v; // c",
        "‹m:#include <a>›\nstd‹o:::›vector<‹t:int›> v; ‹c:// c›"
    )]
    public void Others(string language, string code, string expected) =>
        Assert.Equal(expected, Marked.Of(language, code));
}
