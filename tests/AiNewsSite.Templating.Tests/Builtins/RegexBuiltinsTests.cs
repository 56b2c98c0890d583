using static AiNewsSite.Templating.Tests.Builtins.BuiltinCall;

namespace AiNewsSite.Templating.Tests.Builtins;

public sealed class RegexBuiltinsTests
{
    [Fact]
    public void Match_gives_the_groups_of_the_first_match()
    {
        Assert.Equal("[\"v12\", \"12\"]", Text("regex.match", "app v12 v13", @"v(\d+)"));
        Assert.Equal("[]", Text("regex.match", "app", @"\d"));
        Assert.Equal("[\"a\", \"\"]", Text("regex.match", "a", "a(b)?"));
        Assert.Equal("[]", Text("regex.match", ScriptValue.Null, "a"));
    }

    [Fact]
    public void Matches_gives_a_list_for_each_match() =>
        Assert.Equal("[[\"v12\", \"12\"], [\"v3\", \"3\"]]", Text("regex.matches", "v12 v3", @"v(\d+)"));

    [Fact]
    public void Replace_and_split()
    {
        Assert.Equal("2/1", Text("regex.replace", "1-2", @"(\d)-(\d)", "$2/$1"));
        Assert.Equal("[\"a\", \"b\", \"\"]", Text("regex.split", "a, b,", @"\s*,\s*"));
        Assert.Equal("", Text("regex.replace", ScriptValue.Null, "a", "b"));
    }

    [Theory]
    [InlineData("A", "a", "i", "[\"A\"]")]
    [InlineData("x\ny", "^y$", "m", "[\"y\"]")]
    [InlineData("x\ny", "x.y", "s", "[\"x\\ny\"]")]
    [InlineData("xy", "x y # note", "x", "[\"xy\"]")]
    [InlineData("X\nY", "x.y", "is", "[\"X\\nY\"]")]
    [InlineData("I", "i", "i", "[\"I\"]")]
    public void Options_are_letters(string text, string pattern, string options, string expected) =>
        Assert.Equal(expected, Text("regex.match", text, pattern, options));

    [Fact]
    public void Patterns_are_escaped_and_back()
    {
        Assert.Equal(@"\(a\.\*\)", Text("regex.escape", "(a.*)"));
        Assert.Equal("(a.*)", Text("regex.unescape", @"\(a\.\*\)"));
        Assert.Equal(0, Fails("regex.unescape", @"\u1").Index);
    }

    [Fact]
    public void A_broken_pattern_is_reported_at_its_argument() => Assert.Equal(1, Fails("regex.match", "a", "(").Index);

    [Fact]
    public void A_pattern_that_takes_too_long_is_stopped()
    {
        RenderOptions options = new() { RegexTimeout = TimeSpan.FromMilliseconds(50) };
        BadArgumentException error = Assert.Throws<BadArgumentException>(() =>
            In(Context(options), "regex.match", new string('a', 40) + "!", "^(a|aa)+$")
        );
        Assert.Equal(1, error.Index);
        Assert.Equal("The pattern `^(a|aa)+$` took longer than 0.05 seconds on this text", error.Message);
    }

    [Fact]
    public void Many_patterns_do_not_pile_up()
    {
        for (int i = 0; i < 1000; i++)
        {
            Assert.Equal($"[\"{i}\"]", Text("regex.match", $"<{i}>", $"(?<=<){i}"));
        }
    }
}
