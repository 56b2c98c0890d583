using AiNewsSite.Parsing;

namespace AiNewsSite.Tests.Parsing;

public sealed class DataNamesTests
{
    [Theory]
    [InlineData(58, 1)]
    [InlineData(59, 0)]
    [InlineData(60, 0)]
    public void A_long_text_is_never_cut_inside_a_character(int before, int pairs)
    {
        var text = new string('a', before) + string.Concat(Enumerable.Repeat("😀", 9));

        var expected = new string('a', before) + string.Concat(Enumerable.Repeat("😀", pairs)) + "…";
        Assert.Equal(expected, DataNames.Shorten(text));
    }

    [Fact]
    public void A_finding_is_one_line() => Assert.Equal("a b c", DataNames.Shorten("a\nb\tc"));
}
