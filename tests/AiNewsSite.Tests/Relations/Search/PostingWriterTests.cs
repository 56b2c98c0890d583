using AiNewsSite.Relations.Search;

namespace AiNewsSite.Tests.Relations.Search;

public class PostingWriterTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 64)]
    [InlineData(3, 5_000)]
    [InlineData(4, 1_000_000)]
    public void Lists_of_any_density_are_in_the_code_of_the_specification(int seed, int universe)
    {
        var random = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            var numbers = Numbers(random, universe);
            var writer = new PostingWriter();
            writer.List(numbers, universe);
            writer.List(numbers.AsSpan(^1..), universe);
            Assert.Equal([.. Coded(numbers, universe), .. Coded(numbers[^1..], universe)], writer.Written.ToArray());
        }
    }

    /// <summary>A dense run and some that lie far apart, so that one gap may be many times the usual one.</summary>
    private static int[] Numbers(Random random, int universe) =>
        [
            .. Enumerable
                .Range(0, Math.Min(universe, random.Next(400)))
                .Concat(Enumerable.Range(0, random.Next(8)).Select(_ => random.Next(universe)))
                .Append(universe - 1)
                .Distinct()
                .Order(),
        ];

    /// <summary>Bit by bit: for each gap its quotient in ones, a zero, and its remainder; zeros up to a whole byte.</summary>
    private static byte[] Coded(int[] numbers, int universe)
    {
        var parameter = PostingWriter.Parameter(numbers.Length, universe);
        var (bits, last) = (new List<int>(), -1);
        foreach (var number in numbers)
        {
            var gap = number - last - 1;
            last = number;
            bits.AddRange(Enumerable.Repeat(1, gap >> parameter));
            bits.Add(0);
            bits.AddRange(Enumerable.Range(1, parameter).Select(bit => gap >> (parameter - bit) & 1));
        }

        return [.. bits.Chunk(8).Select(eight => (byte)eight.Select((bit, at) => bit << (7 - at)).Sum())];
    }
}
