using System.Collections.Immutable;
using AiNewsSite.Pages;
using AiNewsSite.Templating;
using AiNewsSite.Values;

namespace AiNewsSite.Rendering.Theming;

/// <summary>A theme made ready: layouts and partials parsed, assets named, words flattened. Shared by all threads.</summary>
/// <param name="Places">For every template name, its file and the lines of front matter cut off its top.</param>
public sealed record Theme(
    IReadOnlyDictionary<string, Layout> Layouts,
    TemplateSet Partials,
    ImmutableArray<string> PartialNames,
    IReadOnlyDictionary<string, ThemeAsset> Assets,
    Words Words,
    IReadOnlyDictionary<string, TemplateOrigin> Places
)
{
    /// <summary>What to write for the assets.</summary>
    public IEnumerable<PagePlan> Files =>
        Assets.Values.Select(asset => new PagePlan(asset.Url, new AssetView(asset.Bytes)));
}

/// <summary>A layout and, where its front matter names one, the layout around it.</summary>
public sealed record Layout(string Name, string? Parent, Template Template);

public sealed record ThemeAsset(UrlPath Url, ReadOnlyMemory<byte> Bytes);

/// <param name="Offset">Lines to add to the template's own line numbers.</param>
public readonly record struct TemplateOrigin(SourcePath File, int Offset);
