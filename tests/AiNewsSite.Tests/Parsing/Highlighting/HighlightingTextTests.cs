using System.Diagnostics;
using System.Globalization;
using System.Text;
using AiNewsSite.Parsing.Highlighting;
using FsCheck;
using FsCheck.Fluent;

namespace AiNewsSite.Tests.Parsing.Highlighting;

/// <summary>What holds for any code in any language.</summary>
public class HighlightingTextTests
{
    private const int Megabyte = 1 << 20;

    public static readonly string[] Languages =
    [
        "python",
        "pycon",
        "bash",
        "console",
        "json",
        "yaml",
        "csharp",
        "javascript",
        "jsx",
        "typescript",
        "tsx",
        "sql",
        "diff",
        "html",
        "css",
        "go",
        "rust",
        "java",
        "kotlin",
        "cpp",
        "toml",
        "ini",
        "dockerfile",
    ];

    /// <summary>Openings, closings and words that mean something somewhere.</summary>
    private static readonly string[] Pieces =
    [
        .. "\"|'|`|\"\"\"|'''|f\"|rb'|$\"|@\"|$$\"\"\"|r#\"|{|}|{{|}}|${|$(|(|)|[|]|<|>|</|/>|<!--|-->|<![CDATA[|]]>".Split(
            '|'
        ),
        .. "/*,*/,//,#,#!,--,<<EOF,EOF,<<-'X',\\,\\\r\n,\n,\n\n,\r\n,\t, ,  ,:,: ,- ,? ,;,=,==,=>,->,!,&,&a,*,*b,@,@@".Split(
            ','
        ),
        .. "$ ,>>> ,... ,---,+++ ,+,-,%,|,||,~,^,.,..,1,0x1F,1e-3,.5,a,Name,T,if,def,class,match ,case ,new ".Split(
            ','
        ),
        .. "SELECT,<script>,</script>,<style>,</style>,<div a=\"b\">,const x = ,/[/]/g,日本語,é,\0,\uD83D,\uDE00,😀,RUN ,FROM ".Split(
            ','
        ),
    ];

    private static readonly Gen<string> Code = Gen.OneOf(
        Gen.Elements(Pieces).ListOf().Select(string.Concat),
        ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? "")
    );

    public static TheoryData<string> AllLanguages => new(Languages);

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void Visible_text_is_the_code_and_spans_are_flat(string language) =>
        Prop.ForAll(Code.ToArbitrary(), code => Marked.TextOf(Marked.Html(language, code)) == code)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(120));

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void Every_opening_repeated_is_scanned_in_linear_time(string language)
    {
        // Quadratic work on 100,000 characters takes half a minute on a busy machine; a linear pass milliseconds.
        var limit = TimeSpan.FromSeconds(10);
        foreach (var piece in Pieces.Where(piece => piece.Length > 0))
        {
            var code = Repeat(piece, 100_000);
            var watch = Stopwatch.StartNew();
            using var html = new StringWriter(CultureInfo.InvariantCulture);
            CodeHighlighter.TryWrite(language, code, html);
            Assert.True(watch.Elapsed < limit, $"{language} took {watch.Elapsed} for {piece}");
        }
    }

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void A_megabyte_of_mixed_openings_is_kept_and_scanned_in_linear_time(string language)
    {
        var code = Repeat(string.Concat(Pieces), Megabyte);
        var watch = Stopwatch.StartNew();
        var html = Marked.Html(language, code);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{language} took {watch.Elapsed}");
        Assert.Equal(code, Marked.TextOf(html));
    }

    [Fact]
    public void Empty_code_writes_nothing() =>
        Assert.All(Languages, language => Assert.Equal("", Marked.Html(language, "")));

    [Theory]
    [InlineData("brainfuck")]
    [InlineData("")]
    [InlineData("text")]
    [InlineData("mermaid")]
    public void Unknown_and_plain_languages_write_nothing(string language)
    {
        using var html = new StringWriter(CultureInfo.InvariantCulture);
        Assert.False(CodeHighlighter.TryWrite(language, "a < b", html));
        Assert.Equal("", html.ToString());
    }

    [Fact]
    public void Plain_code_is_escaped()
    {
        using var html = new StringWriter(CultureInfo.InvariantCulture);
        CodeHighlighter.WritePlain("<a href=\"x\">&'</a>", html);
        Assert.Equal("&lt;a href=&quot;x&quot;&gt;&amp;'&lt;/a&gt;", html.ToString());
    }

    [Theory]
    [InlineData("python {1}", "a", "<mark class=\"hl-line\">a</mark>")]
    [InlineData("x {2}", "<\n>\n", "&lt;\n<mark class=\"hl-line\">&gt;</mark>\n")]
    [InlineData("python {9}", "if", "<span class=\"hl-k\">if</span>")]
    [InlineData(
        "python {2}",
        "\"\"\"a\nb\nc\"\"\"",
        "<span class=\"hl-s\">&quot;&quot;&quot;a\n</span><mark class=\"hl-line\"><span class=\"hl-s\">b</span></mark><span class=\"hl-s\">\nc&quot;&quot;&quot;</span>"
    )]
    public void Named_lines_are_marked_and_spans_do_not_cross_the_mark(string info, string code, string expected)
    {
        using var html = new StringWriter(CultureInfo.InvariantCulture);
        CodeHighlighter.Write(FenceInfo.Parse(info), code, html);
        Assert.Equal(expected, html.ToString());
    }

    [Theory]
    [InlineData("py", "Python")]
    [InlineData("Python", "Python")]
    [InlineData("js", "JavaScript")]
    [InlineData("ts", "TypeScript")]
    [InlineData("sh", "bash")]
    [InlineData("console", "bash")]
    [InlineData("json", "JSON")]
    [InlineData("yml", "YAML")]
    [InlineData("c#", "C#")]
    [InlineData("patch", "diff")]
    [InlineData("mermaid", "Mermaid")]
    [InlineData("plaintext", "text")]
    [InlineData("My<Lang>", "My<Lang>")]
    [InlineData("", "")]
    public void Label_is_the_name_readers_know(string name, string label) =>
        Assert.Equal(label, CodeHighlighter.LabelOf(name));

    private static string Repeat(string piece, int length)
    {
        var code = new StringBuilder(length + piece.Length);
        while (code.Length < length)
        {
            code.Append(piece);
        }

        return code.ToString();
    }
}
