using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Input;
using AiNewsSite.Parsing;
using AiNewsSite.Relations;

namespace AiNewsSite.Build;

/// <summary>
/// The load for what a writer does all day: saving a post whose front matter stays as it was. Order, URLs, terms and the
/// list of pages depend on front matter alone, so that only the post itself is read, and stands in for what it was.
/// </summary>
/// <remarks>The next whole load gives the same site: the property test over random edits holds both to it.</remarks>
internal static class BodyEdit
{
    // A burst of more is a checkout, and most likely brings other changes as well.
    private const int MostFiles = 8;

    /// <param name="changed">Full paths.</param>
    /// <returns>Null where more changed than bodies, or too much; then the site is to be loaded.</returns>
    public static LoadedSite? Load(LoadedSite before, IReadOnlyCollection<string> changed, int jobs, SiteMemory memory)
    {
        if (before.Unparsed is not null || changed.Count is 0 or > MostFiles)
        {
            return null;
        }

        LoadedSite? site = before;
        foreach (var path in changed)
        {
            site = site is null ? null : With(site, path, jobs, memory);
        }

        return ReferenceEquals(site, before) ? null : site;
    }

    private static LoadedSite? With(LoadedSite before, string path, int jobs, SiteMemory memory)
    {
        var tree = before.Tree;
        var (post, draft) = (IndexOf(tree.Posts, path), IndexOf(tree.Drafts, path));
        if (post < 0 && draft < 0)
        {
            // What an editor wrote beside the file and took away again.
            return IsPassing(tree, path) ? before : null;
        }

        var known = memory.Posts.Known(path);
        if (
            known?.Value is null
            || PathProbe.Again(post < 0 ? tree.Drafts[draft] : tree.Posts[post]) is not { } file
            || Read(file, known, before, memory) is not { } read
        )
        {
            return null;
        }

        tree =
            post < 0
                ? tree with
                {
                    Drafts = tree.Drafts.SetItem(draft, file),
                }
                : tree with
                {
                    Posts = tree.Posts.SetItem(post, file),
                };
        var findings = before
            .Findings.RemoveRange(known.Findings)
            .RemoveRange(known.Value.Later?.Findings ?? [])
            .AddRange(read.Diagnostics);
        return Shown(before with { Tree = tree, Findings = findings }, read.Value!, jobs, memory);
    }

    /// <summary>The file as it is now; null where more of it changed than its body, or it cannot be read.</summary>
    private static Parsed<Post>? Read(
        SourceFile file,
        ParsedFiles<Post>.KnownFile known,
        LoadedSite before,
        SiteMemory memory
    )
    {
        var settings = before.Graph.Site.Settings;
        var read = memory.Posts.Read(file, text => PostParser.Parse(text, settings));
        var isRead = memory.Posts.Known(file.FullPath) is { } now && now.Findings == read.Diagnostics;
        // A draft without a date takes that of its file.
        return isRead && memory.Posts.Known(file.FullPath)?.Head == known.Head && read.Value?.Date == known.Value!.Date
            ? read
            : null;
    }

    private static LoadedSite? Shown(LoadedSite site, Post post, int jobs, SiteMemory memory)
    {
        var posts = site.Graph.Site.Posts;
        var index = IndexOf(posts, post);
        if (index < 0)
        {
            // Hidden before, and hidden still.
            return site;
        }

        var placed = post with { Url = posts[index].Url, Id = posts[index].Id };
        var (graph, linkFindings) = SiteRelator.WithBody(
            site.Graph,
            index,
            placed,
            now => memory.Related.Of(now, jobs).Related
        );
        var (before, after) = (site.Graph.Search.Layout, graph.Search.Layout);
        if (before.Shards != after.Shards || before.TextFiles.Length != after.TextFiles.Length)
        {
            // Files of the search index came or went.
            return null;
        }

        return site with
        {
            Graph = graph,
            Renderer = site.Renderer.Over(graph, site.Renderer.Theme, new PostSources(site.Tree).Markdown),
            Findings =
            [
                .. site.Findings.Where(one => one.File != post.Source || !LinkTable.Codes.Contains(one.Code)),
                .. linkFindings,
            ],
        };
    }

    private static int IndexOf(ImmutableArray<Post> posts, Post post)
    {
        for (var index = 0; index < posts.Length; index++)
        {
            if (posts[index].Source == post.Source)
            {
                return index;
            }
        }

        return -1;
    }

    private static int IndexOf(ImmutableArray<SourceFile> files, string path)
    {
        for (var index = 0; index < files.Length; index++)
        {
            if (string.Equals(files[index].FullPath, path, StringComparison.Ordinal))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Whether nothing is there, nothing was, and it lay beside a post.</summary>
    private static bool IsPassing(SourceTree tree, string path)
    {
        var folder = path[..(path.LastIndexOf(Path.DirectorySeparatorChar) + 1)];
        return tree.Posts.Concat(tree.Drafts).Any(file => IsIn(file, folder))
            && !tree
                .Posts.Concat(tree.Drafts)
                .Concat(tree.Pages)
                .Concat(tree.Data)
                .Concat(tree.StaticFiles)
                .Any(file => file.FullPath == path || IsIn(file, path + Path.DirectorySeparatorChar))
            && PathProbe.IsGone(path);
    }

    private static bool IsIn(SourceFile file, string folder) =>
        file.FullPath.StartsWith(folder, StringComparison.Ordinal);
}
