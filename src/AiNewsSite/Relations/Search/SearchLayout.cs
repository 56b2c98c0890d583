using System.Collections.Immutable;
using AiNewsSite.Model;
using AiNewsSite.Parsing;

namespace AiNewsSite.Relations.Search;

/// <summary>
/// Which files the search index of a site has. Known from the sizes of bodies alone, so that a site can be planned
/// without reading its text.
/// </summary>
/// <remarks>
/// The unit of the index is a part of a post: a short post is one, a long one several of about equal length. Units are
/// numbered through all posts, newest first. Every text file holds one unit of a long post or several short posts.
/// </remarks>
public sealed class SearchLayout
{
    // Bytes of HTML. What is shown of one result is one file, and that is to be about 5 KB when compressed.
    private const int UnitSize = 32 * 1024;
    private const int TextFileSize = 16 * 1024;

    // What the pairs and words of so much HTML come to is about 3 KB.
    private const int ShardSize = 44 * 1024;
    private const int MostShards = 4096;

    // So many bytes of HTML bring one five that the unit does not have yet.
    private const int FiveSize = 4;

    // Fewer units than two to this power are all looked at sooner than rows are.
    private const int RowlessBits = 4;
    private const int RowFileBits = 64 * 1024;

    // Bytes, and the part of all HTML at most. Compressed it is half, and every reader's first search loads it.
    private const int MostCommon = 16 * 1024;
    private const int CommonPart = 96;

    public SearchLayout(Site site)
    {
        Posts = [.. Enumerable.Range(0, site.Posts.Length).Where(index => IsFound(site.Posts[index]))];
        var total = 0L;
        var (first, units) = (new int[Posts.Length + 1], 0);
        for (var at = 0; at < Posts.Length; at++)
        {
            var size = site.Posts[Posts[at]].Body.Html.Length;
            total += size;
            first[at] = units;
            units += Math.Max(1, (size + UnitSize - 1) / UnitSize);
        }

        first[Posts.Length] = units;
        FirstUnits = ImmutableArray.Create(first);
        TextFiles = Files(site);
        Shards = (int)Math.Clamp(total / ShardSize, 1, MostShards);
        Rows = RowsFor(total, units);
        RowsInFile = 1 << Math.Clamp(Math.ILogB(Math.Max(1, RowFileBits / Math.Max(1, units))), 0, 6);
        CommonSize = (int)Math.Min(MostCommon, total / CommonPart);
    }

    /// <summary>The posts that can be found, as indexes into Site.Posts, newest first.</summary>
    public ImmutableArray<int> Posts { get; }

    /// <summary>For each of <see cref="Posts"/> its first unit; one more entry closes the list.</summary>
    public ImmutableArray<int> FirstUnits { get; }

    public int Units => FirstUnits[^1];

    public ImmutableArray<TextFile> TextFiles { get; }

    /// <summary>Files that the grams are spread over by hash.</summary>
    public int Shards { get; }

    /// <summary>Rows of <see cref="FiveRows"/>, a multiple of 64; none where units are few.</summary>
    public int Rows { get; }

    /// <summary>A power of two, 64 at most.</summary>
    public int RowsInFile { get; }

    public int RowFiles => Rows / RowsInFile;

    /// <summary>Bytes that <see cref="CommonText"/> may have.</summary>
    internal int CommonSize { get; }

    public int UnitsOf(int found) => FirstUnits[found + 1] - FirstUnits[found];

    /// <summary>
    /// The more units there are, the more of them a row must leave out: with a row for every five of a unit it leaves out
    /// a third of them, with four times as many nearly four of five.
    /// </summary>
    private static int RowsFor(long total, int units)
    {
        var steps = Math.ILogB(Math.Max(1, units)) - RowlessBits;
        var rows = steps <= 0 ? 0 : (int)(total / units / FiveSize * steps / 2);
        return (rows + 63) / 64 * 64;
    }

    private static bool IsFound(Post post) => post is { Published: true, NoIndex: false, Redirects.To: null };

    private ImmutableArray<TextFile> Files(Site site)
    {
        var files = ImmutableArray.CreateBuilder<TextFile>();
        var (open, size) = (0, 0);
        for (var found = 0; found < Posts.Length; found++)
        {
            var length = site.Posts[Posts[found]].Body.Html.Length;
            if (found > open && (UnitsOf(found) > 1 || size + length > TextFileSize))
            {
                files.Add(new TextFile(open, found - open, null));
                (open, size) = (found, 0);
            }

            size += length;
            if (UnitsOf(found) > 1)
            {
                for (var part = 0; part < UnitsOf(found); part++)
                {
                    files.Add(new TextFile(found, 1, part));
                }

                (open, size) = (found + 1, 0);
            }
        }

        if (open < Posts.Length)
        {
            files.Add(new TextFile(open, Posts.Length - open, null));
        }

        return files.ToImmutable();
    }
}

/// <param name="First">Into <see cref="SearchLayout.Posts"/>.</param>
/// <param name="Count">Posts in the file.</param>
/// <param name="Part">The one unit of a long post; null where the file holds whole posts.</param>
public readonly record struct TextFile(int First, int Count, int? Part);
