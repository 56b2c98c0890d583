using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Model;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Relations.Related;

/// <summary>Finds the posts that authors name in front matter: by slug, file name, path or URL.</summary>
public sealed class RelatedReferences
{
    private static readonly string[] NamingKeys = ["slug", "url", "path", "link", "permalink"];

    // Few sites name any.
    private readonly Lazy<Dictionary<string, int>> _posts;
    private readonly SiteSettings _settings;

    public RelatedReferences(Site site)
    {
        _settings = site.Settings;
        _posts = new(() => NamesOf(site));
    }

    /// <summary>The post of this build that a reference names; null where none is.</summary>
    public int? Find(string reference)
    {
        var name = reference.Trim();
        if (_settings.Origin.Length > 0 && name.StartsWith(_settings.Origin, StringComparison.Ordinal))
        {
            name = name[_settings.Origin.Length..];
        }

        if (name.StartsWith(_settings.BasePath + "/", StringComparison.Ordinal))
        {
            name = Uri.UnescapeDataString(name[_settings.BasePath.Length..]);
        }

        foreach (var form in (string[])[name, name.TrimEnd('/'), name.TrimStart('/'), "/" + name.Trim('/')])
        {
            if (_posts.Value.TryGetValue(form, out var index))
            {
                return index;
            }
        }

        return null;
    }

    /// <summary>What `related` and `related_articles` name, in order, each once; and a finding for each that names nothing.</summary>
    public (ImmutableArray<int> Posts, ImmutableArray<Diagnostic> Findings) Of(Post post)
    {
        if (post.FrontMatter["related"] is null && post.FrontMatter["related_articles"] is null)
        {
            return ([], []);
        }

        var found = ImmutableArray.CreateBuilder<int>();
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (value, code) in Named(post))
        {
            if (NameOf(value) is not { } name || Find(name) is not { } index)
            {
                var nearest =
                    code == RelationCodes.MissingRelated ? Nearest.To(NameOf(value) ?? "", _posts.Value.Keys) : null;
                findings.Add(
                    Diagnostic.Create(code, post.Source, value.At.Position, NameOf(value) ?? "?", nearest ?? "")
                );
            }
            else if (!found.Contains(index))
            {
                found.Add(index);
            }
        }

        return (found.ToImmutable(), findings.ToImmutable());
    }

    private static Dictionary<string, int> NamesOf(Site site)
    {
        var posts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < site.Posts.Length; index++)
        {
            var post = site.Posts[index];
            var path = post.Source.Value;
            var stem = path[(path.LastIndexOf('/') + 1)..^post.Source.Extension.Length];
            // Newest first: of two posts with one slug the newer is meant.
            foreach (var name in (string[])[path, post.Url.Value.TrimEnd('/'), stem, post.Slug])
            {
                posts.TryAdd(name, index);
            }
        }

        return posts;
    }

    private static IEnumerable<(DataValue Value, DiagnosticCode Code)> Named(Post post) =>
        Items(post.FrontMatter["related"])
            .Select(value => (value, RelationCodes.MissingRelated))
            .Concat(
                Items(post.FrontMatter["related_articles"])
                    .Select(value => (value, RelationCodes.MissingRelatedArticle))
            );

    private static ImmutableArray<DataValue> Items(DataValue? value) =>
        value switch
        {
            null or DataBool => [],
            DataList list => list.Items,
            _ => [value],
        };

    private static string? NameOf(DataValue value) =>
        value is DataMap map
            ? NamingKeys.Select(key => map[key]?.Text).FirstOrDefault(text => text is not null)
            : value.Text;
}
