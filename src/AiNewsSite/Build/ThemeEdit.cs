using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Input;
using AiNewsSite.Rendering.Theming;

namespace AiNewsSite.Build;

/// <summary>The load for saving a layout, a partial or words: posts and URLs stay, as long as the theme's assets do.</summary>
internal static class ThemeEdit
{
    /// <param name="changed">Full paths.</param>
    /// <param name="read">Reads and compiles the theme anew.</param>
    /// <returns>Null where more changed than that; then the site is to be loaded.</returns>
    public static LoadedSite? Load(
        LoadedSite before,
        IReadOnlyCollection<string> changed,
        string? templates,
        Func<(ImmutableArray<ThemeFile> Files, Parsed<Theme> Theme)> read
    )
    {
        if (templates is null || changed.Count == 0 || before.Unparsed is not null)
        {
            return null;
        }

        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(templates)) + Path.DirectorySeparatorChar;
        // Files of a theme inside the blog's folder are files of the blog as well.
        if (before.Tree.Has(changed) || !changed.All(path => path.StartsWith(folder, StringComparison.Ordinal)))
        {
            return null;
        }

        var (files, theme) = read();
        if (!HasSameAssets(before.Renderer.Theme, theme.Value!))
        {
            return null;
        }

        return before with
        {
            Renderer = before.Renderer.Over(before.Graph, theme.Value!),
            Theme = files,
            ThemeFindings = theme.Diagnostics,
            Findings = before.Findings.RemoveRange(before.ThemeFindings).AddRange(theme.Diagnostics),
        };
    }

    private static bool HasSameAssets(Theme one, Theme other) =>
        one.Assets.Count == other.Assets.Count
        && one.Assets.All(asset =>
            other.Assets.TryGetValue(asset.Key, out var same)
            && same.Url == asset.Value.Url
            && same.Bytes.Span.SequenceEqual(asset.Value.Bytes.Span)
        );
}
