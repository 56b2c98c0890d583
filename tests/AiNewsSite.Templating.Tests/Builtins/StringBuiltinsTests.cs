using static AiNewsSite.Templating.Tests.Builtins.BuiltinCall;

namespace AiNewsSite.Templating.Tests.Builtins;

public sealed class StringBuiltinsTests
{
    [Theory]
    [InlineData("string.upcase", "gpt-5 é", "GPT-5 É")]
    [InlineData("string.downcase", "TITLE I", "title i")]
    [InlineData("string.capitalize", "ai news", "Ai news")]
    [InlineData("string.capitalizewords", "ai  news (from tokyo)", "Ai  News (from Tokyo)")]
    [InlineData("string.strip", " \t\u3000本文\u3000\n", "本文")]
    [InlineData("string.lstrip", "  a ", "a ")]
    [InlineData("string.rstrip", "  a ", "  a")]
    [InlineData("string.strip_newlines", "a\r\nb\rc\nd", "abcd")]
    [InlineData("string.handleize", "100% Open & Free!!", "100-open-free")]
    [InlineData("string.handleize", ".NET", "-net")]
    [InlineData("string.handleize", "AI ニュース", "ai-ニュース")]
    [InlineData("string.escape", "a\t\"b\"\\\u0001", "a\\t\\\"b\\\"\\\\\\x01")]
    [InlineData("string.literal", "say \"hi\"\n", "\"say \\\"hi\\\"\\n\"")]
    [InlineData("string.base64_encode", "日本", "5pel5pys")]
    [InlineData("string.base64_decode", "5pel5pys", "日本")]
    [InlineData("string.md5", "ai", "4921c0e2d1f6005abe1f9ec2e2041909")]
    [InlineData("string.size", "日本", "2")]
    [InlineData("string.empty", "", "true")]
    [InlineData("string.whitespace", " \u3000", "true")]
    [InlineData("string.to_int", " 12 ", "12")]
    [InlineData("string.to_int", "12.5", "")]
    [InlineData("string.to_long", "99999999999", "99999999999")]
    [InlineData("string.to_float", "1.5", "1.5")]
    [InlineData("string.to_double", "1,234.5", "1234.5")]
    [InlineData("string.to_double", "a", "")]
    public void A_text_gives(string path, string text, string expected) => Assert.Equal(expected, Text(path, text));

    [Theory]
    [InlineData("string.upcase")]
    [InlineData("string.capitalize")]
    [InlineData("string.strip_newlines")]
    [InlineData("string.escape")]
    [InlineData("string.literal")]
    [InlineData("string.sha256")]
    [InlineData("string.base64_encode")]
    public void Null_prints_nothing(string path) => Assert.Equal("", Text(path, ScriptValue.Null));

    [Theory]
    [InlineData("string.contains", "abc", "bc", true)]
    [InlineData("string.contains", "abc", "BC", false)]
    [InlineData("string.contains", "abc", "", false)]
    [InlineData("string.starts_with", "abc", "ab", true)]
    [InlineData("string.starts_with", "abc", "", false)]
    [InlineData("string.ends_with", "abc", "bc", true)]
    [InlineData("string.ends_with", "abc", "C", false)]
    [InlineData("string.equals_ignore_case", "Ai", "aI", true)]
    public void A_question_is_ordinal(string path, string text, string value, bool expected) =>
        Assert.Equal(expected, Of(path, text, value));

    [Fact]
    public void Replace_minds_case_but_replace_first_does_not()
    {
        Assert.Equal("x A", Text("string.replace", "a A", "a", "x"));
        Assert.Equal("x a", Text("string.replace_first", "A a", "a", "x"));
        Assert.Equal("A x", Text("string.replace_first", "A a", "A", "x", true));
        Assert.Equal(" a", Text("string.remove_first", "A a", "a"));
        Assert.Equal("A ", Text("string.remove_last", "A a", "A"));
        Assert.Equal("bc", Text("string.remove", "abac", "a"));
    }

    [Fact]
    public void An_empty_needle_is_reported_at_its_argument()
    {
        Assert.Equal(1, Fails("string.replace", "a", "", "b").Index);
        Assert.Equal(1, Fails("string.remove", "a", "").Index);
        Assert.Equal("a", Text("string.remove_first", "a", ""));
    }

    [Theory]
    [InlineData(0, "hello")]
    [InlineData(3, "lo")]
    [InlineData(-2, "lo")]
    [InlineData(-9, "hello")]
    [InlineData(5, "")]
    public void Slice_goes_to_the_end(int start, string expected) =>
        Assert.Equal(expected, Text("string.slice", "hello", start));

    [Theory]
    [InlineData(1, 3, "ell")]
    [InlineData(-3, 2, "ll")]
    [InlineData(3, 99, "lo")]
    [InlineData(-7, 3, "h")]
    [InlineData(-7, 1, "")]
    [InlineData(2, -1, "")]
    [InlineData(2, int.MaxValue, "llo")]
    public void Slice_clamps(int start, int length, string expected) =>
        Assert.Equal(expected, Text("string.slice", "hello", start, length));

    [Fact]
    public void Slice1_takes_one_unit() => Assert.Equal("e", Text("string.slice1", "hello", 1));

    [Fact]
    public void Split_drops_empty_parts()
    {
        Assert.Equal("[\"a\", \"b\"]", Text("string.split", ",a,,b,", ","));
        Assert.Equal("[\"ab\"]", Text("string.split", "ab", ""));
        Assert.Equal("[]", Text("string.split", ScriptValue.Null, ","));
        Assert.True(Of("string.split", "a b", " ").IsIterator);
    }

    [Theory]
    [InlineData("abcdef", 5, "ab...")]
    [InlineData("abcde", 5, "abcde")]
    [InlineData("abcdef", 2, "...")]
    [InlineData("ab🎌cd", 6, "ab🎌cd")]
    [InlineData("a🎌🎌bc", 5, "a...")]
    [InlineData("abcd", -1, "...")]
    public void Truncate_counts_its_ellipsis(string text, int length, string expected) =>
        Assert.Equal(expected, Text("string.truncate", text, length));

    [Fact]
    public void Truncatewords_always_ends_in_dots()
    {
        Assert.Equal("one two...", Text("string.truncatewords", "one   two\nthree", 2));
        Assert.Equal("one two...", Text("string.truncatewords", "one two", 5, "!"));
        Assert.Equal("...", Text("string.truncatewords", "one", 0));
    }

    [Theory]
    [InlineData(1, "post")]
    [InlineData(0, "posts")]
    [InlineData(2, "posts")]
    public void Pluralize_knows_only_one(int number, string expected) =>
        Assert.Equal(expected, Text("string.pluralize", number, "post", "posts"));

    [Fact]
    public void Padding_is_limited()
    {
        Assert.Equal("   ab", Text("string.pad_left", "ab", 5));
        Assert.Equal("ab   ", Text("string.pad_right", "ab", 5));
        Assert.Equal("ab", Text("string.pad_left", "ab", -1));
        Assert.Equal(1, Fails("string.pad_left", "ab", int.MaxValue).Index);
    }

    [Fact]
    public void Index_of_takes_start_count_and_comparison()
    {
        Assert.Equal(1, Of("string.index_of", "banana", "an"));
        Assert.Equal(3, Of("string.index_of", "banana", "an", 2));
        Assert.Equal(-1, Of("string.index_of", "banana", "an", 2, 2));
        Assert.Equal(0, Of("string.index_of", "Banana", "b", ScriptValue.Null, ScriptValue.Null, "OrdinalIgnoreCase"));
        Assert.Equal(2, Fails("string.index_of", "banana", "an", 7).Index);
        Assert.Equal(4, Fails("string.index_of", "b", "b", 0, 1, "Loose").Index);
    }

    [Fact]
    public void Hashes_are_lower_hexadecimal_of_utf8()
    {
        Assert.Equal("e0c9035898dd52fc65c41454cec9c4d2611bfb37", Text("string.sha1", "aa"));
        Assert.Equal(
            "77710aedc74ecfa33685e33a6c7df5cc83004da1bdcef7fb280f5c2b2e97e0a5",
            Text("string.sha256", "日本語")
        );
        Assert.Equal(128, Text("string.sha512", "a").Length);
        Assert.Equal(
            "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
            Text("string.hmac_sha1", "what do ya want for nothing?", "Jefe")
        );
        Assert.StartsWith(
            "5bdcc146bf60754e6a042426089575c7",
            Text("string.hmac_sha256", "what do ya want for nothing?", "Jefe"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "164b7a7bfcf819e2e395fbe73b56e0a3",
            Text("string.hmac_sha512", "what do ya want for nothing?", "Jefe"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Text_that_is_no_base64_is_an_error() => Assert.Equal(0, Fails("string.base64_decode", "%%").Index);

    [Fact]
    public void Handleize_refuses_null() => Assert.Equal(0, Fails("string.handleize", ScriptValue.Null).Index);

    [Fact]
    public void Values_are_taken_by_the_output_rule() =>
        Assert.Equal("true[1, \"a\"]", Text("string.append", true, List(1, "a")));

    [Fact]
    public void Beside_markup_the_other_text_is_escaped()
    {
        ScriptValue joined = OnSite("string.append", ScriptValue.FromMarkup("<b>a</b>"), " < b");
        Assert.True(joined.IsMarkup);
        Assert.Equal("<b>a</b> &lt; b", joined.AsText());
        Assert.Equal("&lt;<b>a</b>", OnSite("string.prepend", ScriptValue.FromMarkup("<b>a</b>"), "<").AsText());
    }
}
