using static AiNewsSite.Templating.Tests.Builtins.BuiltinCall;

namespace AiNewsSite.Templating.Tests.Builtins;

public sealed class TimeSpanBuiltinsTests
{
    [Theory]
    [InlineData("timespan.from_days", 1.5, "1.12:00:00")]
    [InlineData("timespan.from_hours", 25, "1.01:00:00")]
    [InlineData("timespan.from_minutes", -0.5, "-00:00:30")]
    [InlineData("timespan.from_seconds", 90, "00:01:30")]
    [InlineData("timespan.from_milliseconds", 1500, "00:00:01.5000000")]
    public void A_number_of_units(string path, double count, string expected) =>
        Assert.Equal(expected, Text(path, count));

    [Fact]
    public void Parse_reads_clock_text()
    {
        Assert.Equal("1.02:03:04", Text("timespan.parse", "1.02:03:04"));
        Assert.True(Of("timespan.parse", "").IsNull);
        Assert.Equal("String 'x' was not recognized as a valid TimeSpan.", Fails("timespan.parse", "x").Message);
    }

    [Fact]
    public void Too_long_a_span_is_an_error()
    {
        Assert.Equal(0, Fails("timespan.from_days", 1e300).Index);
        Assert.Equal(0, Fails("timespan.from_days", double.NaN).Index);
    }
}
