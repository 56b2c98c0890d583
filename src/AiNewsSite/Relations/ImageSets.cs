using System.Collections.Immutable;
using AiNewsSite.Model;
using AiNewsSite.Values;

namespace AiNewsSite.Relations;

/// <param name="Width">Pixels, as the file's header tells; the number in its name only says that it belongs to a set.</param>
public sealed record SizedImage(UrlPath Url, int Width);

/// <summary>Finds the images that come in several sizes: `photo-640w.jpg` beside `photo.jpg`.</summary>
internal static class ImageSets
{
    /// <summary>By the decoded place of the image without a number; its sizes, the image itself among them, narrowest first.</summary>
    public static Dictionary<string, ImmutableArray<SizedImage>> Find(ImmutableArray<StaticFile> files)
    {
        var sets = new Dictionary<string, List<SizedImage>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (file.Size is { } size && WholeOf(file.Url.Value) is { } whole)
            {
                var set = sets.TryGetValue(whole, out var known) ? known : sets[whole] = [];
                set.Add(new SizedImage(file.Url, size.Width));
            }
        }

        return files
            .Where(file => file.Size is not null && sets.ContainsKey(file.Url.Value))
            .ToDictionary(
                file => file.Url.Value,
                file => Ordered(new SizedImage(file.Url, file.Size!.Value.Width), sets[file.Url.Value]),
                StringComparer.Ordinal
            );
    }

    /// <summary>HTML asks that no two images of a set have the same width.</summary>
    private static ImmutableArray<SizedImage> Ordered(SizedImage whole, List<SizedImage> others) =>
        [
            .. others
                .OrderBy(image => image.Url)
                .Prepend(whole)
                .DistinctBy(image => image.Width)
                .OrderBy(image => image.Width),
        ];

    /// <summary>"/a/photo.jpg" for "/a/photo-640w.jpg"; null for a name of another form.</summary>
    private static string? WholeOf(string path)
    {
        var dot = path.LastIndexOf('.');
        if (dot <= 0 || path[dot - 1] != 'w')
        {
            return null;
        }

        var dash = path.LastIndexOf('-', dot);
        var digits = dash < 0 ? "" : path.AsSpan(dash + 1, dot - dash - 2);
        return digits.Length > 0 && !digits.ContainsAnyExceptInRange('0', '9') ? path[..dash] + path[dot..] : null;
    }
}
