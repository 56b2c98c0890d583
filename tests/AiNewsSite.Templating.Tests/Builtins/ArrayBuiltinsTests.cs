using AiNewsSite.Templating.Builtins;
using AiNewsSite.Templating.Rendering;
using static AiNewsSite.Templating.Tests.Builtins.BuiltinCall;

namespace AiNewsSite.Templating.Tests.Builtins;

public sealed class ArrayBuiltinsTests
{
    private static readonly ScriptValue Numbers = List(3, 1, 2);

    [Fact]
    public void Changes_are_made_to_copies()
    {
        Assert.Equal("[3, 1, 2, 9]", Text("array.add", Numbers, 9));
        Assert.Equal("[9]", Text("array.add", ScriptValue.Null, 9));
        Assert.Equal("[3, 1, 2, 9, 8]", Text("array.add_range", Numbers, List(9, 8)));
        Assert.Equal("[3, 1, 2, 9, 8]", Text("array.concat", Numbers, List(9, 8)));
        Assert.Equal("", Text("array.concat", ScriptValue.Null, ScriptValue.Null));
        Assert.Equal("[3, 9, 1, 2]", Text("array.insert_at", Numbers, 1, 9));
        Assert.Equal("[3, 1, 2, null, 9]", Text("array.insert_at", Numbers, 4, 9));
        Assert.Equal("[9, 3, 1, 2]", Text("array.insert_at", Numbers, -1, 9));
        Assert.Equal("[3, 2]", Text("array.remove_at", Numbers, 1));
        Assert.Equal("[3, 1]", Text("array.remove_at", Numbers, -1));
        Assert.Equal("[3, 1, 2]", Text("array.remove_at", Numbers, 7));
        Assert.Equal("[3, 1, 2]", Numbers.ToString());
    }

    [Fact]
    public void Ends_and_size()
    {
        Assert.Equal(3, Of("array.first", Numbers));
        Assert.Equal(2, Of("array.last", Numbers));
        Assert.Equal(3, Of("array.size", Numbers));
        Assert.Equal(ScriptValue.Null, Of("array.first", List()));
        Assert.Equal(0, Of("array.size", ScriptValue.Null));
        Assert.Equal(2, Of("array.size", "日本"));
        Assert.Equal(
            "k",
            Of("array.first", Object(("k", 1))).AsObject.TryGetMember("key", out ScriptValue key) ? key : default
        );
    }

    [Theory]
    [InlineData(2, "[3, 1]")]
    [InlineData(0, "[]")]
    [InlineData(-4, "[]")]
    [InlineData(9, "[3, 1, 2]")]
    public void Limit_clamps(int count, string expected) => Assert.Equal(expected, Text("array.limit", Numbers, count));

    [Theory]
    [InlineData(2, "[2]")]
    [InlineData(0, "[3, 1, 2]")]
    [InlineData(-4, "[3, 1, 2]")]
    [InlineData(9, "[]")]
    public void Offset_clamps(int index, string expected) =>
        Assert.Equal(expected, Text("array.offset", Numbers, index));

    [Fact]
    public void Views_are_iterators_and_lists_at_once()
    {
        ScriptValue reversed = Of("array.reverse", Of("array.offset", Numbers, 1));
        Assert.True(reversed.IsIterator);
        Assert.Equal(2, reversed.AsList[0]);
        Assert.Equal("[2, 1]", reversed.ToString());
        Assert.Equal([2, 1], reversed.AsList);
        Assert.False(Of("array.sort", Numbers).IsIterator);
    }

    [Fact]
    public void Nulls_and_doubles_go()
    {
        Assert.Equal("[1, 2]", Text("array.compact", List(ScriptValue.Null, 1, ScriptValue.Null, 2)));
        Assert.Equal(
            "[1, \"1\", 1, \"a\"]",
            Text("array.uniq", List(1, "1", 1.0, 1, "a", "a", ScriptValue.FromMarkup("a")))
        );
    }

    [Fact]
    public void Contains_wants_the_same_kind()
    {
        Assert.Equal(true, Of("array.contains", Numbers, 1));
        Assert.Equal(false, Of("array.contains", Numbers, "1"));
        Assert.Equal(false, Of("array.contains", Numbers, 1.0));
        Assert.Equal(false, Of("array.contains", ScriptValue.Null, 1));
    }

    [Fact]
    public void Map_skips_items_without_the_member()
    {
        ScriptValue list = List(Object(("t", "a")), Object(), 5, Object(("t", ScriptValue.Null)));
        Assert.Equal("[\"a\", null]", Text("array.map", list, "t"));
        Assert.Equal("", Text("array.map", list, ScriptValue.Null));
    }

    [Fact]
    public void Join_uses_the_output_rule_and_may_call_a_function()
    {
        Assert.Equal("1|true||[2, \"x\"]", Text("array.join", List(1, true, ScriptValue.Null, List(2, "x")), "|"));
        Assert.Equal("A, B", Text("array.join", List("a", "b"), ", ", Find("string.upcase")));
        Assert.Equal("", Text("array.join", ScriptValue.Null, ","));
        Assert.Equal(2, Fails("array.join", Numbers, ",", "upcase").Index);
    }

    [Fact]
    public void Join_of_markup_stays_markup_on_a_site()
    {
        ScriptValue joined = OnSite("array.join", List(ScriptValue.FromMarkup("<b>a</b>"), "c<d"), " & ");
        Assert.True(joined.IsMarkup);
        Assert.Equal("<b>a</b> &amp; c&lt;d", joined.AsText());
        Assert.False(OnSite("array.join", List("<b>"), ",").IsMarkup);
    }

    [Fact]
    public void Functions_are_called_for_each_item()
    {
        ScriptValue words = List(" a", "b ", "");
        Assert.Equal("[\"a\", \"b\", \"\"]", Text("array.each", words, Find("string.strip")));
        Assert.Equal("[\"\"]", Text("array.filter", words, Find("string.empty")));
        Assert.Equal(true, Of("array.any", words, Find("string.contains"), "b"));
        Assert.Equal(false, Of("array.any", words, Find("string.contains"), "c"));
        Assert.Equal(false, Of("array.any", ScriptValue.Null, Find("string.contains"), "c"));
    }

    [Fact]
    public void A_value_that_is_no_function_is_reported_at_its_argument()
    {
        BadArgumentException error = Fails("array.each", Numbers, "x");
        Assert.Equal(1, error.Index);
        Assert.Equal("The parameter `x` is not a function. Maybe prefix it with @?", error.Message);
        Assert.Equal(1, Fails("array.filter", Numbers, ScriptValue.Null).Index);
    }

    [Fact]
    public void Cycle_keeps_its_place_per_list_text_or_group()
    {
        RenderContext context = Context();
        ScriptValue list = List("odd", "even");
        string[] seen =
        [
            .. Enumerable.Range(0, 3).Select(_ => In(context, "array.cycle", list).AsText()!),
            In(context, "array.cycle", List("odd", "even"), "g").AsText()!,
            In(context, "array.cycle", List("odd", "even")).AsText()!,
        ];
        Assert.Equal(["odd", "even", "odd", "odd", "even"], seen);
        Assert.True(In(context, "array.cycle", List()).IsNull);
    }

    [Fact]
    public void Sort_is_stable_and_puts_nulls_first()
    {
        ScriptValue list = List(
            Object(("n", 2), ("id", "a")),
            Object(("n", 1), ("id", "b")),
            Object(("id", "c")),
            Object(("n", 1), ("id", "d"))
        );
        Assert.Equal("cbda", Text("array.join", Of("array.map", Of("array.sort", list, "n"), "id"), ""));
        Assert.Equal("[]", Text("array.sort", ScriptValue.Null));
        ScriptValue deep = List(Object(("a", Object(("b", 2)))), Object(("a", Object(("b", 1)))));
        Assert.Equal("[{a: {b: 1}}, {a: {b: 2}}]", Text("array.sort", deep, "a.b"));
    }

    [Fact]
    public void Sort_takes_whole_numbers_of_any_size_but_no_mixed_kinds()
    {
        Assert.Equal("[-1, 2, 99999999999]", Text("array.sort", List(99999999999, 2, -1)));
        Assert.Equal("[false, true]", Text("array.sort", List(true, false)));
        Assert.Equal(0, Fails("array.sort", List(1, 2.5)).Index);
        Assert.Equal("Cannot compare `int` with `string` while sorting", Fails("array.sort", List(1, "a")).Message);
        Assert.Equal("Cannot sort values of type `object`", Fails("array.sort", List(Object())).Message);
    }

    [Theory]
    [InlineData("_x -a 10 9 a A b B é z")]
    [InlineData("ab aB Ab AB abc")]
    [InlineData("cote coté côte côté")]
    [InlineData("1 a ΑΙ あい アイ あう 漢字")]
    [InlineData("a-b a.b a1 aa")]
    public void Text_sorts_the_same_on_every_machine(string expected)
    {
        string[] words = expected.Split(' ');
        Array.Reverse(words);
        Array.Sort(words, (a, b) => TextOrder.Compare(TextOrder.KeyOf(a), TextOrder.KeyOf(b)));
        Assert.Equal(expected.Split(' '), words);
    }

    [Fact]
    public void Work_on_items_counts_against_the_loop_limit()
    {
        RenderContext context = Context(new RenderOptions { LoopLimit = 4 });
        ScriptValue list = List(1, 2, 3, 4, 5);
        Assert.Throws<ScriptFailureException>(() => In(context, "array.sort", list));
        Assert.Equal(5, In(context, "array.size", list));
    }

    [Fact]
    public void What_is_no_list_is_reported_at_its_argument() => Assert.Equal(0, Fails("array.first", 5).Index);
}
