using AiNewsSite.Relations.Search;

namespace AiNewsSite.Tests.Relations.Search;

public class PostingPoolTests
{
    [Fact]
    public void Lists_that_grow_side_by_side_come_back()
    {
        var pool = new PostingPool();
        var lists = Enumerable.Range(0, 50).Select(_ => pool.NewList()).ToArray();
        var expected = lists.Select(_ => new List<int>()).ToArray();
        for (var number = 0; number < 30_000; number++)
        {
            var list = (number * 7 + (number >> 5)) % lists.Length;
            pool.Add(ref lists[list], number);
            pool.Add(ref lists[list], number);
            expected[list].Add(number);
        }

        for (var list = 0; list < lists.Length; list++)
        {
            var read = new List<int>();
            pool.Read(lists[list], read);
            Assert.Equal(expected[list], read);
        }
    }

    [Fact]
    public void Great_gaps_come_back()
    {
        var pool = new PostingPool();
        var list = pool.NewList();
        int[] numbers = [0, 1, 127, 128, 16_384, 2_097_151, 2_097_152, 300_000_000, int.MaxValue];
        foreach (var number in numbers)
        {
            pool.Add(ref list, number);
        }

        var read = new List<int>();
        pool.Read(list, read);
        Assert.Equal(numbers, read);
    }

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(500, 1000, 0)]
    [InlineData(10, 1000, 6)]
    [InlineData(1, 100_000, 16)]
    public void Rarer_numbers_have_longer_remainders(int count, int universe, int parameter) =>
        Assert.Equal(parameter, PostingWriter.Parameter(count, universe));
}
