using System.Numerics;
using AiNewsSite.Templating.Rendering;
using static AiNewsSite.Templating.Tests.Builtins.BuiltinCall;

namespace AiNewsSite.Templating.Tests.Builtins;

public sealed class ObjectBuiltinsTests
{
    private static readonly ScriptValue Post = Object(
        ("title", "日本 <b> & 'x'"),
        ("tags", List("a", 1)),
        ("none", ScriptValue.Null)
    );

    [Fact]
    public void Default_replaces_null_and_empty_text_only()
    {
        Assert.Equal("d", Of("object.default", ScriptValue.Null, "d"));
        Assert.Equal("d", Of("object.default", "", "d"));
        Assert.Equal("d", Of("object.default", ScriptValue.FromMarkup(""), "d"));
        Assert.Equal(" ", Of("object.default", " ", "d"));
        Assert.Equal(false, Of("object.default", false, "d"));
        Assert.Equal(0, Of("object.default", 0, "d"));
    }

    [Fact]
    public void Members_are_listed_and_looked_up()
    {
        Assert.Equal("[\"title\", \"tags\", \"none\"]", Text("object.keys", Post));
        Assert.Equal("[\"a\", 2]", Text("object.values", Object(("x", "a"), ("y", 2))));
        Assert.Equal("[]", Text("object.keys", ScriptValue.Null));
        Assert.Equal(true, Of("object.has_key", Post, "none"));
        Assert.Equal(false, Of("object.has_value", Post, "none"));
        Assert.Equal(true, Of("object.has_value", Post, "title"));
        Assert.Equal(false, Of("object.has_key", Post, "x"));
        Assert.Equal(false, Of("object.has_key", ScriptValue.Null, "x"));
    }

    [Fact]
    public void Size_of_any_value()
    {
        Assert.Equal(3, Of("object.size", Post));
        Assert.Equal(2, Of("object.size", List(1, 2)));
        Assert.Equal(2, Of("object.size", "日本"));
        Assert.Equal(0, Of("object.size", 5));
        Assert.Equal(0, Of("object.size", ScriptValue.Null));
    }

    public static TheoryData<string, string, string> Types =>
        new()
        {
            { "null", "", "" },
            { "true", "boolean", "bool" },
            { "1", "number", "int" },
            { "99999999999", "number", "long" },
            { "1.5", "number", "double" },
            { "\"t\"", "string", "string" },
            { "[]", "array", "array" },
            { "{}", "object", "object" },
        };

    [Theory]
    [MemberData(nameof(Types))]
    public void Types_have_a_coarse_and_a_fine_name(string json, string type, string kind)
    {
        ScriptValue value = Of("object.from_json", json);
        Assert.Equal(type, Text("object.typeof", value));
        Assert.Equal(kind, Text("object.kind", value));
    }

    [Fact]
    public void Ranges_and_lazy_lists_are_iterators()
    {
        ScriptValue range = ScriptValue.From(new ScriptRange(1, 3, includesEnd: true));
        Assert.Equal("iterator", Text("object.typeof", range));
        Assert.Equal("range", Text("object.kind", range));
        Assert.Equal("iterator", Text("object.typeof", Of("array.limit", List(1), 1)));
        Assert.Equal("datetime", Text("object.kind", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        Assert.Equal("decimal", Text("object.kind", ScriptValue.From(1.5m)));
    }

    [Fact]
    public void Format_uses_net_formats()
    {
        Assert.Equal("00FF", Text("object.format", 255, "X4"));
        Assert.Equal("1,523.00", Text("object.format", 1523, "N2"));
        Assert.Equal("1.523,00", Text("object.format", 1523, "N2", "de-DE"));
        Assert.Equal(
            "2026/01",
            Text("object.format", new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero), "yyyy/MM")
        );
        Assert.Equal("", Text("object.format", ScriptValue.Null, "N2"));
        Assert.Equal(0, Fails("object.format", "x", "N2").Index);
        Assert.Equal(1, Fails("object.format", 1.5, "X4").Index);
    }

    [Fact]
    public void Json_is_ascii_in_the_language_and_utf8_on_a_site()
    {
        Assert.Equal(
            "{\"title\":\"\\u65E5\\u672C \\u003Cb\\u003E \\u0026 \\u0027x\\u0027\",\"tags\":[\"a\",1],\"none\":null}",
            Text("object.to_json", Post)
        );
        ScriptValue onSite = OnSite("object.to_json", Post);
        Assert.True(onSite.IsMarkup);
        Assert.Equal(
            "{\"title\":\"日本 \\u003Cb\\u003E \\u0026 \\u0027x\\u0027\",\"tags\":[\"a\",1],\"none\":null}",
            onSite.AsText()
        );
        RenderContext context = Context(RenderOptions.Site);
        Find("object.to_json").Writer!(context, [Post], context.Output);
        Assert.Equal(onSite.AsText(), context.Output.ToString());
    }

    [Fact]
    public void Json_of_scalars()
    {
        Assert.Equal("null", Text("object.to_json", ScriptValue.Null));
        Assert.Equal("true", Text("object.to_json", true));
        Assert.Equal("1.5", Text("object.to_json", 1.5));
        Assert.Equal("1.50", Text("object.to_json", ScriptValue.From(1.50m)));
        Assert.Equal(
            "123456789012345678901234567890",
            Text("object.to_json", ScriptValue.From(BigInteger.Parse("123456789012345678901234567890", null)))
        );
        Assert.Equal(
            "\"2026-01-02T03:04:05.5+09:00\"",
            Text("object.to_json", new DateTimeOffset(2026, 1, 2, 3, 4, 5, 500, TimeSpan.FromHours(9)))
        );
        Assert.Equal(
            "\"2026-01-02T03:04:05Z\"",
            Text(
                "object.to_json",
                ScriptValue.From(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), DateTimeKind.Utc)
            )
        );
        Assert.Equal(0, Fails("object.to_json", double.NaN).Index);
    }

    [Fact]
    public void Json_of_a_loop_is_an_error()
    {
        ScriptObject loop = [];
        loop["self"] = ScriptValue.From(loop);
        Assert.Throws<ScriptFailureException>(() => Of("object.to_json", ScriptValue.From(loop)));
    }

    [Fact]
    public void Json_is_read()
    {
        Assert.Equal(
            "{a: [1, 2.5, \"日\", null, true], b: {}}",
            Text("object.from_json", "{\"a\":[1,2.5,\"日\",null,true],\"b\":{}}")
        );
        Assert.Equal(ScriptKind.Long, Of("object.from_json", "99999999999").Kind);
        Assert.Equal(ScriptKind.BigInteger, Of("object.from_json", "99999999999999999999").Kind);
        Assert.True(Of("object.from_json", "").IsNull);
        BadArgumentException error = Fails("object.from_json", "{\n  x");
        Assert.Equal((0, "The text is not JSON: see its line 2, byte 3"), (error.Index, error.Message));
    }
}
