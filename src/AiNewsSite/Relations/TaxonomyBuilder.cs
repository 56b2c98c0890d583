using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Model;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Relations;

/// <summary>Gathers tags or categories: names that give one slug are one term, under the spelling used most.</summary>
public static class TaxonomyBuilder
{
    public static (Taxonomy Taxonomy, ImmutableArray<Diagnostic> Diagnostics) Build(Site site, TermKind kind)
    {
        var slugs = new Dictionary<string, string>(StringComparer.Ordinal);
        var groups = new Dictionary<string, Group>(StringComparer.Ordinal);
        for (var index = 0; index < site.Posts.Length; index++)
        {
            foreach (var name in NamesOf(site.Posts[index], kind))
            {
                if (!slugs.TryGetValue(name, out var slug))
                {
                    slugs[name] = slug = TermSlug.Of(name);
                }

                if (!groups.TryGetValue(slug, out var group))
                {
                    groups[slug] = group = new Group(slug);
                }

                group.Add(name, index);
            }
        }

        var terms = groups
            .Values.Select(group => group.ToTerm(site, kind))
            .OrderBy(term => term.Term.Name, StringComparer.Ordinal)
            .ToImmutableArray();
        var bySlug = terms.ToDictionary(term => term.Term.Slug, term => term.Term, StringComparer.Ordinal);
        var ofPost = site
            .Posts.Select(post => NamesOf(post, kind).Select(name => bySlug[slugs[name]]).Distinct().ToImmutableArray())
            .ToImmutableArray();
        var diagnostics = groups.Values.SelectMany(group => group.Findings(site, kind)).ToImmutableArray();
        return (new Taxonomy(kind, terms, ofPost), diagnostics);
    }

    private static ImmutableArray<string> NamesOf(Post post, TermKind kind) =>
        kind == TermKind.Tag ? post.Tags : post.Categories;

    private sealed class Group(string slug)
    {
        // Spelling to the posts that use it, in the order of first use (newest post first).
        private readonly Dictionary<string, List<int>> _spellings = new(StringComparer.Ordinal);

        public void Add(string name, int post)
        {
            if (!_spellings.TryGetValue(name, out var posts))
            {
                _spellings[name] = posts = [];
            }

            posts.Add(post);
        }

        public TermPosts ToTerm(Site site, TermKind kind)
        {
            var name = Preferred();
            var posts = _spellings.Values.SelectMany(p => p).Distinct().Order().ToImmutableArray();
            var folder = kind == TermKind.Tag ? "tags" : "categories";
            var description =
                kind == TermKind.Category ? site.Settings.CategoryDescriptions.GetValueOrDefault(name) : null;
            var url = new UrlPath($"/{folder}/{slug}/");
            return new TermPosts(
                new Term(kind, name, slug, url, description, posts.Length, site.Posts[posts[0]].Date),
                posts
            );
        }

        public IEnumerable<Diagnostic> Findings(Site site, TermKind kind)
        {
            var preferred = Preferred();
            foreach (var (name, posts) in _spellings)
            {
                if (TermSlug.IsShortened(name))
                {
                    var post = site.Posts[posts[^1]];
                    yield return Diagnostic.Create(
                        RelationCodes.LongTerm,
                        post.Source,
                        PositionOf(post, kind, name),
                        DataNames.Shorten(name),
                        DataNames.Shorten(slug)
                    );
                }

                if (name == preferred)
                {
                    continue;
                }

                var first = site.Posts[posts[^1]];
                yield return Diagnostic.Create(
                    RelationCodes.TermSpelling,
                    first.Source,
                    PositionOf(first, kind, name),
                    name,
                    preferred,
                    posts.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)
                );
            }
        }

        private string Preferred() =>
            _spellings
                .OrderByDescending(spelling => spelling.Value.Count)
                .ThenBy(spelling => spelling.Key, StringComparer.Ordinal)
                .First()
                .Key;

        private static TextPosition PositionOf(Post post, TermKind kind, string name)
        {
            string[] keys = kind == TermKind.Tag ? ["tags", "tag"] : ["categories", "category"];
            foreach (var key in keys)
            {
                if (post.FrontMatter[key] is not { } value)
                {
                    continue;
                }

                var item = (value as DataList)?.Items.FirstOrDefault(one => one.Text == name);
                return (item ?? value).At.Position;
            }

            return new TextPosition(1, 1);
        }
    }
}
