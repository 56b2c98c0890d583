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

    // What the grams of so much HTML come to is about 6 KB.
    private const int ShardSize = 56 * 1024;
    private const int MostShards = 4096;

    // Triples share places in a table; so many bytes of HTML bring one that is new.
    private const int TripleSize = 480;
    private const int MostSlots = 1024;

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
        Slots = (int)Math.Clamp(total / TripleSize / Shards, 16, MostSlots);
    }

    /// <summary>The posts that can be found, as indexes into Site.Posts, newest first.</summary>
    public ImmutableArray<int> Posts { get; }

    /// <summary>For each of <see cref="Posts"/> its first unit; one more entry closes the list.</summary>
    public ImmutableArray<int> FirstUnits { get; }

    public int Units => FirstUnits[^1];

    public ImmutableArray<TextFile> TextFiles { get; }

    /// <summary>Files that the grams are spread over by hash.</summary>
    public int Shards { get; }

    /// <summary>Places for triples in each shard.</summary>
    public int Slots { get; }

    public int UnitsOf(int found) => FirstUnits[found + 1] - FirstUnits[found];

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
