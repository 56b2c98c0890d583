using System.Text;
using AiNewsSite.Templating.Rendering;
using FsCheck;
using FsCheck.Fluent;

namespace AiNewsSite.Templating.Tests;

public sealed class TemplateTests
{
    private const string Page = """
        {{ func box(x) }}<b>{{ x }}</b>{{ end -}}
        <h1>{{ page.title }}</h1>{{ n = 0 }}
        {{~ for tag in page.tags ~}}
        {{ n += for.index; tag | string.upcase | box }}{{ include 'item' tag size: n }}
        {{~ end ~}}
        {{ capture c }}{{ n }}{{ end; c + page.title; page.extra = c; page.extra }}
        """;

    private static readonly TemplateSet Set = new(name => name == "item" ? "({{ $1 }} {{ $size }})" : null);

    [Fact]
    public void Many_threads_render_one_template_to_equal_pages()
    {
        Template template = Template.Parse(Page);
        ScriptRecord model = Model();
        string expected = Render(template, model);
        Assert.Contains("<b>A</b>(a 0)", expected, StringComparison.Ordinal);
        string[] pages = new string[2000];
        Parallel.For(0, pages.Length, i => pages[i] = Render(template, model));
        Assert.All(pages, page => Assert.Equal(expected, page));
    }

    [Fact]
    public void Assignments_to_the_model_show_in_the_render_and_never_in_the_model()
    {
        ScriptRecord model = Model();
        Assert.Equal("old new", Text("{{ page.title }} {{ x = page; x.title = 'new'; page.title }}", model));
        Assert.Equal("old", Text("{{ page.title }}", model));
        Assert.Equal("3", Text("{{ page = 3; page }}", model));
        Assert.True(model.TryGetMember("page", out ScriptValue page) && page.AsObject.Count == 2);
    }

    [Fact]
    public void Lists_of_the_host_cannot_be_changed()
    {
        string message = Fails("{{ page.tags[0] = 'x' }}", Model()).Message;
        Assert.StartsWith("Cannot set a value for the readonly member", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Variables_of_one_render_are_not_seen_in_the_next()
    {
        Assert.Equal("1", Text("{{ x = 1; $y = 2; date.format = '%Y'; x }}", Model()));
        Assert.Equal("[] %d %b %Y", Text("[{{ x }}{{ $y }}] {{ date.format }}", Model()));
    }

    [Fact]
    public void A_failed_render_leaves_nothing_for_the_next()
    {
        for (int i = 0; i < 3; i++)
        {
            Fails("{{ for x in 1..3; capture y; func f(a); z.z; end; f 1; end; end }}", Model());
            Assert.Equal("[]", Text("[{{ x }}{{ a }}]", Model()));
        }
    }

    [Fact]
    public void Long_pages_are_written_whole()
    {
        byte[] body = new byte[3 << 20];
        body.AsSpan().Fill((byte)'x');
        ScriptRecord model = new([KeyValuePair.Create("content", ScriptValue.FromMarkup(body))]);
        using Utf8Output output = new();
        Assert.Null(Template.Parse("<p>{{ content }}</p>").Render(model, output, RenderOptions.Site));
        Assert.Equal(body.Length + 7, output.Count);
    }

    [Fact]
    public void Output_beyond_its_limit_is_an_error_not_a_cut()
    {
        RenderOptions options = RenderOptions.Site with { MaxOutput = 1000 };
        using Utf8Output output = new();
        Template template = Template.Parse("{{ for i in 1..1000 }}{{ i }} {{ end }}");
        TemplateError? error = template.Render(ScriptRecord.Empty, output, options);
        Assert.Contains("limit of 1000 bytes", error!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ x = 'a'; for i in 1..900; x = x + x; end }}")]
    [InlineData("{{ x = [1]; for i in 1..900; x = x + x; end }}")]
    [InlineData("{{ x = 3; for i in 1..900; x = x * x; end }}")]
    [InlineData("{{ x = 'a'; for i in 1..900; capture x; x; x; end; end }}")]
    [InlineData("{{ 'a' * 2000000000 }}")]
    [InlineData("{{ x = 'object.eval x'; object.eval x }}")]
    [InlineData("{{ x = '{{ object.eval_template x }}'; object.eval_template x }}")]
    [InlineData("{{ 1..2000000000 }}")]
    [InlineData("{{ 1 << 2000000000 }}")]
    [InlineData("{{ a = []; a[2000000000] = 1 }}")]
    public void Values_that_grow_without_bound_are_errors(string text) => Fails(text, Model());

    [Fact]
    public void An_error_in_an_include_tells_the_calls_that_led_there()
    {
        TemplateSet set = new(name =>
            name == "a" ? "\n {{ include 'b' }}"
            : name == "b" ? "{{ x.y }}"
            : null
        );
        using Utf8Output output = new();
        Template template = Template.Parse("{{ include 'a' }}", "page");
        TemplateError? error = template.Render(Model(), output, RenderOptions.Site, set);
        Assert.Equal("b(1,6) : error : Object `x` is null. Cannot access member: x.y", error!.ToString());
        Assert.Equal([new TemplatePlace("a", 2, 5), new TemplatePlace("page", 1, 4)], error.Stack.ToArray());
    }

    [Fact]
    public void Functions_of_the_host_are_called_like_builtins()
    {
        Builtin asset = new("asset", (_, a) => "/assets/" + a[0].AsText(), Parameter.Text("path"));
        TemplateSet set = new(_ => null, [KeyValuePair.Create("asset", ScriptValue.From(asset))]);
        using Utf8Output output = new();
        Assert.Null(Template.Parse("{{ 'a.css' | asset }}").Render(Model(), output, RenderOptions.Site, set));
        Assert.Equal("/assets/a.css", output.ToString());
    }

    [Theory]
    [InlineData("(", 100_000)]
    [InlineData("[", 100_000)]
    [InlineData("!", 100_000)]
    [InlineData("{a:", 100_000)]
    [InlineData("1+", 100_000)]
    [InlineData("a.", 100_000)]
    [InlineData("a|", 100_000)]
    [InlineData("a ? ", 100_000)]
    [InlineData("a[", 100_000)]
    [InlineData("f(", 100_000)]
    [InlineData("if 1;", 100_000)]
    [InlineData("do;", 100_000)]
    [InlineData("$\"{", 100_000)]
    [InlineData("case 1; when ", 100_000)]
    public void Deep_nesting_is_an_error_and_no_stack_overflow(string part, int times)
    {
        string code = string.Concat(Enumerable.Repeat(part, times));
        Assert.True(Template.Parse("{{ " + code).HasErrors);
        Assert.True(Template.Parse("{{ " + code + "1 }}").HasErrors);
    }

    [Fact]
    public void Nesting_within_the_limit_is_read()
    {
        string code = new string('(', 200) + "1" + new string(')', 200);
        Assert.Equal("1", Text("{{ " + code + " }}", Model()));
        Assert.Equal("1500", Text("{{ " + string.Join('+', Enumerable.Repeat("1", 1500)) + " }}", Model()));
    }

    [Fact]
    public void No_text_makes_parsing_or_rendering_throw()
    {
        string[] pieces =
        [
            .. "{{ }} {%{ }%} - ~ \n ; # ## ( ) [ ] { } , . .. ..< ... ?. ? : | |> @ ^ ! && || ?? ?! == != < <= + ++ - -- * / // % = += ??=".Split(
                ' '
            ),
            .. "if else end for in while case when capture func ret with import readonly wrap tablerow break continue do this null true".Split(
                ' '
            ),
            .. "x y.z $ $0 $$ $a 1 0x1F 2.5 1m 'a' \"b\" `c` $\"{ }\" empty include 'i' string.upcase array.sort date.now object.eval limit: reversed".Split(
                ' '
            ),
            "{{ ",
            " }}",
            "{{ x = ",
            " end }}",
        ];
        TemplateSet set = new(name => name == "i" ? "{{ $1 }}{{ x }}" : null);
        Gen<string> texts = Gen.Elements(pieces).ListOf().Select(parts => "{{ " + string.Join(' ', parts));
        Prop.ForAll(
                texts.ToArbitrary(),
                text =>
                {
                    using Utf8Output output = new();
                    Template.Parse(text).Render(Model(), output, RenderOptions.Language with { LoopLimit = 50 }, set);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(4_000).WithEndSize(40));
    }

    [Fact]
    public void Json_keeps_whole_numbers_whole_and_objects_in_order()
    {
        ScriptValue model = JsonModel.Parse("""{"b": 1, "a": [2.5, 12345678901234567890, true, null]}"""u8);
        Assert.Equal("{b: 1, a: [2.5, 12345678901234567890, true, null]}", model.ToString());
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => JsonModel.Parse("{"u8));
    }

    private static ScriptRecord Model()
    {
        ScriptRecord page = new([
            KeyValuePair.Create("title", ScriptValue.From("old")),
            KeyValuePair.Create(
                "tags",
                ScriptValue.From((IReadOnlyList<ScriptValue>)new ScriptValue[] { "a", "b", "c" })
            ),
        ]);
        return new ScriptRecord([KeyValuePair.Create("page", ScriptValue.From(page))]);
    }

    private static string Render(Template template, IScriptObject model)
    {
        using Utf8Output output = new();
        Assert.Null(template.Render(model, output, RenderOptions.Site, Set));
        return Encoding.UTF8.GetString(output.Written);
    }

    private static string Text(string template, IScriptObject model) => Render(Template.Parse(template), model);

    private static TemplateError Fails(string text, IScriptObject model)
    {
        using Utf8Output output = new();
        TemplateError? error = Template.Parse(text).Render(model, output, RenderOptions.Language, Set);
        Assert.NotNull(error);
        return error;
    }
}
