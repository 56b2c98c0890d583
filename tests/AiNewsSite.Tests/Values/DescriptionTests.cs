using AiNewsSite.Values;

namespace AiNewsSite.Tests.Values;

public class DescriptionTests
{
    [Fact]
    public void A_short_text_stays_whole() =>
        Assert.Equal(new string('あ', 120), Description.Shorten(new string('あ', 120)));

    [Fact]
    public void A_long_text_ends_with_the_last_sentence_that_fits() =>
        Assert.Equal(
            new string('あ', 70) + "。い。",
            Description.Shorten(new string('あ', 70) + "。い。" + new string('う', 60) + "。")
        );

    [Fact]
    public void A_sentence_that_ends_too_early_is_no_end() =>
        Assert.Equal("短い。" + new string('あ', 116) + "…", Description.Shorten("短い。" + new string('あ', 200)));

    [Fact]
    public void A_decimal_point_ends_no_sentence()
    {
        var text = new string('あ', 100) + "GPT-4.5 " + new string('い', 60);
        Assert.Equal(text[..119] + "…", Description.Shorten(text));
    }

    [Fact]
    public void A_full_stop_before_a_blank_ends_a_sentence() =>
        Assert.Equal(new string('a', 80) + ".", Description.Shorten(new string('a', 80) + ". " + new string('b', 60)));

    [Fact]
    public void No_character_of_two_units_is_cut()
    {
        var text = new string('あ', 118) + "𠮷" + new string('い', 20);
        Assert.Equal(text[..118] + "…", Description.Shorten(text));
    }
}
