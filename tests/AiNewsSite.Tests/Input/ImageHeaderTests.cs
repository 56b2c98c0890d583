using System.Text;
using AiNewsSite.Input;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Input;

public class ImageHeaderTests
{
    private static byte[] Bytes(params object[] parts) =>
        [
            .. parts.SelectMany(part =>
                part is string text ? Encoding.Latin1.GetBytes(text) : Convert.FromHexString(((char[])part).AsSpan())
            ),
        ];

    private static char[] Hex(string digits) => digits.Replace(" ", "", StringComparison.Ordinal).ToCharArray();

    private static ImageSize? Read(string extension, params object[] parts) =>
        ImageHeader.Read(extension, Bytes(parts));

    [Fact]
    public void Png_is_read() =>
        Assert.Equal(
            new(640, 300),
            Read(".png", Hex("89"), "PNG\r\n\x1a\n", Hex("0000000D"), "IHDR", Hex("00000280 0000012C"))
        );

    [Fact]
    public void Gif_is_read() => Assert.Equal(new(300, 2), Read(".gif", "GIF89a", Hex("2C01 0200")));

    [Fact]
    public void Jpeg_is_read_behind_other_segments() =>
        Assert.Equal(new(640, 300), Read(".jpg", Hex("FFD8 FFE0 0004 0000 FFFF DB 0003 00 FFC2 0011 08 012C 0280 03")));

    [Theory]
    [InlineData("4D4D 002A 00000008 0001 0112 0003 00000001 0006 0000", 300, 640)]
    [InlineData("4949 2A00 08000000 0100 1201 0300 01000000 0600 0000", 300, 640)]
    [InlineData("4949 2A00 08000000 0100 1201 0300 01000000 0100 0000", 640, 300)]
    [InlineData("4949 2A00 FFFFFFFF 0100 1201 0300 01000000 0600 0000", 640, 300)]
    public void Jpeg_on_its_side_is_turned(string tiff, int width, int height) =>
        Assert.Equal(
            new(width, height),
            Read(".jpeg", Hex("FFD8 FFE1 0020"), "Exif\0\0", Hex(tiff), Hex("0000 FFC0 0011 08 012C 0280 03"))
        );

    [Fact]
    public void Webp_is_read_in_three_forms()
    {
        Assert.Equal(
            new(640, 300),
            Read(".webp", "RIFF", Hex("00000000"), "WEBPVP8X", Hex("0A000000 00000000 7F0200 2B0100"))
        );
        Assert.Equal(
            new(640, 300),
            Read(".webp", "RIFF", Hex("00000000"), "WEBPVP8L", Hex("00000000 2F 7FC24A00 0000000000"))
        );
        Assert.Equal(
            new(640, 300),
            Read(".webp", "RIFF", Hex("00000000"), "WEBPVP8 ", Hex("00000000 000000 9D012A 8002 2C01"))
        );
    }

    [Fact]
    public void Avif_takes_the_largest_picture_and_its_turn()
    {
        const string Small = "00000014 69737065 00000000 00000010 00000010";
        const string Large = "00000014 69737065 00000000 00000280 0000012C";

        Assert.Equal(new(640, 300), Avif(Small + Large, 0x28));
        Assert.Equal(new(300, 640), Avif(Large + Small + "00000009 69726F74 01", 0x31));
    }

    private static ImageSize? Avif(string properties, int length)
    {
        var ipco = $"{length + 8:X8} 6970636F";
        var iprp = $"{length + 16:X8} 69707270";
        var meta = $"{length + 28:X8} 6D657461 00000000";
        return Read(".avif", Hex("0000000C 66747970 61766966"), Hex(meta + iprp + ipco + properties));
    }

    [Theory]
    [InlineData(
        "<?xml version='1.0'?><!-- <svg width='1' height='1'> --><svg xmlns='x' width=\"30px\" height = '20'>",
        30,
        20
    )]
    [InlineData("<svg viewBox=\"0 0 99.6,50\" width='100%'/>", 100, 50)]
    [InlineData("<svg stroke-width='3' width='7' height='8'>", 7, 8)]
    public void Svg_is_read(string text, int width, int height) => Assert.Equal(new(width, height), Read(".svg", text));

    [Theory]
    [InlineData("<svg width='0' height='0'>")]
    [InlineData("<svg width='NaN' height='1'>")]
    [InlineData("<svg")]
    [InlineData("<!-- <svg")]
    [InlineData("<html>")]
    public void Svg_without_a_size_has_none(string text) => Assert.Null(Read(".svg", text));

    [Fact]
    public void No_bytes_make_a_reader_throw()
    {
        byte[][] starts =
        [
            Bytes(Hex("FFD8FFE1FFFF"), "Exif\0\0"),
            Bytes(Hex("89"), "PNG\r\n\x1a\n"),
            Bytes("GIF8"),
            Bytes("RIFF0000WEBPVP8 "),
            Bytes(Hex("0000000C 66747970 61766966")),
            Bytes("<svg width='"),
        ];
        uint state = 12345;
        foreach (var extension in (string[])[".png", ".jpg", ".gif", ".webp", ".svg", ".avif"])
        {
            foreach (var start in starts)
            {
                for (var length = 0; length < 200; length++)
                {
                    var bytes = new byte[Math.Max(length, start.Length)];
                    for (var i = 0; i < bytes.Length; i++)
                    {
                        state = state * 1664525 + 1013904223;
                        bytes[i] = i < start.Length ? start[i] : (byte)(state >> 24);
                    }

                    var size = ImageHeader.Read(extension, bytes.AsSpan(0, length));
                    Assert.True(size is null or { Width: > 0, Height: > 0 });
                }
            }
        }
    }
}
