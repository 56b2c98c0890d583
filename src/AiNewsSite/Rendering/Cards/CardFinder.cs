using System.Buffers;
using System.Globalization;
using AiNewsSite.Diagnostics;
using AiNewsSite.Pages;
using AiNewsSite.Rendering.Theming;
using AiNewsSite.Rendering.Views;
using AiNewsSite.Templating;
using AiNewsSite.Templating.Rendering;
using AiNewsSite.Values;

namespace AiNewsSite.Rendering.Cards;

/// <summary>
/// The cards of posts without an image of their own. A picture is found by its page's content: one of an older title is
/// never shown. Safe to use from all threads.
/// </summary>
public sealed class CardFinder
{
    /// <summary>Where pictures lie in the source.</summary>
    public const string Folder = "assets/cards/";

    private const string LayoutName = "card";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    private readonly RenderModel _model;
    private readonly Theme _theme;
    private readonly IScriptObject _site;
    private readonly RenderOptions _options;

    // "" where there is no picture; null where nobody has asked yet. Two threads that ask at once find the same.
    private readonly string?[] _found;

    public CardFinder(RenderModel model, Theme theme)
    {
        _model = model;
        _theme = theme;
        _site = new ViewObject<RenderModel>(SiteFields.Site, model);
        _options = RenderOptions.Site with { Partials = new PartialCache(PageGlobals.Shared(_site)) };
        var hasPictures = model.Graph.Site.StaticFiles.Any(file =>
            file.Source.Value.StartsWith(Folder, StringComparison.Ordinal)
        );
        _found = hasPictures ? new string?[model.Graph.Site.Posts.Length] : [];
    }

    /// <summary>True for a path that only a card's picture has: what an author put there is none.</summary>
    public static bool IsPicture(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal)
        && path.EndsWith(".png", StringComparison.Ordinal)
        && path.AsSpan(Folder.Length) is { Length: 25 } name
        && name[10] == '-'
        && DateOnly.TryParseExact(name[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && !name[11..21].ContainsAnyExcept(Digits);

    /// <summary>The picture's path as front matter would name it; null where none was made.</summary>
    public string? PictureOf(int post)
    {
        if (_found.Length == 0)
        {
            return null;
        }

        var found = _found[post] ??=
            PageOf(post).Value is { } page && _model.Graph.Links.Has(new UrlPath("/" + page.Path))
                ? "/" + page.Path
                : "";
        return found.Length > 0 ? found : null;
    }

    /// <summary>The cards that the site's posts need, whether or not their pictures are there; or why a page failed.</summary>
    public IEnumerable<Parsed<CardPage>> Pages() =>
        Enumerable.Range(0, _model.Graph.Site.Posts.Length).Where(NeedsCard).Select(PageOf);

    private bool NeedsCard(int index)
    {
        var post = _model.Graph.Site.Posts[index];
        return _model.Views.Image(post.Image, post.Url, "") is not { } own || PageModel.IsVector(own);
    }

    private Parsed<CardPage> PageOf(int index)
    {
        if (!_theme.Layouts.TryGetValue(LayoutName, out var layout))
        {
            return new(null, []);
        }

        var post = _model.Graph.Site.Posts[index];
        var plan = new PagePlan(post.Url, new PostView(index), LayoutName, post.Source);
        var page = new PageModel(_model, plan, _model.Heads.Build(plan));
        var globals = new PageGlobals(_site, PageFields.Of(page), ScriptValue.Null);
        using var output = new Utf8Output();
        if (layout.Template.Render(globals, output, _options, _theme.Partials) is { } error)
        {
            return new(null, [TemplateFindings.Of(error, _theme.Places) with { Cause = post.Source }]);
        }

        var html = output.Written.ToArray();
        var day = post.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(new CardPage(index, $"{Folder}{day}-{ContentHash.Of(html).Digits}.png", html), []);
    }
}
