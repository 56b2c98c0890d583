using System.Collections.Immutable;
using AiNewsSite.Model;
using AiNewsSite.Pages;
using AiNewsSite.Relations;
using AiNewsSite.Templating;
using AiNewsSite.Values;

namespace AiNewsSite.Rendering.Views;

/// <param name="Url">Ready for an href.</param>
/// <param name="Size">Null where the file is not the site's or could not be read.</param>
public sealed record ImageModel(string Url, string AbsoluteUrl, ImageSize? Size, string Alt)
{
    /// <summary>Ready for a srcset; null where the image comes in one size.</summary>
    public string? SourceSet { get; init; }
}

/// <summary>
/// The objects that many pages show: terms, authors and post summaries, made once for the whole site and shared by
/// all threads.
/// </summary>
public sealed class SharedViews
{
    private readonly SiteLinks _links;
    private readonly LinkTable _files;
    private readonly Dictionary<UrlPath, ScriptValue> _terms = [];
    private readonly Dictionary<string, ScriptValue> _authors = new(StringComparer.Ordinal);
    private readonly ScriptValue[] _summaries;

    public SharedViews(SiteGraph graph, SiteFeeds feeds, SiteLinks links)
    {
        _links = links;
        _files = graph.Links;
        foreach (var entry in graph.Categories.Terms.Concat(graph.Tags.Terms))
        {
            _terms[entry.Term.Url] = Shared(TermFields, new TermModel(entry.Term, feeds.UrlOf(entry.Term), links));
        }

        foreach (var entry in graph.Authors.Authors)
        {
            _authors[entry.Author.Slug] = Shared(AuthorFields, new AuthorModel(entry, this));
        }

        _summaries = [.. graph.Summaries.Select(summary => Shared(SummaryFields, new SummaryModel(summary, this)))];
    }

    public ScriptValue Summary(int post) => _summaries[post];

    public ScriptValue Term(Term term) => _terms[term.Url];

    public ScriptValue Author(Author author) => _authors[author.Slug];

    public ScriptValue Summaries(ImmutableArray<int> posts) => List(posts, index => _summaries[index]);

    public ScriptValue Terms(ImmutableArray<Term> terms) => List(terms, Term);

    public ScriptValue Authors(ImmutableArray<Author> authors) => List(authors, Author);

    /// <summary>Null where nothing is written, and where the image is the site's own and not there: an empty box helps nobody.</summary>
    /// <param name="written">As in front matter.</param>
    public ImageModel? Image(string? written, UrlPath page, string alt)
    {
        if (string.IsNullOrEmpty(written) || LinkScheme.RunsScript(written))
        {
            return null;
        }

        var place = _links.PlaceOf(written, page);
        if (place is { } own && !_files.Has(own))
        {
            return null;
        }

        var size = place is { } local ? _files.ImageSizeOf(local.Value) : null;
        return new ImageModel(_links.Resolve(written, page), _links.ResolveAbsolute(written, page), size, alt)
        {
            SourceSet = place is { } whole ? _links.SourceSet(_files.SizesOf(whole.Value)) : null,
        };
    }

    public static ScriptValue ImageValue(ImageModel? image) =>
        image is null ? ScriptValue.Null : Wrap(ImageFields, image);

    public static ScriptValue Wrap<T>(FieldTable<T> table, T model, DataMap? extra = null) =>
        ScriptValue.From(new ViewObject<T>(table, model, extra));

    private static ScriptValue Shared<T>(FieldTable<T> table, T model) =>
        ScriptValue.From(new ViewObject<T>(table, model) { IsShared = true });

    public static ScriptValue List<T>(ImmutableArray<T> items, Func<T, ScriptValue> view)
    {
        var values = new ScriptValue[items.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = view(items[i]);
        }

        return ScriptValue.From(values);
    }

    public sealed record TermModel(Term Term, UrlPath? Feed, SiteLinks Links)
    {
        // Shown on many pages: encoded once.
        public string Url { get; } = Links.Href(Term.Url);
    }

    public sealed record AuthorModel(AuthorPosts Entry, SharedViews Views)
    {
        public string Url { get; } = Views._links.Href(Entry.Author.Url);
    }

    public sealed record SummaryModel(PostSummary Post, SharedViews Views)
    {
        public string Url { get; } = Views._links.Href(Post.Url);
    }

    public static FieldTable<ImageModel> ImageFields { get; } =
        new(
            "Image",
            new Field<ImageModel>("url", "ready for src", image => image.Url),
            new("absolute_url", "with scheme and host, for cards and feeds", image => image.AbsoluteUrl),
            new("width", "pixels; null where unknown", image => image.Size is { } size ? size.Width : ScriptValue.Null),
            new(
                "height",
                "pixels; null where unknown",
                image => image.Size is { } size ? size.Height : ScriptValue.Null
            ),
            new("srcset", "ready for srcset; null where the image comes in one size", image => image.SourceSet),
            new("alt", "text in its place; may be empty", image => image.Alt)
        );

    public static FieldTable<TermModel> TermFields { get; } =
        new(
            "Term",
            new Field<TermModel>("name", "the spelling used most", term => term.Term.Name),
            new("slug", "its part of the URL, decoded", term => term.Term.Slug),
            new("url", "its list, ready for href", term => term.Url),
            new("count", "posts that carry it", term => term.Term.Count),
            new("description", "from the settings; null where none", term => term.Term.Description),
            new(
                "feed_url",
                "its Atom feed; null where none",
                term => term.Feed is { } feed ? term.Links.Href(feed) : ScriptValue.Null
            ),
            new("latest", "date of its newest post", term => term.Term.Latest)
        );

    public static FieldTable<AuthorModel> AuthorFields { get; } =
        new(
            "Author",
            new Field<AuthorModel>("name", "as readers see it", author => author.Entry.Author.Name),
            new("slug", "part of the URL, decoded", author => author.Entry.Author.Slug),
            new("url", "the author's posts, ready for href", author => author.Url),
            new("count", "posts", author => author.Entry.Posts.Length),
            new("latest", "date of the newest post", author => author.Entry.Latest),
            new("role", "null where unknown", author => author.Entry.Author.Role),
            new("bio", "null where unknown", author => author.Entry.Author.Bio),
            new("description", "the bio, as lists of terms ask for it", author => author.Entry.Author.Bio),
            new("organization", "true for a team", author => author.Entry.Author.Organization),
            new(
                "avatar",
                "Image or null",
                author =>
                    ImageValue(
                        author.Views.Image(
                            author.Entry.Author.Avatar,
                            author.Entry.Author.Url,
                            author.Entry.Author.Name
                        )
                    )
            ),
            new(
                "links",
                "[{title, url}]",
                author =>
                    List(
                        author.Entry.Author.Links,
                        link => LinkValue(link.Title, author.Views._links.Resolve(link.Url, author.Entry.Author.Url))
                    )
            )
        );

    public static FieldTable<SummaryModel> SummaryFields { get; } =
        new(
            "Post summary",
            new Field<SummaryModel>("title", "", post => post.Post.Title),
            new("url", "ready for href", post => post.Url),
            new("absolute_url", "with scheme and host", post => post.Views._links.Absolute(post.Post.Url)),
            new("date", "in the site's time zone", post => post.Post.Date),
            new("updated", "null where absent", post => post.Post.Updated is { } date ? date : ScriptValue.Null),
            new(
                "author",
                "the first Author, or null",
                post => post.Post.Authors.IsEmpty ? ScriptValue.Null : post.Views.Author(post.Post.Authors[0])
            ),
            new("authors", "[Author]", post => post.Views.Authors(post.Post.Authors)),
            new(
                "category",
                "the first Term, or null",
                post => post.Post.Categories.IsEmpty ? ScriptValue.Null : post.Views.Term(post.Post.Categories[0])
            ),
            new("categories", "[Term]", post => post.Views.Terms(post.Post.Categories)),
            new("tags", "[Term]", post => post.Views.Terms(post.Post.Tags)),
            new("excerpt", "plain text, or null", post => post.Post.Excerpt),
            new("reading_minutes", "whole minutes, at least 1", post => post.Post.ReadingMinutes),
            new("image", "Image or null", post => ImageValue(post.Views.Image(post.Post.Image, post.Post.Url, ""))),
            new("draft", "", post => post.Post.Draft),
            new("future", "", post => post.Post.Future)
        );

    /// <summary>A {title, url} pair.</summary>
    public static ScriptValue LinkValue(string title, string url) => Wrap(LinkFields, new Crumb(title, url));

    public static FieldTable<Crumb> LinkFields { get; } =
        new("Link", new Field<Crumb>("title", "", link => link.Title), new("url", "ready for href", link => link.Url));
}
