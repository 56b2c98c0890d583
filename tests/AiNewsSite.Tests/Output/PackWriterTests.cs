using System.Text;
using AiNewsSite.Input.Packs;
using AiNewsSite.Output;
using AiNewsSite.Tests.Support;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Output;

public sealed class PackWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Records_are_found_when_the_pack_is_committed_and_not_before()
    {
        using var writer = new PackWriter(_folder.Path, 1000);
        writer.Add(KeyOf("a"), "一"u8);
        writer.Add(KeyOf("b"), []);
        Assert.Null(Find("a"));

        Assert.True(writer.Commit());

        Assert.Equal("一"u8.ToArray(), Find("a"));
        Assert.Empty(Find("b")!);
        Assert.Null(Find("c"));
    }

    [Fact]
    public void A_pack_without_records_is_no_file_and_one_that_is_not_committed_leaves_none()
    {
        using (var empty = new PackWriter(_folder.Path, 1000))
        {
            Assert.False(empty.Commit());
        }

        using (var dropped = new PackWriter(_folder.Path, 1000))
        {
            dropped.Add(KeyOf("a"), "一"u8);
        }

        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void What_has_no_room_is_left_out()
    {
        using var writer = new PackWriter(_folder.Path, 10);
        writer.Add(KeyOf("a"), new byte[8]);
        writer.Add(KeyOf("b"), new byte[8]);
        writer.Add(KeyOf("c"), new byte[2]);
        writer.Commit();

        Assert.NotNull(Find("a"));
        Assert.Null(Find("b"));
        Assert.NotNull(Find("c"));
    }

    [Fact]
    public void A_commit_clears_away_what_a_killed_build_left()
    {
        _folder.Write("1-1.new", "half");
        _folder.Write("note.txt", "somebody's own");
        using var writer = new PackWriter(_folder.Path, 10);
        writer.Add(KeyOf("a"), [1]);
        writer.Commit();

        Assert.Equal(
            [".pack", ".txt"],
            Directory.GetFiles(_folder.Path).Select(Path.GetExtension).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_harmed_pack_gives_what_was_written_or_nothing()
    {
        using var writer = new PackWriter(_folder.Path, 1000);
        for (var record = 0; record < 4; record++)
        {
            writer.Add(KeyOf($"{record}"), Encoding.UTF8.GetBytes(new string('a', record * 9)));
        }

        writer.Commit();
        var path = Assert.Single(Directory.GetFiles(_folder.Path));
        var whole = File.ReadAllBytes(path);
        for (var at = 0; at < whole.Length; at++)
        {
            File.WriteAllBytes(path, whole[..at]);
            AssertRightOrNothing();
            var harmed = (byte[])whole.Clone();
            harmed[at] ^= 0x41;
            File.WriteAllBytes(path, harmed);
            AssertRightOrNothing();
        }
    }

    private void AssertRightOrNothing()
    {
        for (var record = 0; record < 4; record++)
        {
            if (Find($"{record}") is { } found)
            {
                Assert.Equal(new string('a', record * 9), Encoding.UTF8.GetString(found));
            }
        }
    }

    private byte[]? Find(string name)
    {
        using var records = PackedRecords.Open(_folder.Path);
        return records.Find(KeyOf(name));
    }

    private static ContentHash KeyOf(string name) => ContentHash.Of(Encoding.UTF8.GetBytes(name));
}
