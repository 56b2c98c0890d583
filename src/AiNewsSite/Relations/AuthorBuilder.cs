using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Model;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Relations;

/// <summary>Finds who wrote what: `_data/authors` by key or name, else the name as written, else the site's author.</summary>
public static class AuthorBuilder
{
    public static AuthorDirectory Build(Site site)
    {
        var known = Known(site);
        var posts = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var bySlug = new Dictionary<string, Author>(StringComparer.Ordinal);
        var ofPost = ImmutableArray.CreateBuilder<ImmutableArray<Author>>(site.Posts.Length);
        var resolved = new Dictionary<string, Author>(StringComparer.Ordinal);
        for (var index = 0; index < site.Posts.Length; index++)
        {
            var names = site.Posts[index].Authors;
            if (names.IsEmpty && site.Settings.Author is { } fallback)
            {
                names = [fallback];
            }

            var authors = names.Select(name => Resolve(name)).Distinct().ToImmutableArray();
            ofPost.Add(authors);
            foreach (var author in authors)
            {
                posts[author.Slug].Add(index);
            }
        }

        var listed = bySlug
            .Values.Select(author => new AuthorPosts(
                author,
                [.. posts[author.Slug]],
                site.Posts[posts[author.Slug][0]].Date
            ))
            .OrderBy(entry => entry.Author.Name, StringComparer.Ordinal)
            .ThenBy(entry => entry.Author.Slug, StringComparer.Ordinal)
            .ToImmutableArray();
        return new AuthorDirectory(listed, ofPost.MoveToImmutable());

        Author Resolve(string name)
        {
            if (resolved.TryGetValue(name, out var author))
            {
                return author;
            }

            author = known.GetValueOrDefault(name) ?? FromName(name);
            if (!bySlug.TryAdd(author.Slug, author))
            {
                author = bySlug[author.Slug];
            }

            posts.TryAdd(author.Slug, []);
            return resolved[name] = author;
        }
    }

    /// <summary>Names that are no file names, at the newest post that has them.</summary>
    public static IEnumerable<Diagnostic> Findings(Site site, AuthorDirectory authors) =>
        authors
            .Authors.Where(author => TermSlug.IsShortened(author.Author.Name))
            .Select(author =>
                Diagnostic.Create(
                    RelationCodes.LongTerm,
                    site.Posts[author.Posts[0]].Source,
                    new TextPosition(1, 1),
                    DataNames.Shorten(author.Author.Name),
                    DataNames.Shorten(author.Author.Slug)
                )
            );

    private static Dictionary<string, Author> Known(Site site)
    {
        var known = new Dictionary<string, Author>(StringComparer.Ordinal);
        if (site.Data["authors"] is not DataMap authors)
        {
            return known;
        }

        foreach (var entry in authors.Entries)
        {
            if (entry.Value is DataMap fields)
            {
                var author = FromData(entry.Key, fields);
                known[entry.Key] = author;
                known.TryAdd(author.Name, author);
            }
        }

        return known;
    }

    private static Author FromName(string name)
    {
        var slug = TermSlug.Of(name);
        // A team's name ends so; nothing else tells a team from a person where no data file does.
        var team =
            name.EndsWith("編集部", StringComparison.Ordinal) || name.EndsWith("チーム", StringComparison.Ordinal);
        return new Author(name, slug, UrlOf(slug), null, null, team);
    }

    private static Author FromData(string key, DataMap fields)
    {
        var name = fields["name"]?.Text ?? key;
        var slug = TermSlug.Of(fields["slug"]?.Text ?? key);
        var organization =
            fields["organization"] is DataBool { Value: true }
            || string.Equals(fields["type"]?.Text, "organization", StringComparison.OrdinalIgnoreCase);
        return new Author(name, slug, UrlOf(slug), fields["role"]?.Text, fields["bio"]?.Text, organization)
        {
            Avatar = fields["avatar"]?.Text ?? fields["image"]?.Text,
            Links = LinksOf(fields),
        };
    }

    private static ImmutableArray<AuthorLink> LinksOf(DataMap fields) =>
        [.. Written(fields).Where(link => !LinkScheme.RunsCode(link.Url))];

    private static ImmutableArray<AuthorLink> Written(DataMap fields) =>
        fields["links"] switch
        {
            DataList list =>
            [
                .. list
                    .Items.OfType<DataMap>()
                    .Where(link => link["url"]?.Text is not null)
                    .Select(link => new AuthorLink(
                        link["title"]?.Text ?? link["label"]?.Text ?? link["name"]?.Text ?? link["url"]!.Text!,
                        link["url"]!.Text!
                    )),
            ],
            DataMap map =>
            [
                .. map
                    .Entries.Where(link => link.Value.Text is not null)
                    .Select(link => new AuthorLink(link.Key, link.Value.Text!)),
            ],
            _ => [],
        };

    private static UrlPath UrlOf(string slug) => new($"/authors/{slug}/");
}
