using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Parsing;
using AiNewsSite.Rendering.Views;
using AiNewsSite.Values;

namespace AiNewsSite.Rendering;

/// <summary>Finds the images that front matter and settings name and the source does not hold, each once.</summary>
public static class MissingImages
{
    public static ImmutableArray<Diagnostic> Find(RenderModel model)
    {
        var site = model.Graph.Site;
        var settings = site.Settings;
        var known = new HashSet<UrlPath>();
        return
        [
            .. site
                .Posts.Select(post => new Named(post.Image, post.Url, post.FrontMatter, post.Source))
                .Concat(site.Pages.Select(page => new Named(page.Image, page.Url, page.FrontMatter, page.Source)))
                .Select(named => Finding(named, model, known))
                .OfType<Diagnostic>(),
        ];

        Diagnostic? Finding(Named named, RenderModel model, HashSet<UrlPath> known)
        {
            if (
                string.IsNullOrEmpty(named.Image)
                || model.Links.PlaceOf(named.Image, named.Page) is not { } place
                || model.Graph.Links.Has(place)
                || !known.Add(place)
            )
            {
                return null;
            }

            var written = named.FrontMatter["image"];
            var isDefault =
                written is not null && settings.Defaults.Any(one => ReferenceEquals(one.Values["image"], written));
            return Diagnostic.Create(
                RelationCodes.MissingImage,
                isDefault ? settings.File : named.Source,
                written?.At.Position ?? TextPosition.None,
                named.Image,
                place.Value
            );
        }
    }

    private sealed record Named(string? Image, UrlPath Page, DataMap FrontMatter, SourcePath Source);
}
