using System.IO.Compression;
using System.Text;
using AiNewsSite.Relations.Search;

namespace AiNewsSite.Tests.Relations.Search;

public class DeflaterTests
{
    public static TheoryData<int> Sizes() => [0, 1, 2, 3, 4, 100, 5_000, 40_000, 200_000];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Noise_comes_back_as_it_was(int size) => Holds(Noise(size, 256));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Repetitive_bytes_come_back_as_they_were(int size) => Holds(Noise(size, 3));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void One_byte_over_and_over_comes_back(int size) => Holds(new byte[size]);

    [Fact]
    public void Matches_over_the_whole_window_come_back()
    {
        var block = Noise(32 * 1024, 256);
        Holds([.. block, .. block, .. block]);
    }

    [Fact]
    public void Text_shrinks()
    {
        var text = string.Concat(Enumerable.Range(0, 300).Select(i => $"第{i}回、推論の費用を下げる方法を説明する。"));
        Holds(Encoding.UTF8.GetBytes(text), atMost: 0.12);
    }

    /// <summary>Frequencies like Fibonacci numbers make the longest codes there can be.</summary>
    [Fact]
    public void Codes_stay_within_fifteen_bits()
    {
        var data = new List<byte>();
        var (one, other) = (1, 1);
        for (byte symbol = 0; symbol < 22; symbol++)
        {
            // Apart, so that no run of them is taken for a match.
            data.AddRange(Enumerable.Repeat(symbol, one));
            (one, other) = (other, one + other);
        }

        var shuffled = data.Select((value, at) => (value, key: (uint)at * 2654435761)).OrderBy(pair => pair.key);
        Holds([.. shuffled.Select(pair => pair.value)]);
    }

    [Fact]
    public void What_stands_in_the_bytes_before_is_not_written_again()
    {
        var before = Noise(9000, 256);
        var deflater = new Deflater(before);
        byte[] data = [.. before[2000..6000], .. Noise(300, 256), .. before[7000..]];
        // As the reader inflates it: the bytes before go ahead in a block that is stored.
        byte[] stored = [0, 0x28, 0x23, 0xD7, 0xDC, .. before];
        foreach (var file in (byte[][])[data, [1, 2, 3], data])
        {
            var compressed = deflater.Compress([.. before, .. file]);
            Assert.InRange(compressed.Length, 0, file.Length == 3 ? 30 : 700);
            Assert.Equal([.. before, .. file], Inflated([.. stored, .. compressed]));
        }
    }

    private static byte[] Inflated(byte[] compressed)
    {
        using var stream = new DeflateStream(new MemoryStream(compressed), CompressionMode.Decompress);
        var back = new MemoryStream();
        stream.CopyTo(back);
        return back.ToArray();
    }

    private static void Holds(byte[] data, double atMost = 1.1)
    {
        var deflater = new Deflater([]);
        // Twice, since a deflater is used for file after file.
        Assert.Equal(deflater.Compress(data), deflater.Compress(data));
        var compressed = deflater.Compress(data);
        Assert.Equal(data, Inflated(compressed));
        Assert.InRange(compressed.Length, 0, (int)(data.Length * atMost) + 100);
    }

    private static byte[] Noise(int size, int values)
    {
        var (bytes, state) = (new byte[size], 42u);
        for (var at = 0; at < size; at++)
        {
            state = (state * 1664525) + 1013904223;
            bytes[at] = (byte)((state >> 16) % (uint)values);
        }

        return bytes;
    }
}
