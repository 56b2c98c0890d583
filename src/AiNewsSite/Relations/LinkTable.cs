using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Model;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Relations;

/// <summary>Where the files of a source ended up, for `post_url`, `link` and image sizes.</summary>
public sealed class LinkTable
{
    private readonly Dictionary<string, UrlPath> _posts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UrlPath> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImageSize> _images = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<SizedImage>> _sets;
    private readonly HashSet<UrlPath> _places;

    private LinkTable(Site site)
    {
        foreach (var post in site.Posts)
        {
            var (path, name) = PostNames(post.Source);
            _posts[path] = post.Url;
            _posts.TryAdd(name, post.Url);
            _files[post.Source.Value] = post.Url;
        }

        foreach (var page in site.Pages)
        {
            _files[page.Source.Value] = page.Url;
        }

        foreach (var file in site.StaticFiles)
        {
            _files[file.Source.Value] = file.Url;
            if (file.Size is { } size)
            {
                _images[file.Url.Value] = size;
            }
        }

        _sets = ImageSets.Find(site.StaticFiles);
        _places = [.. _files.Values];
    }

    /// <summary>What <see cref="Check"/> finds.</summary>
    internal static ImmutableArray<DiagnosticCode> Codes { get; } =
    [RelationCodes.MissingPostUrl, RelationCodes.MissingLinkTarget];

    public static (LinkTable Table, ImmutableArray<Diagnostic> Diagnostics) Build(Site site)
    {
        var table = new LinkTable(site);
        var bodies = site
            .Posts.Where(post => post.HasBody)
            .Select(post => (post.Source, post.Body))
            .Concat(site.Pages.Select(page => (page.Source, page.Body)));
        return (table, [.. bodies.SelectMany(body => table.Check(body.Source, body.Body))]);
    }

    /// <summary>The size of the image at a decoded site path, where it is a file of the site with a readable header.</summary>
    public ImageSize? ImageSizeOf(string path) => _images.TryGetValue(path, out var size) ? size : null;

    /// <summary>The sizes that the image at a decoded site path comes in, narrowest first; empty where there is one only.</summary>
    public ImmutableArray<SizedImage> SizesOf(string path) => _sets.GetValueOrDefault(path, []);

    /// <summary>True where a file of the source stands at this place.</summary>
    public bool Has(UrlPath place) => _places.Contains(place);

    /// <param name="name">As in `{% post_url NAME %}`: "2026-01-02-slug", with the folder below `_posts` if any.</param>
    public UrlPath? PostUrl(string name) => _posts.TryGetValue(name.Trim('/'), out var url) ? url : null;

    /// <param name="path">As in `{% link PATH %}`: relative to the source folder.</param>
    public UrlPath? FileUrl(string path) => _files.TryGetValue(path.TrimStart('/'), out var url) ? url : null;

    internal IEnumerable<Diagnostic> Check(SourcePath source, Body body)
    {
        foreach (var slot in body.Slots)
        {
            if (slot is PostUrlSlot post && PostUrl(post.Name) is null)
            {
                yield return Missing(RelationCodes.MissingPostUrl, post.Name, _posts.Keys);
            }
            else if (slot is FileUrlSlot file && FileUrl(file.Path) is null)
            {
                yield return Missing(RelationCodes.MissingLinkTarget, file.Path, _files.Keys);
            }

            Diagnostic Missing(DiagnosticCode code, string wanted, IEnumerable<string> known) =>
                Diagnostic.Create(code, source, slot.At, wanted, Nearest.To(wanted, known) ?? "");
        }
    }

    /// <summary>Jekyll's post_url matches the path below `_posts` without extension, or the bare file name.</summary>
    private static (string Path, string Name) PostNames(SourcePath source)
    {
        var bare = source.Value[..^source.Extension.Length];
        const string folder = "_posts/";
        var at = bare.IndexOf(folder, StringComparison.Ordinal);
        var inside = at < 0 ? bare : bare[..at] + bare[(at + folder.Length)..];
        return (inside, inside[(inside.LastIndexOf('/') + 1)..]);
    }
}
