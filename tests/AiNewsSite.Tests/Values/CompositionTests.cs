using AiNewsSite.Values;

namespace AiNewsSite.Tests.Values;

public class CompositionTests
{
    [Theory]
    [InlineData("カ\u3099ソリン", "ガソリン")]
    [InlineData("は\u309Aは\u3099", "ぱば")]
    [InlineData("cafe\u0301", "café")]
    [InlineData("\u1100\u1161\u11A8", "각")]
    [InlineData("\u3099先頭", "\u3099先頭")]
    [InlineData("変化なし", "変化なし")]
    public void Marks_join_the_letter_before_them(string text, string composed) =>
        Assert.Equal(composed, Composition.Compose(text));

    [Theory]
    [InlineData("神\uFA19さん")]
    [InlineData("\uFA19\u3099")]
    [InlineData("\uD800\u3099")]
    [InlineData("Å\u212B")]
    public void Other_characters_stay_as_written(string text) => Assert.Equal(text, Composition.Compose(text));

    [Fact]
    public void Long_runs_of_marks_are_read_once()
    {
        var text = string.Concat(Enumerable.Repeat("か\u3099", 100_000));

        Assert.Equal(new string('が', 100_000), Composition.Compose(text));
    }
}
