using AiNewsSite.Relations.Search;

namespace AiNewsSite.Tests.Relations.Search;

public class CommonTextTests
{
    private const string Shared = "大規模言語モデルの活用が進み、企業での導入事例が増えています。";

    private static readonly TextSample Sample = new([
        .. Enumerable
            .Range(0, 20)
            .Select(i => Noise(i) + Shared + Noise(i + 100) + "今後の動向に注目が集まります。" + Noise(i + 200)),
    ]);

    private static readonly CharCodes Codes = CharCodes.Of(Sample);

    [Fact]
    public void What_posts_have_in_common_is_in_it_once()
    {
        var text = CommonText.Of(Sample, Codes, 16 * 1024);
        Assert.Contains("モデルの活用が", text, StringComparison.Ordinal);
        Assert.Contains("動向に注目", text, StringComparison.Ordinal);
        Assert.InRange(text.Split("モデルの活用が").Length - 1, 1, 2);
        Assert.DoesNotContain(Noise(7), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(100)]
    public void It_is_no_larger_than_asked_for(int size) =>
        Assert.InRange(Codes.Encode(CommonText.Of(Sample, Codes, size)).Length, 0, size);

    [Fact]
    public void Posts_that_have_nothing_in_common_have_none()
    {
        var sample = new TextSample([.. Enumerable.Range(0, 20).Select(Noise)]);
        Assert.Equal("", CommonText.Of(sample, CharCodes.Of(sample), 16 * 1024));
    }

    /// <summary>Forty Han characters that no other number gives in this order.</summary>
    private static string Noise(int number)
    {
        var state = (uint)number * 2654435761;
        return string.Concat(
            Enumerable
                .Range(0, 40)
                .Select(_ => (char)(0x4E00 + ((state = (state * 1664525) + 1013904223) >> 12) % 5000))
        );
    }
}
