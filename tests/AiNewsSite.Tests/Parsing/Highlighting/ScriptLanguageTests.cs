namespace AiNewsSite.Tests.Parsing.Highlighting;

/// <summary>Python, JavaScript and the shell.</summary>
public class ScriptLanguageTests
{
    [Theory]
    [InlineData("def f(a, n=1) -> int:", "‹k:def› ‹f:f›(a, ‹p:n›=‹n:1›) ‹o:->› ‹t:int›:")]
    [InlineData("class point(Base): pass", "‹k:class› ‹t:point›(‹t:Base›): ‹k:pass›")]
    [InlineData("@dataclass(frozen=True)\nx", "‹m:@dataclass›(‹p:frozen›=‹n:True›)\nx")]
    [InlineData("a @ b", "a @ b")]
    [InlineData("#!/usr/bin/python\n# c", "‹m:#!/usr/bin/python›\n‹c:# c›")]
    [InlineData("x = 1_000 + 0xFF + 1.5e-3", "x = ‹n:1_000› + ‹n:0xFF› + ‹n:1.5e-3›")]
    [InlineData("self.name.lower()", "‹v:self›.name.‹f:lower›()")]
    [InlineData("MAX_LEN, Path", "MAX_LEN, ‹t:Path›")]
    public void Python_words(string code, string expected) => Assert.Equal(expected, Marked.Of("python", code));

    [Theory]
    [InlineData("\"\"\"a \"b\"\nc\"\"\" + 'd'", "‹s:\"\"\"a \"b\"\nc\"\"\"› + ‹s:'d'›")]
    [InlineData("rb'\\'' Rb\"x\"", "‹s:rb'\\''› ‹s:Rb\"x\"›")]
    [InlineData("'open\nif", "‹s:'open›\n‹k:if›")]
    [InlineData("'''open\nif", "‹s:'''open\nif›")]
    [InlineData("'a\\\nb' + c", "‹s:'a\\\nb'› + c")]
    [InlineData("f\"{a} {{b}} {c:.2f}\"", "‹s:f\"›‹v:{›a‹v:}›‹s: {{b}} ›‹v:{›c‹s::.2f›‹v:}›‹s:\"›")]
    [InlineData("f'{x!r:>{w}}' if", "‹s:f'›‹v:{›x‹s:!r:>›‹v:{›w‹v:}}›‹s:'› ‹k:if›")]
    [InlineData("f\"{d[\"k\"][1:2]}\"", "‹s:f\"›‹v:{›d[‹s:\"k\"›][‹n:1›:‹n:2›]‹v:}›‹s:\"›")]
    [InlineData("f'{x:' + 1", "‹s:f'›‹v:{›x‹s::'› + ‹n:1›")]
    public void Python_strings(string code, string expected) => Assert.Equal(expected, Marked.Of("py", code));

    [Theory]
    [InlineData("match x:\n  case [1]: y", "‹k:match› x:\n  ‹k:case› [‹n:1›]: y")]
    [InlineData("match = re.match(a)", "match = re.‹f:match›(a)")]
    [InlineData("type = type(x)", "type = ‹f:type›(x)")]
    [InlineData("type X = int", "‹k:type› ‹t:X› = ‹t:int›")]
    [InlineData("match in y", "match ‹k:in› y")]
    [InlineData("case (1, 2):", "‹k:case› (‹n:1›, ‹n:2›):")]
    public void Python_soft_keywords_are_keywords_where_they_open_a_statement(string code, string expected) =>
        Assert.Equal(expected, Marked.Of("python", code));

    [Fact]
    public void Python_session_has_prompts_and_output() =>
        Assert.Equal(
            "‹m:>>> ›‹k:for› x ‹k:in› y:\n‹m:... ›    ‹f:print›(x)\nif it's output",
            Marked.Of("pycon", ">>> for x in y:\n...     print(x)\nif it's output")
        );

    [Theory]
    [InlineData(
        "`a ${b.map(i => `<${i}>`)} c`",
        "‹s:`a ›‹v:${›b.‹f:map›(i ‹o:=>› ‹s:`<›‹v:${›i‹v:}›‹s:>`›)‹v:}›‹s: c`›"
    )]
    [InlineData("`a $b {c} \\${d}`", "‹s:`a $b {c} \\${d}`›")]
    [InlineData("`${ {a: 1}.a }`", "‹s:`›‹v:${› {‹p:a›: ‹n:1›}.a ‹v:}›‹s:`›")]
    [InlineData("`open\nif", "‹s:`open\nif›")]
    [InlineData("x = /[/'\"]\\/+/gi.test(y)", "x = ‹s:/[/'\"]\\/+/gi›.‹f:test›(y)")]
    [InlineData("a / b / c", "a / b / c")]
    [InlineData("f(1) / 2 / g[0] / 3", "‹f:f›(‹n:1›) / ‹n:2› / g[‹n:0›] / ‹n:3›")]
    [InlineData("return /a/", "‹k:return› ‹s:/a/›")]
    [InlineData("this.x / 2", "‹v:this›.x / ‹n:2›")]
    [InlineData("x = /open\nif", "x = ‹s:/open›\n‹k:if›")]
    [InlineData(
        "const o = { key: 1, 'k': null, f() {} }",
        "‹k:const› o = { ‹p:key›: ‹n:1›, ‹s:'k'›: ‹n:null›, ‹f:f›() {} }"
    )]
    [InlineData("a ? b : c", "a ? b : c")]
    [InlineData("obj.default, import('x')", "obj.default, ‹k:import›(‹s:'x'›)")]
    [InlineData("import a from 'b' // c", "‹k:import› a ‹k:from› ‹s:'b'› ‹c:// c›")]
    [InlineData("@Input() x", "‹m:@Input›() x")]
    public void JavaScript(string code, string expected) => Assert.Equal(expected, Marked.Of("js", code));

    [Theory]
    [InlineData("x = <b id=\"a\">it's</b> / 2", "x = <‹t:b› ‹p:id›=‹s:\"a\"›>it's</‹t:b›> / ‹n:2›")]
    [InlineData("(<><br/>if {if_} </>)", "(<><‹t:br›/>if ‹v:{›if_‹v:}› </>)")]
    [InlineData(
        "<A b={() => { f() }}>{n > 1 ? <b/> : 'x'}</A>;if",
        "<‹t:A› ‹p:b›=‹v:{›() ‹o:=>› { ‹f:f›() }‹v:}›>‹v:{›n > ‹n:1› ? <‹t:b›/> : ‹s:'x'›‹v:}›</‹t:A›>;‹k:if›"
    )]
    [InlineData("if (a < b && c > d) {}", "‹k:if› (a < b ‹o:&&› c > d) {}")]
    public void Elements_in_JavaScript(string code, string expected) => Assert.Equal(expected, Marked.Of("jsx", code));

    [Theory]
    [InlineData(
        "interface User<T> { id: number; name?: string }",
        "‹k:interface› ‹t:User›<‹t:T›> { ‹p:id›: ‹t:number›; ‹p:name›?: ‹t:string› }"
    )]
    [InlineData("const x = foo<string>(y as any)", "‹k:const› x = ‹f:foo›<‹t:string›>(y ‹k:as› ‹t:any›)")]
    [InlineData("const id = <T>(v: T): T => v", "‹k:const› id = <‹t:T›>(‹p:v›: ‹t:T›): ‹t:T› ‹o:=>› v")]
    [InlineData("type = 1; type A = B", "type = ‹n:1›; ‹k:type› ‹t:A› = ‹t:B›")]
    public void TypeScript(string code, string expected) => Assert.Equal(expected, Marked.Of("ts", code));

    [Theory]
    [InlineData("#!/bin/sh\n# c\necho a#b #c", "‹m:#!/bin/sh›\n‹c:# c›\n‹f:echo› a#b ‹c:#c›")]
    [InlineData(
        "echo \"$a ${b:-\"x\"} $(cat \"$c\") \\$d\"",
        "‹f:echo› ‹s:\"›‹v:$a›‹s: ›‹v:${b:-\"x\"}›‹s: ›‹v:$(›‹f:cat› ‹s:\"›‹v:$c›‹s:\"›‹v:)›‹s: \\$d\"›"
    )]
    [InlineData("echo '$a' $1 $? $", "‹f:echo› ‹s:'$a'› ‹v:$1› ‹v:$?› $")]
    [InlineData("A=1 B=\"x\" cmd C=2", "‹p:A›=1 ‹p:B›=‹s:\"x\"› ‹f:cmd› C=2")]
    [InlineData("export A=$B C=1", "‹k:export› ‹p:A›=‹v:$B› ‹p:C›=1")]
    [InlineData("pip install -U --quiet a-b", "‹f:pip› install ‹p:-U› ‹p:--quiet› a-b")]
    [InlineData("for f in *; do ls; done", "‹k:for› f ‹k:in› *‹o:;› ‹k:do› ‹f:ls›‹o:;› ‹k:done›")]
    [InlineData("a 2>&1 | sudo b && c", "‹f:a› ‹n:2›‹o:>&›‹n:1› ‹o:|› ‹f:sudo› ‹f:b› ‹o:&&› ‹f:c›")]
    [InlineData("case $x in a) b;; esac", "‹k:case› ‹v:$x› ‹k:in› a) ‹f:b›‹o:;;› ‹k:esac›")]
    [InlineData("echo `date` if", "‹f:echo› ‹o:`›‹f:date›‹o:`› if")]
    [InlineData("a \\\n  -b", "‹f:a› \\\n  ‹p:-b›")]
    [InlineData("echo 'open\nif", "‹f:echo› ‹s:'open\nif›")]
    public void Shell(string code, string expected) => Assert.Equal(expected, Marked.Of("bash", code));

    [Theory]
    [InlineData(
        "cat <<EOF >x\nHi $U's \"\nEOF\nls",
        "‹f:cat› ‹o:<<›‹m:EOF› ‹o:>›x\n‹s:Hi ›‹v:$U›‹s:'s \"\n›‹m:EOF›\n‹f:ls›"
    )]
    [InlineData("cat <<'E'\n$x\nE\nls", "‹f:cat› ‹o:<<›‹m:'E'›\n‹s:$x\n›‹m:E›\n‹f:ls›")]
    [InlineData("cat <<-E\n\tx\n\tE\nls", "‹f:cat› ‹o:<<-›‹m:E›\n‹s:\tx\n›‹m:\tE›\n‹f:ls›")]
    [InlineData("cat <<E\nx\n E", "‹f:cat› ‹o:<<›‹m:E›\n‹s:x\n E›")]
    [InlineData("cat <<<x\nls", "‹f:cat› ‹o:<<<›x\n‹f:ls›")]
    public void Shell_documents_end_at_their_mark(string code, string expected) =>
        Assert.Equal(expected, Marked.Of("sh", code));

    [Theory]
    [InlineData("bash", "$ pip install x\nit's done\n$ ls", "‹m:$ ›‹f:pip› install x\nit's done\n‹m:$ ›‹f:ls›")]
    [InlineData("console", "(env) $ a\n(x) y\nme@host:~/a$ b", "‹m:(env) $ ›‹f:a›\n(x) y\n‹m:me@host:~/a$ ›‹f:b›")]
    [InlineData("console", "root@host:/# b \\\n  -c\nout", "‹m:root@host:/# ›‹f:b› \\\n  ‹p:-c›\nout")]
    [InlineData("console", "$ echo \"a\nb\"\nout", "‹m:$ ›‹f:echo› ‹s:\"a\nb\"›\nout")]
    [InlineData("console", "# c\nls", "‹c:# c›\n‹f:ls›")]
    public void Shell_sessions_have_prompts_and_output(string language, string code, string expected) =>
        Assert.Equal(expected, Marked.Of(language, code));
}
