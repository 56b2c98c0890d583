using AiNewsSite.Templating.Rendering;
using static AiNewsSite.Templating.Tests.Builtins.BuiltinCall;

namespace AiNewsSite.Templating.Tests.Builtins;

public sealed class MathBuiltinsTests
{
    [Theory]
    [InlineData("math.abs", -15.5, "15.5")]
    [InlineData("math.abs", -5, "5")]
    [InlineData("math.abs", -2147483648, "2147483648")]
    [InlineData("math.ceil", 4.1, "5")]
    [InlineData("math.ceil", -4.9, "-4")]
    [InlineData("math.floor", 4.9, "4")]
    [InlineData("math.floor", -4.1, "-5")]
    [InlineData("math.round", 2.5, "2")]
    [InlineData("math.round", 3.5, "4")]
    [InlineData("math.is_number", 3.5, "true")]
    public void A_number_gives(string path, object number, string expected) =>
        Assert.Equal(expected, Text(path, number is int whole ? whole : (double)number));

    [Fact]
    public void Round_takes_digits()
    {
        Assert.Equal("4.56", Text("math.round", 4.5612, 2));
        Assert.Equal("1.24", Text("math.round", ScriptValue.From(1.235m), 2));
        Assert.Equal("1.5", Text("math.round", "1.49", 1));
        Assert.Equal(1, Fails("math.round", 1.5, 16).Index);
        Assert.Equal(1, Fails("math.round", 1.5, -1).Index);
    }

    [Fact]
    public void What_is_no_number_is_an_error_but_null_is_null()
    {
        Assert.True(Of("math.abs", ScriptValue.Null).IsNull);
        Assert.True(Of("math.floor", ScriptValue.Null).IsNull);
        Assert.Equal("Unable to convert type `string` to `double`", Fails("math.ceil", "x").Message);
        Assert.Equal(0, Fails("math.abs", true).Index);
        Assert.Equal(false, Of("math.is_number", "5"));
    }

    [Fact]
    public void Format_uses_net_formats()
    {
        Assert.Equal("00FF", Text("math.format", 255, "X4"));
        Assert.Equal(
            "1 234,5",
            Text("math.format", 1234.5, "N1", "fr-FR").Replace('\u202f', ' ').Replace('\u00a0', ' ')
        );
    }

    [Fact]
    public void Random_numbers_follow_the_seed()
    {
        string first = Draw(7);
        Assert.Equal(first, Draw(7));
        Assert.NotEqual(first, Draw(8));
        Assert.All(first.Split(' '), n => Assert.InRange(int.Parse(n, null), -3, 3));
        Assert.Equal(5, Of("math.random", 5, 5));
        Assert.Equal(0, Fails("math.random", 6, 5).Index);
        Assert.InRange(Of("math.random", int.MinValue, int.MaxValue).AsInt, int.MinValue, int.MaxValue - 1);
    }

    [Fact]
    public void Uuids_are_of_version_4_and_differ()
    {
        RenderContext context = Context();
        string first = In(context, "math.uuid").AsText()!;
        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", first);
        Assert.NotEqual(first, In(context, "math.uuid").AsText());
    }

    private static string Draw(long seed)
    {
        RenderContext context = Context(new RenderOptions { Seed = seed });
        return string.Join(' ', Enumerable.Range(0, 40).Select(_ => In(context, "math.random", -3, 4).AsInt));
    }
}
