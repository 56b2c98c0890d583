using System.Globalization;
using AiNewsSite.Parsing;
using AiNewsSite.Rendering.Views;

namespace AiNewsSite.Rendering;

/// <summary>What fills a slot of a body, once the whole site is known.</summary>
internal static class SlotText
{
    // As wide as the page on a phone, as the theme's text column elsewhere (its --measure).
    private const string Sizes = "(min-width: 48rem) 42.5rem, 100vw";

    /// <summary>Text that is safe in an attribute; "" where nothing is known (a finding says so already).</summary>
    public static string Of(BodySlot slot, RenderModel model) =>
        slot switch
        {
            PostUrlSlot post when model.Graph.Links.PostUrl(post.Name) is { } url => model.Links.Href(url),
            FileUrlSlot file when model.Graph.Links.FileUrl(file.Path) is { } url => model.Links.Href(url),
            ImageSizeSlot image when model.Graph.Links.ImageSizeOf(image.Url) is { } size => string.Create(
                CultureInfo.InvariantCulture,
                $" width=\"{size.Width}\" height=\"{size.Height}\"{SetOf(image, model)}"
            ),
            _ => "",
        };

    private static string SetOf(ImageSizeSlot image, RenderModel model) =>
        !image.HasSet && model.Links.SourceSet(model.Graph.Links.SizesOf(image.Url)) is { } set
            ? $" srcset=\"{set}\" sizes=\"{Sizes}\""
            : "";
}
