using AiNewsSite.Parsing;
using AiNewsSite.Relations;

namespace AiNewsSite.Tests.Relations;

public sealed class ReadingTimeTests
{
    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(500, 0, 1)]
    [InlineData(501, 0, 2)]
    [InlineData(0, 220, 1)]
    [InlineData(250, 110, 1)]
    [InlineData(250, 111, 2)]
    [InlineData(10_000, 0, 20)]
    [InlineData(20_000, 0, 40)]
    public void Minutes_are_characters_and_words_over_their_rates_rounded_up(int characters, int words, int minutes)
    {
        Assert.Equal(minutes, ReadingTime.Computed(new ReadingCounts(characters, words), new ReadingRates(500, 220)));
    }

    [Fact]
    public void Declared_minutes_win()
    {
        var post = Sites.Post(1) with { DeclaredReadingMinutes = 8 };

        Assert.Equal(8, ReadingTime.Minutes(post, new ReadingRates(500, 220)));
    }
}
