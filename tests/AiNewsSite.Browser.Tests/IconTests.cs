using System.Buffers.Binary;
using AiNewsSite.Browser.Tests.Support;
using AiNewsSite.Cli;

namespace AiNewsSite.Browser.Tests;

/// <summary>Icons as the machine's own browser paints them.</summary>
public sealed class IconTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ainews-icons-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [BrowserFact]
    public void One_drawing_becomes_icons_of_three_sizes_and_the_same_bytes_twice()
    {
        var drawing = Path.Combine(_folder, "icon.svg");
        File.WriteAllText(
            drawing,
            "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"32\" height=\"32\"><circle cx=\"16\" cy=\"16\" r=\"15\" fill=\"#b92c17\"/></svg>"
        );

        var first = Make(drawing);

        Assert.Equal(["icon-180.png", "icon-192.png", "icon-512.png"], first.Keys);
        Assert.All(
            first,
            icon =>
            {
                var size = $"-{BinaryPrimitives.ReadInt32BigEndian(icon.Value.AsSpan(16))}.png";
                Assert.EndsWith(size, icon.Key, StringComparison.Ordinal);
                Assert.Equal(icon.Value[16..20], icon.Value[20..24]);
            }
        );
        // PNG's colour type: 2 is opaque, 6 has transparency.
        Assert.Equal([2, 6, 6], first.Values.Select(png => (int)png[25]));
        // A blank square of this size has less than a kilobyte.
        Assert.True(first["icon-512.png"].Length > 3000, $"{first["icon-512.png"].Length} bytes");
        Assert.Equal(first, Make(drawing));
    }

    private SortedDictionary<string, byte[]> Make(string drawing)
    {
        using var said = new StringWriter();
        var host = new CommandHost(said, said, DateTimeOffset.UnixEpoch, "en", Interactive: false);
        Assert.Equal(0, CommandLineProgram.Run(["icons", drawing, "--browser", Chromium.Path!], host));
        return new(
            Directory
                .GetFiles(_folder, "*.png")
                .ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes, StringComparer.Ordinal),
            StringComparer.Ordinal
        );
    }
}
